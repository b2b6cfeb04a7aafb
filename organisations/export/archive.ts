import * as z from 'zod/mini';
import { type ExportFile, exportFile } from '#contract/export-file.ts';
import type { ExportFormat } from '#contract/exports.ts';
import { exportTables } from './export-csv.ts';
import { exportPage, type SayExport } from './export-page.ts';
import { type Packing, zip } from './zip.ts';

/** A file as it is handed over. */
export interface Archive {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** `schema.json`: JSON Schema of `my-data.json`, made from the contract. */
export const exportSchema = (): Readonly<Record<string, unknown>> => z.toJSONSchema(exportFile, { target: 'draft-2020-12', io: 'output', reused: 'ref' });

/** Makes the file of a format. The same data and time make the same bytes. */
export async function archiveOf(format: ExportFormat, file: ExportFile, say: SayExport, packing: Packing): Promise<Archive> {
  const name = `my-data-${file.organisation.id}-${file.madeAt.slice(0, 10)}`;
  if (format === 'page') return { name: `${name}.html`, type: 'text/html', bytes: packing.utf8(exportPage(file, say)) };
  const readme = packing.utf8(`${say('readme', { organisation: file.organisation.name, date: file.madeAt.slice(0, 10) })}\n\n${say(`readme-${format}`)}\n`);
  const entries = format === 'csv'
    ? Object.entries(exportTables(file)).map(([table, text]) => ({ name: table, bytes: packing.utf8(text) }))
    : [{ name: 'my-data.json', bytes: packing.utf8(`${JSON.stringify(file, null, 1)}\n`) }, { name: 'schema.json', bytes: packing.utf8(`${JSON.stringify(exportSchema(), null, 1)}\n`) }];
  return { name: `${name}-${format}.zip`, type: 'application/zip', bytes: await zip([{ name: 'README.txt', bytes: readme }, ...entries], file.madeAt, packing) };
}
