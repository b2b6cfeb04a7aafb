import * as z from 'zod/mini';
import { fileNamed } from '#contract/file-named.ts';
import { removeFile } from '#contract/files.ts';
import { mandateFor } from '#src/api/acting.ts';
import { call } from '#src/api/call.ts';
import type { EntryInput } from '../outbox/entry.ts';

/** Takes a file back that was chosen and not sent with a message: from the device, and what of it has arrived. `mandate`: the one that it was chosen under, or none. */
export async function dropFile(fileId: string, mandate: string | null = mandateFor(removeFile)): Promise<void> {
  const { thisFiles } = await import('./this-files.ts');
  await Promise.allSettled([thisFiles().drop(fileId)]);
  await call(removeFile, { params: { fileId } }, { actingFor: mandate }); // Not reached, or nothing there: what no message names is deleted after a while by itself.
}

const withFiles = z.object({ files: z.array(fileNamed) });

/** The same for all files of a message or a request that was taken back before it was sent. What cannot be opened names none. */
export async function dropFilesOf(input: EntryInput): Promise<void> {
  const body = withFiles.safeParse(input.body);
  if (body.success) await Promise.all(body.data.files.map(({ fileId }) => dropFile(fileId, input.actingFor ?? null)));
}
