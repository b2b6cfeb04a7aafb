import type { ImportLine, ImportResident } from '#contract/import-line.ts';
import { ownFact } from '#organisations/item-kinds.ts';
import type { Pack } from '#organisations/pack.ts';
import type { Db, Tx } from '../database.ts';
import { tenanciesThere, writeLines } from '../db/import-rows.ts';
import { type FieldFault, notYet, readLine, type UnreadableLine } from './read-import-line.ts';
import { newlyFlagged, shieldFlagged } from './shield-flagged.ts';

/** One fault of an import: which line (from 1), which field, what is wrong with it. */
export interface ImportFault extends FieldFault {
  readonly line: number;
}

export interface ImportReport {
  readonly residents: number;
  readonly tenancies: number;
  readonly faults: readonly ImportFault[];
}

/** Ids of a resident's line that the pack does not have, and what stands twice. */
function unknownIds(line: ImportResident, pack: Pack): FieldFault[] {
  const kinds = new Set(pack.categories.flatMap((one) => one.items.map((item) => `${one.id}/${item.key}`)));
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
  const [categories, sources, holds, purposes] = [ids(pack.categories), ids(pack.dataSources), ids(pack.holds), new Set(pack.choices.map((one) => one.purpose))];
  const [recipients, uses] = [ids(pack.recipients), ids(pack.purposes)];
  const seen = new Set<string>();
  return [
    ...line.items.flatMap((item, at) => [
      ...(!categories.has(item.category) ? [{ field: `/items/${at}/category`, fault: `the pack has no category ${item.category}; it has ${[...categories].join(', ')}` }]
        : kinds.has(`${item.category}/${item.key}`) ? [] : [{ field: `/items/${at}/key`, fault: `the pack has no item ${item.key} in ${item.category}` }]),
      ...(sources.has(item.source) ? [] : [{ field: `/items/${at}/source`, fault: `the pack has no data source ${item.source}` }]),
      ...(item.hold === null || holds.has(item.hold) ? [] : [{ field: `/items/${at}/hold`, fault: `the pack has no hold ${item.hold}` }]),
      ...(item.id.startsWith(ownFact) ? [{ field: `/items/${at}/id`, fault: `ids that begin with ${ownFact} are those of facts that people put on record themselves` }] : []),
      ...(seen.has(item.id) ? [{ field: `/items/${at}/id`, fault: `the id ${item.id} is there twice` }] : (seen.add(item.id), [])),
    ]),
    ...line.contactPoints.flatMap(({ kind, value }, at) => (line.contactPoints.findIndex((one) => one.kind === kind && one.value === value) < at ? [{ field: `/contactPoints/${at}/value`, fault: 'is there twice' }] : [])),
    ...(line.disclosures ?? []).flatMap((one, at) => (recipients.has(one.recipient) ? [] : [{ field: `/disclosures/${at}/recipient`, fault: `the pack has no recipient ${one.recipient}` }])),
    ...(line.disclosures ?? []).flatMap((one, at) => (uses.has(one.purpose) ? [] : [{ field: `/disclosures/${at}/purpose`, fault: `the pack has no purpose ${one.purpose}` }])),
    ...(line.disclosures ?? []).flatMap((one, at) => one.fields.flatMap(({ category, key }, field) => (kinds.has(`${category}/${key}`) ? [] : [{ field: `/disclosures/${at}/fields/${field}/key`, fault: `the pack has no item ${key} in ${category}` }]))),
    ...(line.messages ?? []).flatMap(({ request }, at) => (line.requests.some((one) => one.reference === request) ? [] : [{ field: `/messages/${at}/request`, fault: `the line has no request ${request}` }])),
    ...line.choices.flatMap((one, at) => (purposes.has(one.purposeId) ? [] : [{ field: `/choices/${at}/purposeId`, fault: `the pack offers no choice ${one.purposeId}` }])),
  ];
}

/** A line that is well formed, with its number in the file. */
interface Numbered {
  readonly number: number;
  readonly line: ImportLine;
}

const most = { lines: 400, items: 4000 };

/** Residents whose tenancies are neither on record nor named before them in `chunk`. */
async function withoutTenancy(tx: Tx, chunk: readonly Numbered[]): Promise<ImportFault[]> {
  const there = new Set(await tenanciesThere(tx, chunk.flatMap(({ line }) => (line.type === 'resident' ? line.tenancies : []))));
  const faults: ImportFault[] = [];
  for (const { number, line } of chunk) {
    if (line.type === 'tenancy') there.add(line.reference);
    else {
      const missing = line.tenancies.findIndex((reference) => !there.has(reference));
      if (missing !== -1) faults.push({ line: number, field: `/tenancies/${missing}`, fault: 'names a tenancy that is not there; put its line first' });
    }
  }
  return faults;
}

/** Classes 22 and 23 of PostgreSQL: the data of a line, not the database. Anything else ends the import. */
const isUnfit = (error: unknown): boolean => error instanceof Error && 'code' in error && /^2[23]/u.test(String(error.code));

/** Writes a chunk in one transaction; if something in it does not fit, line by line, so that only the unfit are left out. */
async function writeChunk(db: Db, chunk: readonly Numbered[], at: string): Promise<{ written: readonly ImportLine[]; faults: readonly ImportFault[] }> {
  try {
    return await db.transaction().execute(async (tx) => {
      const faults = await withoutTenancy(tx, chunk);
      const written = chunk.filter(({ number }) => !faults.some((one) => one.line === number)).map(({ line }) => line);
      const flagged = await newlyFlagged(tx, written);
      await shieldFlagged(tx, flagged, at);
      await writeLines(tx, written);
      // Again by the homes that they have now.
      await shieldFlagged(tx, flagged, at);
      return { written, faults };
    });
  } catch (error) {
    if (!isUnfit(error)) throw error;
    const [only] = chunk;
    if (chunk.length === 1 && only) return { written: [], faults: [{ line: only.number, field: '/', fault: 'does not fit what is on record: a value is there twice, or belongs to somebody else' }] };
    const written: ImportLine[] = [];
    const faults: ImportFault[] = [];
    for (const one of chunk) {
      const done = await writeChunk(db, [one], at);
      written.push(...done.written);
      faults.push(...done.faults);
    }
    return { written, faults };
  }
}

/**
 * Loads lines in their order: all of a resident or nothing, the same line twice is the same as once, and a fault names line and field without a value of it.
 * Blank lines are passed over. Lines are written in chunks, since one transaction a resident is ten times slower.
 */
export async function importLines(db: Db, pack: Pack, lines: AsyncIterable<string | UnreadableLine> | Iterable<string>, now: () => Date = () => new Date()): Promise<ImportReport> {
  const faults: ImportFault[] = [];
  let [number, residents, tenancies, items] = [0, 0, 0, 0];
  let chunk: Numbered[] = [];
  let named = new Set<string>();
  const flush = async () => {
    if (chunk.length === 0) return;
    const done = await writeChunk(db, chunk, now().toISOString());
    faults.push(...done.faults);
    residents += done.written.filter((line) => line.type === 'resident').length;
    tenancies += done.written.filter((line) => line.type === 'tenancy').length;
    [chunk, named, items] = [[], new Set(), 0];
  };
  for await (const text of lines) {
    number += 1;
    if (typeof text === 'string' && text.trim() === '') continue;
    const read = typeof text === 'string' ? readLine(text) : { faults: [{ field: '/', fault: text.unreadable }] };
    const wrong = 'faults' in read ? read.faults : read.line.type === 'resident' ? [...unknownIds(read.line, pack), ...notYet(read.line, now())] : [];
    faults.push(...wrong.map((one) => ({ line: number, ...one })));
    if ('faults' in read || wrong.length > 0) continue;
    const { line } = read;
    const name = line.type === 'resident' ? line.portalReference : `tenancy ${line.reference}`;
    // The later line of two about the same one counts, so they must not be in one statement.
    if (named.has(name)) await flush();
    chunk.push({ number, line });
    named.add(name);
    items += line.type === 'resident' ? line.items.length : 0;
    if (chunk.length >= most.lines || items >= most.items) await flush();
  }
  await flush();
  return { residents, tenancies, faults: faults.toSorted((one, other) => one.line - other.line) };
}
