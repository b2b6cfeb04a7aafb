import { markOf, type Speaker } from '#organisations/views/speaker-mark.ts';
import { countUnread, type RecordedMessage } from '#organisations/views/thread-view.ts';
import type { Tx } from '../database.ts';
import { speakerMarks } from './speaker-reads.ts';

/** Messages of a resident, oldest first, those of the landlord seen as whoever acts has seen them; only those about one request where it is given. */
export async function messagesOf(tx: Tx, residentId: string, requestId?: string, acting?: Speaker): Promise<RecordedMessage[]> {
  const marks = await speakerMarks(tx, acting);
  const all = tx.selectFrom('messages').selectAll().where('resident_id', '=', residentId).orderBy('at').orderBy('place');
  const rows = await (requestId ? all.where('request_id', '=', requestId) : all).execute();
  return rows.map((row) => ({ id: row.id, requestId: row.request_id, at: row.at, by: row.by_whom, text: row.words, seenAt: row.by_whom === 'landlord' ? markOf(acting, marks, { id: row.id, on: row.at, mark: row.seen_at }) : row.seen_at }));
}

/** How many messages of the landlord whoever acts has not looked at, by request. */
export async function unreadByRequest(tx: Tx, residentId: string, acting?: Speaker): Promise<Record<string, number>> {
  if (acting?.mandate) return countUnread(await messagesOf(tx, residentId, undefined, acting));
  const rows = await tx.selectFrom('messages').select(({ fn }) => ['request_id', fn.countAll<number>().as('many')])
    .where('resident_id', '=', residentId).where('by_whom', '=', 'landlord').where('seen_at', 'is', null).groupBy('request_id').execute();
  return Object.fromEntries(rows.map((row) => [row.request_id, row.many]));
}

/** Keeps a message for good. */
export async function keepMessage(tx: Tx, residentId: string, { id, requestId, at, by, text }: Omit<RecordedMessage, 'seenAt'>): Promise<void> {
  await tx.insertInto('messages').values({ id, resident_id: residentId, request_id: requestId, at, by_whom: by, words: text, seen_at: null }).execute();
}

/** Notes that one side has seen what the other wrote about a request up to an instant. */
export async function markSeen(tx: Tx, residentId: string, requestId: string, by: RecordedMessage['by'], until: string, at: string): Promise<void> {
  await tx.updateTable('messages').set({ seen_at: at })
    .where('resident_id', '=', residentId).where('request_id', '=', requestId).where('by_whom', '=', by).where('at', '<=', until).where('seen_at', 'is', null).execute();
}
