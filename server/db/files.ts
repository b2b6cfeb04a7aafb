import { sql } from 'kysely';
import type { RecordedFile } from '#organisations/views/file-view.ts';
import type { Db, Tx } from '../database.ts';
import type { Tables } from './tables.ts';

/** Bytes of a kept part before they are written as base64. */
const keptPart = 192 * 1024;

type Row = Omit<Tables['files'], 'place' | 'done'> & { readonly place: number; readonly done: number };
const fileOf = (row: Row): RecordedFile => ({
  id: row.id, name: row.name, bytes: row.bytes, state: row.state, done: row.done, parts: row.parts, kind: row.kind, refusal: row.refusal, messageId: row.message_id, by: row.by_whom,
});

/** Files of a resident that belong to messages about these requests; all of them where none are given. In the order they were named. */
export async function filesOf(tx: Tx, residentId: string, requestId?: string): Promise<RecordedFile[]> {
  const all = tx.selectFrom('files').selectAll('files').where('files.resident_id', '=', residentId).where('message_id', 'is not', null).orderBy('place');
  return (await (requestId ? all.innerJoin('messages', 'messages.id', 'files.message_id').where('messages.request_id', '=', requestId) : all).execute()).map(fileOf);
}

/** One file of a resident. */
export async function fileById(tx: Tx, residentId: string, id: string): Promise<RecordedFile | undefined> {
  const row = await tx.selectFrom('files').selectAll().where('resident_id', '=', residentId).where('id', '=', id).executeTakeFirst();
  return row && fileOf(row);
}

/** Keeps a file that was heard of for the first time; one that is there already stays. */
export async function keepFile(tx: Tx, residentId: string, file: RecordedFile, { place, now, expiresAt }: { readonly place: number; readonly now: string; readonly expiresAt: string }): Promise<void> {
  await tx.insertInto('files').values({
    resident_id: residentId, id: file.id, message_id: file.messageId, place, by_whom: file.by, name: file.name, bytes: file.bytes, parts: file.parts, state: file.state, kind: file.kind, refusal: file.refusal,
    begun_at: now, expires_at: expiresAt,
  }).onConflict((conflict) => conflict.columns(['resident_id', 'id']).doNothing()).execute();
}

/** Gives a file to a message. */
export async function giveFile(tx: Tx, residentId: string, id: string, messageId: string, place: number, expiresAt: string): Promise<void> {
  await tx.updateTable('files').set({ message_id: messageId, place, expires_at: expiresAt }).where('resident_id', '=', residentId).where('id', '=', id).where('message_id', 'is', null).execute();
}

/** Keeps a part, unless it is there. Answers how many there are. */
export async function keepPart(tx: Tx, residentId: string, id: string, part: number, data: string): Promise<number> {
  await tx.insertInto('file_parts').values({ resident_id: residentId, file_id: id, part, data }).onConflict((conflict) => conflict.doNothing()).execute();
  const { many } = await tx.selectFrom('file_parts').select(({ fn }) => fn.countAll<number>().as('many')).where('resident_id', '=', residentId).where('file_id', '=', id).executeTakeFirstOrThrow();
  await tx.updateTable('files').set({ done: many }).where('resident_id', '=', residentId).where('id', '=', id).execute();
  return many;
}

/** The bytes of a file: all of its parts, in their order. */
export async function bytesOf(tx: Tx, residentId: string, id: string): Promise<Buffer> {
  const rows = await tx.selectFrom('file_parts').select('data').where('resident_id', '=', residentId).where('file_id', '=', id).orderBy('part').execute();
  return Buffer.concat(rows.map((row) => Buffer.from(row.data, 'base64')));
}

/** Keeps what came of looking at a file, and its bytes in place of those that came; none of one that was refused. */
export async function keepLookedAt(tx: Tx, residentId: string, file: RecordedFile, bytes: Uint8Array | null): Promise<void> {
  await tx.deleteFrom('file_parts').where('resident_id', '=', residentId).where('file_id', '=', file.id).execute();
  await tx.updateTable('files').set({ state: file.state, done: file.done, kind: file.kind, refusal: file.refusal, name: file.name, bytes: file.bytes }).where('resident_id', '=', residentId).where('id', '=', file.id).execute();
  if (!bytes) return;
  for (let at = 0; at < bytes.length; at += keptPart) {
    const data = Buffer.from(bytes.subarray(at, at + keptPart)).toString('base64');
    await tx.insertInto('file_parts').values({ resident_id: residentId, file_id: file.id, part: at / keptPart + 1, data }).execute();
  }
}

/** Deletes a file that no message names. Answers whether it was there. */
export async function deleteLooseFile(tx: Tx, residentId: string, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('files').where('resident_id', '=', residentId).where('id', '=', id).where('message_id', 'is', null).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Waits until no other transaction works on this file. Held to the end of the transaction. */
export async function fileInTurn(tx: Tx, residentId: string, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${residentId} ${id}`}, 3))`.execute(tx);
}

/** Lets go of files whose time is over: of those that belong to a message the bytes, of the others all. Answers how many. */
export async function expireFiles(owner: Db, now: string): Promise<number> {
  const loose = await owner.deleteFrom('files').where('message_id', 'is', null).where('expires_at', '<=', now).executeTakeFirst();
  const gone = await owner.updateTable('files').set({ state: 'gone' }).where('state', '<>', 'gone').where('message_id', 'is not', null).where('expires_at', '<=', now).returning(['resident_id', 'id']).execute();
  for (const one of gone) await owner.deleteFrom('file_parts').where('resident_id', '=', one.resident_id).where('file_id', '=', one.id).execute();
  return Number(loose.numDeletedRows) + gone.length;
}
