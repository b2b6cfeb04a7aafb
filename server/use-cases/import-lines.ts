import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type ImportLine, importLine, type ImportResident } from '#contract/import-line.ts';
import { fieldErrors } from '#contract/make-problem.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import type { Pack } from '#organisations/pack.ts';
import { badText } from '#contract/bad-text.ts';
import { Refusal } from '#contract/refusal.ts';
import type { Db, Tx } from '../database.ts';

/** One fault of an import: which line (from 1), which field, what is wrong with it. */
export interface ImportFault {
  readonly line: number;
  readonly field: string;
  readonly fault: string;
}

export interface ImportReport {
  readonly residents: number;
  readonly tenancies: number;
  readonly faults: readonly ImportFault[];
}

/** An id that is the same whenever the same thing is imported, so that twice is once. UUID in shape. */
export function stableId(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Ids of a resident's line that the pack does not have. */
function unknownIds(line: ImportResident, pack: Pack): Omit<ImportFault, 'line'>[] {
  const kinds = new Set(pack.categories.flatMap((one) => one.items.map((item) => `${one.id}/${item.key}`)));
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
  const [sources, holds, purposes] = [ids(pack.dataSources), ids(pack.holds), new Set(pack.choices.map((one) => one.purpose))];
  const seen = new Set<string>();
  return [
    ...line.items.flatMap((item, at) => [
      ...(kinds.has(`${item.category}/${item.key}`) ? [] : [{ field: `/items/${at}/key`, fault: `the pack has no item ${item.key} in ${item.category}` }]),
      ...(sources.has(item.source) ? [] : [{ field: `/items/${at}/source`, fault: `the pack has no data source ${item.source}` }]),
      ...(item.hold === null || holds.has(item.hold) ? [] : [{ field: `/items/${at}/hold`, fault: `the pack has no hold ${item.hold}` }]),
      ...(seen.has(item.id) ? [{ field: `/items/${at}/id`, fault: `the id ${item.id} is there twice` }] : (seen.add(item.id), [])),
    ]),
    ...line.choices.flatMap((one, at) => (purposes.has(one.purposeId) ? [] : [{ field: `/choices/${at}/purposeId`, fault: `the pack offers no choice ${one.purposeId}` }])),
  ];
}

async function writeChoicesAndRequests(tx: Tx, residentId: string, line: ImportResident): Promise<void> {
  if (line.choices.length > 0) {
    await tx.insertInto('choice_events').values(line.choices.map((one) => ({
      id: stableId(residentId, one.purposeId, one.channel, one.kind, one.at), resident_id: residentId, purpose_id: one.purposeId, channel: one.channel, kind: one.kind,
      effective_at: one.at, received_at: one.at, decided_at: one.at, notice_version: one.noticeVersion, language: one.language, receipt_id: null,
    }))).onConflict((conflict) => conflict.column('id').doNothing()).execute();
  }
  for (const one of line.requests) {
    const id = stableId(residentId, one.reference);
    const at = one.events[0]?.at ?? '';
    await tx.insertInto('requests').values({
      id, resident_id: residentId, reference: one.reference, kind: one.details.kind, details: JSON.stringify(one.details), received_on: londonDate(at), received_at: at, receipt_id: null,
    }).onConflict((conflict) => conflict.column('id').doNothing()).execute();
    await tx.insertInto('request_events').values(one.events.map((event, place) => ({
      request_id: id, place: place + 1, resident_id: residentId, kind: event.kind, at: event.at, happened_on: londonDate(event.at), by_whom: event.by, reason: event.reason,
    }))).onConflict((conflict) => conflict.columns(['request_id', 'place']).doNothing()).execute();
  }
}

/** What the person added, removed or ruled in the portal stands: only points of the landlord's systems that are no longer in them go. */
async function writeContactPoints(tx: Tx, residentId: string, points: ImportResident['contactPoints']): Promise<void> {
  const values = points.map(({ value }) => value);
  await tx.deleteFrom('contact_points').where('resident_id', '=', residentId).where('added_here', '=', false).where('removed_at', 'is', null)
    .$if(values.length > 0, (query) => query.where('value', 'not in', values)).execute();
  if (points.length === 0) return;
  await tx.insertInto('contact_points').values(points.map((one, place) => ({ resident_id: residentId, place, ...one })))
    .onConflict((conflict) => conflict.columns(['resident_id', 'kind', 'value']).doUpdateSet((row) => ({
      place: row.ref('excluded.place'), verified: sql<boolean>`contact_points.verified or (excluded.verified and contact_points.removed_at is null)`,
    }))).execute();
}

/** Everything of one resident, or nothing. @throws Refusal naming the field when a tenancy is not there */
async function writeResident(tx: Tx, line: ImportResident): Promise<void> {
  const id = stableId('resident', line.portalReference);
  const facts = { portal_reference: line.portalReference, name: line.name, date_of_birth: line.dateOfBirth, language: line.language, address_hidden: line.addressHidden };
  await tx.insertInto('residents').values({ id, person_key: randomBytes(16).toString('hex'), ...facts })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(facts)).execute();
  await writeContactPoints(tx, id, line.contactPoints);
  const there = line.tenancies.length === 0 ? [] : await tx.selectFrom('tenancies').select('reference').where('reference', 'in', line.tenancies).execute();
  const missing = line.tenancies.findIndex((reference) => !there.some((one) => one.reference === reference));
  if (missing !== -1) throw new Refusal('invalid-input', { errors: [{ pointer: `/tenancies/${missing}`, code: 'not-offered' }] });
  await tx.deleteFrom('tenancy_residents').where('resident_id', '=', id).execute();
  if (line.tenancies.length > 0) await tx.insertInto('tenancy_residents').values(line.tenancies.map((tenancy) => ({ tenancy, resident_id: id }))).execute();
  await tx.deleteFrom('record_items').where('resident_id', '=', id).execute();
  if (line.items.length > 0) {
    await tx.insertInto('record_items').values(line.items.map((item, place) => ({
      resident_id: id, id: item.id, place, category: item.category, key: item.key, value: JSON.stringify(item.value), source: item.source,
      collected_on: item.collectedOn, retention_started_on: item.retentionStartedOn, hold: item.hold,
    }))).execute();
  }
  await writeChoicesAndRequests(tx, id, line);
}

/** A line of a file, parsed; or what is wrong with it. */
export function readLine(text: string): { line: ImportLine } | { faults: Omit<ImportFault, 'line'>[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { faults: [{ field: '/', fault: 'is not JSON: one object a line' }] };
    throw error;
  }
  const bad = badText(value);
  if (bad !== undefined) return { faults: [{ field: bad, fault: 'holds a letter that cannot be stored' }] };
  const parsed = importLine.safeParse(value, { reportInput: true });
  return parsed.success ? { line: parsed.data } : { faults: fieldErrors(parsed.error.issues).map((one) => ({ field: one.pointer || '/type', fault: one.code })) };
}

/**
 * Loads lines in their order: all of a resident or nothing, the same line twice is the same as once, and a fault names line and field without a value of it.
 * `blank` lines are passed over.
 */
export async function importLines(db: Db, pack: Pack, lines: AsyncIterable<string> | Iterable<string>): Promise<ImportReport> {
  const faults: ImportFault[] = [];
  let [number, residents, tenancies] = [0, 0, 0];
  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    const read = readLine(text);
    const wrong = 'faults' in read ? read.faults : read.line.type === 'resident' ? unknownIds(read.line, pack) : [];
    faults.push(...wrong.map((one) => ({ line: number, ...one })));
    if ('faults' in read || wrong.length > 0) continue;
    const { line } = read;
    if (line.type === 'tenancy') {
      const facts = { address: JSON.stringify(line.address), tenure: line.tenure, started_on: line.startedOn, ended_on: line.endedOn };
      await db.insertInto('tenancies').values({ reference: line.reference, ...facts }).onConflict((conflict) => conflict.column('reference').doUpdateSet(facts)).execute();
      tenancies += 1;
      continue;
    }
    try {
      await db.transaction().execute((tx) => writeResident(tx, line));
      residents += 1;
    } catch (error) {
      // Classes 22 and 23 of PostgreSQL: this line's data, not the database. Anything else ends the import.
      const unfit = error instanceof Error && 'code' in error && /^2[23]/u.test(String(error.code));
      if (unfit) faults.push({ line: number, field: '/', fault: 'does not fit what is on record: a value is there twice, or belongs to somebody else' });
      else if (!(error instanceof Refusal)) throw error;
      else faults.push(...(error.more.errors ?? []).map((one) => ({ line: number, field: one.pointer, fault: 'names a tenancy that is not there; put its line first' })));
    }
  }
  return { residents, tenancies, faults };
}
