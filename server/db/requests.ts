import type { Selectable } from 'kysely';
import type { CameBy } from '#contract/request-words.ts';
import type { RecordedEvent, RecordedRequest } from '#organisations/views/request-view.ts';
import type { Tx } from '../database.ts';
import { answeredOf } from './answers.ts';
import { holdsOf } from './holds.ts';
import type { Tables } from './tables.ts';

/** An event as it is kept; which member of staff it was is read by the desk's own queries only. */
export function eventOf({ kind, at, happened_on, by_whom, reason, code, words_language: language, changed }: Pick<Selectable<Tables['request_events']>, 'kind' | 'at' | 'happened_on' | 'by_whom' | 'reason' | 'code' | 'words_language' | 'changed'>): RecordedEvent {
  return { kind, at, on: happened_on, by: by_whom, reason, ...(code !== null && { code }), ...(language !== null && { language }), ...(changed !== null && { changed }) };
}

/** Requests of a resident with their events, the most recent first; only the one with this id where it is given. */
export async function requestsOf(tx: Tx, residentId: string, id?: string): Promise<RecordedRequest[]> {
  const one = tx.selectFrom('requests').selectAll().where('resident_id', '=', residentId).orderBy('received_at', 'desc').orderBy('id');
  const rows = await (id ? one.where('id', '=', id) : one).execute();
  if (rows.length === 0) return [];
  const events = await tx.selectFrom('request_events').selectAll().where('resident_id', '=', residentId).where('request_id', 'in', rows.map((row) => row.id)).orderBy('place').execute();
  const holds = await holdsOf(tx, rows.filter((row) => row.kind === 'recordings').map((row) => row.id));
  const answered = await answeredOf(tx, residentId);
  return rows.map((row) => ({
    hasAnswer: answered.has(row.id),
    id: row.id, reference: row.reference, kind: row.kind, details: row.details, receivedOn: row.received_on, receiptId: row.receipt_id, hold: holds.get(row.id) ?? null,
    answerIn: row.answer_in,
    events: events.filter((event) => event.request_id === row.id).map(eventOf),
  }));
}

/** Keeps a request with the events it begins with. `cameBy`: the portal, or the way in which an officer took it down. */
export async function keepRequest(tx: Tx, residentId: string, request: RecordedRequest, receivedAt: string, cameBy: CameBy = 'portal'): Promise<void> {
  await tx.insertInto('requests').values({
    id: request.id, resident_id: residentId, reference: request.reference, kind: request.kind, details: JSON.stringify(request.details), received_on: request.receivedOn, received_at: receivedAt, receipt_id: request.receiptId, came_by: cameBy,
    answer_in: request.answerIn ? JSON.stringify(request.answerIn) : null,
  }).execute();
  for (const [place, event] of request.events.entries()) await appendRequestEvent(tx, residentId, request.id, place + 1, event);
}

/** Appends an event to a request. `place` counts from 1. */
export async function appendRequestEvent(tx: Tx, residentId: string, requestId: string, place: number, event: RecordedEvent): Promise<void> {
  await tx.insertInto('request_events').values({
    request_id: requestId, place, resident_id: residentId, kind: event.kind, at: event.at, happened_on: event.on, by_whom: event.by, reason: event.reason,
    code: event.code ?? null, words_language: event.language ?? null, by_staff: event.staffId ?? null, not_told: event.notTold ? JSON.stringify(event.notTold) : null,
    changed: event.changed ? JSON.stringify(event.changed) : null,
  }).execute();
}
