import { type DataExport, exportPartBytes } from '#contract/exports.ts';
import { withoutLeftOut } from '#organisations/answers/left-out.ts';
import type { RecordItem } from '#organisations/views/category-view.ts';
import type { Db, Tx } from '../database.ts';
import { leftOutOf } from './left-out.ts';
import { itemOfRow } from './record-items.ts';
import type { Tables } from './tables.ts';

type Row = Omit<Tables['exports'], 'done' | 'tries' | 'file'> & { readonly done: number; readonly file: DataExport['file'] };

const exportOf = ({ id, format, language, state, done, total, asked_at, ready_at, expires_at, file }: Pick<Row, 'id' | 'format' | 'language' | 'state' | 'done' | 'total' | 'asked_at' | 'ready_at' | 'expires_at' | 'file'>): DataExport =>
  ({ id, format, language, state, done, total, askedAt: asked_at, readyAt: ready_at, expiresAt: expires_at, file });

/** Files of a resident that are still there, newest first. */
export async function exportsOf(tx: Tx, residentId: string, now: string): Promise<DataExport[]> {
  const rows = await tx.selectFrom('exports').selectAll().where('resident_id', '=', residentId).where('expires_at', '>', now).orderBy('asked_at', 'desc').orderBy('id').limit(20).execute();
  return rows.map(exportOf);
}

export async function keepExport(tx: Tx, residentId: string, { id, format, language, state, total, askedAt, expiresAt }: DataExport): Promise<void> {
  await tx.insertInto('exports').values({ id, resident_id: residentId, format, language, state, total, asked_at: askedAt, expires_at: expiresAt, taken_at: null, ready_at: null, file: null }).execute();
}

/** Deletes a file. Answers whether it was there. */
export async function deleteExport(tx: Tx, residentId: string, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('exports').where('resident_id', '=', residentId).where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** A part of a file that is ready and still there, and how many there are. */
export async function exportPart(tx: Tx, residentId: string, id: string, part: number, now: string): Promise<{ data: string; parts: number } | undefined> {
  const row = await tx.selectFrom('export_parts as part').innerJoin('exports as whole', 'whole.id', 'part.export_id').select(['part.data', 'whole.file'])
    .where('part.resident_id', '=', residentId).where('part.export_id', '=', id).where('part.part', '=', part).where('whole.expires_at', '>', now).where('whole.state', '=', 'ready').executeTakeFirst();
  return row?.file ? { data: row.data, parts: row.file.parts } : undefined;
}

/** How often a file is tried before it counts as failed: a server may be stopped in the middle. */
const mostTries = 3;

/** Takes a file in hand, unless somebody has it: `stale` is the moment before which a taker is thought dead. */
export async function takeExport(tx: Tx, id: string, now: string, stale: string): Promise<Pick<DataExport, 'format' | 'language' | 'askedAt'> | undefined> {
  const row = await tx.updateTable('exports').set((column) => ({ state: 'making' as const, taken_at: now, done: 0, tries: column('tries', '+', 1) }))
    .where('id', '=', id).where('tries', '<', mostTries)
    .where((where) => where.or([where('state', '=', 'waiting'), where.and([where('state', '=', 'making'), where('taken_at', '<', stale)])]))
    .returning(['format', 'language', 'asked_at']).executeTakeFirst();
  return row && { format: row.format, language: row.language, askedAt: row.asked_at };
}

/** Items of a resident after a place, in their order; none where an answer does not even name what lies there. */
export async function itemsAfter(tx: Tx, residentId: string, place: number, most: number): Promise<{ place: number; items: RecordItem[] }[]> {
  const rows = await tx.selectFrom('record_items').selectAll().where('resident_id', '=', residentId).where('place', '>', place).orderBy('place').limit(most).execute();
  const leftOut = await leftOutOf(tx, residentId);
  return rows.map((row) => ({ place: row.place, items: withoutLeftOut([itemOfRow(row)], leftOut) }));
}

/** Notes how far a file is. `false` when it was deleted meanwhile. */
export async function noteProgress(tx: Tx, id: string, done: number, now: string): Promise<boolean> {
  const updated = await tx.updateTable('exports').set({ done, taken_at: now }).where('id', '=', id).where('state', '=', 'making').executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** Keeps a finished file in parts. */
export async function keepParts(tx: Tx, residentId: string, id: string, bytes: Uint8Array, file: Omit<NonNullable<DataExport['file']>, 'parts' | 'bytes'>, done: number, now: string): Promise<void> {
  const parts = Math.max(1, Math.ceil(bytes.length / exportPartBytes));
  await tx.deleteFrom('export_parts').where('export_id', '=', id).execute();
  for (let part = 1; part <= parts; part += 1) {
    const data = Buffer.from(bytes.subarray((part - 1) * exportPartBytes, part * exportPartBytes)).toString('base64');
    await tx.insertInto('export_parts').values({ export_id: id, part, resident_id: residentId, data }).execute();
  }
  await tx.updateTable('exports').set({ state: 'ready', done, total: done, ready_at: now, file: JSON.stringify({ ...file, bytes: bytes.length, parts }) }).where('id', '=', id).execute();
}

export async function markFailed(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('exports').set({ state: 'failed' }).where('id', '=', id).where('state', '!=', 'ready').execute();
}

/** Files that nobody makes though they were asked for: after a restart, or when their maker has died. Those tried too often are marked as failed. */
export async function exportsLeft(owner: Db, stale: string): Promise<{ id: string; residentId: string }[]> {
  await owner.updateTable('exports').set({ state: 'failed' }).where('state', '=', 'making').where('taken_at', '<', stale).where('tries', '>=', mostTries).execute();
  const rows = await owner.selectFrom('exports').select(['id', 'resident_id'])
    .where((where) => where.or([where('state', '=', 'waiting'), where.and([where('state', '=', 'making'), where('taken_at', '<', stale)])])).orderBy('asked_at').limit(100).execute();
  return rows.map((row) => ({ id: row.id, residentId: row.resident_id }));
}

/** Deletes files whose time is over. Answers how many. */
export async function expireExports(owner: Db, now: string): Promise<number> {
  const done = await owner.deleteFrom('exports').where('expires_at', '<=', now).executeTakeFirst();
  return Number(done.numDeletedRows);
}
