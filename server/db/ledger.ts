import type { Selectable } from 'kysely';
import type { Decision } from '#contract/decisions.ts';
import type { RecordedDisclosure } from '#organisations/views/disclosure-view.ts';
import { markOf, type Speaker } from '#organisations/views/speaker-mark.ts';
import type { Tx } from '../database.ts';
import { speakerMarks } from './speaker-reads.ts';
import type { Tables } from './tables.ts';

const shownBy = (tx: Tx, residentId: string, today: string) =>
  tx.selectFrom('disclosures').where('resident_id', '=', residentId).where('shown_from', 'is not', null).where('shown_from', '<=', today);

const entryOfRow = (row: Selectable<Tables['disclosures']>): RecordedDisclosure => ({
  id: row.id, on: row.happened_on, recipient: row.recipient, purpose: row.purpose, fields: row.fields, occasion: row.occasion, promised: row.promised, shownFrom: row.shown_from, readAt: row.read_at,
  toldOf: row.correction_of !== null && row.told_of !== null ? { requestId: row.correction_of, change: row.told_of } : null, notTold: row.not_told,
});

/** Whether the person may know of an entry of this id. */
export async function isThere(tx: Tx, residentId: string, today: string, id: string): Promise<boolean> {
  return (await shownBy(tx, residentId, today).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** The same entries, looked at as whoever acts has looked at them. */
async function asSeenBy(tx: Tx, acting: Speaker | undefined, entries: readonly RecordedDisclosure[]): Promise<RecordedDisclosure[]> {
  const marks = await speakerMarks(tx, acting);
  return entries.map((entry) => ({ ...entry, readAt: markOf(acting, marks, { id: entry.id, on: entry.on, mark: entry.readAt }) }));
}

/** A page of what the person may know by `today`, newest first. */
export async function disclosuresOf(tx: Tx, residentId: string, today: string, { after, most, acting }: { readonly after: string | undefined; readonly most: number; readonly acting: Speaker | undefined }): Promise<RecordedDisclosure[]> {
  const last = after === undefined ? undefined : await shownBy(tx, residentId, today).select(['id', 'happened_on']).where('id', '=', after).executeTakeFirst();
  const rows = await shownBy(tx, residentId, today).selectAll()
    .$if(last !== undefined, (query) => query.where((where) => where.or([
      where('happened_on', '<', last?.happened_on ?? ''), where.and([where('happened_on', '=', last?.happened_on ?? ''), where('id', '>', last?.id ?? '')]),
    ])))
    .orderBy('happened_on', 'desc').orderBy('id').limit(most).execute();
  return asSeenBy(tx, acting, rows.map(entryOfRow));
}

/** What the person may know by `today` of who was told of their corrections. */
export async function toldOfCorrections(tx: Tx, residentId: string, today: string): Promise<RecordedDisclosure[]> {
  const rows = await shownBy(tx, residentId, today).selectAll().where('told_of', '=', 'corrected').orderBy('happened_on').orderBy('id').execute();
  return rows.map(entryOfRow);
}

/** All that the person may know by `today`, newest first. */
export async function wholeLedgerOf(tx: Tx, residentId: string, today: string): Promise<RecordedDisclosure[]> {
  const rows = await shownBy(tx, residentId, today).selectAll().orderBy('happened_on', 'desc').orderBy('id').execute();
  return rows.map(entryOfRow);
}

/** Day of the newest entry that the person is to be told of and that whoever acts has not looked at. */
export async function toldOn(tx: Tx, residentId: string, today: string, acting?: Speaker): Promise<string | null> {
  const rows = await shownBy(tx, residentId, today).where('promised', '=', true).orderBy('happened_on', 'desc').selectAll()
    .$if(!acting?.mandate, (query) => query.where('read_at', 'is', null).limit(1)).execute();
  return (await asSeenBy(tx, acting, rows.map(entryOfRow))).find((one) => one.readAt === null)?.on ?? null;
}

/** Notes that entries were looked at; entries that the person may not know of yet stay as they are. */
export async function markRead(tx: Tx, residentId: string, today: string, ids: readonly string[], at: string): Promise<void> {
  await tx.updateTable('disclosures').set({ read_at: at }).where('resident_id', '=', residentId).where('shown_from', 'is not', null).where('shown_from', '<=', today)
    .where('read_at', 'is', null).where('id', 'in', [...ids]).execute();
}

/** Decisions about the person, newest first. */
export async function decisionsOf(tx: Tx, residentId: string): Promise<Decision[]> {
  const rows = await tx.selectFrom('decisions').selectAll().where('resident_id', '=', residentId).orderBy('happened_on', 'desc').orderBy('id').execute();
  return rows.map((row) => Object.assign(row.facts, { id: row.id, on: row.happened_on }));
}

/** Those of these ids that the person may know of by `today`. */
export async function disclosuresNamed(tx: Tx, residentId: string, today: string, ids: readonly string[]): Promise<RecordedDisclosure[]> {
  return (await shownBy(tx, residentId, today).selectAll().where('id', 'in', [...ids]).execute()).map(entryOfRow);
}
