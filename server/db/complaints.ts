import type { Selectable } from 'kysely';
import type { ComplaintEvent } from '#contract/complaint-words.ts';
import type { ComplaintInput } from '#contract/complaints.ts';
import type { Timeline } from '#organisations/acts/complaints.ts';
import type { RecordedComplaint, RecordedComplaintEvent } from '#organisations/views/complaint-view.ts';
import type { Tx } from '../database.ts';
import { actsAt } from './activity.ts';
import { decisionsOf, disclosuresNamed } from './ledger.ts';
import { requestsOf } from './requests.ts';
import type { Tables } from './tables.ts';

/** A complaint with whose it is and how to reach them, sealed. */
export interface WhoseComplaint {
  readonly residentId: string | null;
  readonly contactSealed: string | null;
  readonly complaint: RecordedComplaint;
}

function eventOf({ kind, at, happened_on, by_whom, words, words_language: language, by_staff: staffId }: Selectable<Tables['complaint_events']>): RecordedComplaintEvent {
  return { kind, at, on: happened_on, by: by_whom, words, ...(language !== null && { language }), ...(staffId !== null && { staffId }) };
}

/** Complaints that the transaction may see, the most recent first: a resident's own, or all of them for the desk. Only the one with this id where it is given. */
export async function complaintsOf(tx: Tx, residentId: string | null, id?: string): Promise<WhoseComplaint[]> {
  const rows = await tx.selectFrom('complaints').selectAll()
    .$if(residentId !== null, (query) => query.where('resident_id', '=', residentId)).$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('received_at', 'desc').orderBy('id').execute();
  if (rows.length === 0) return [];
  const events = await tx.selectFrom('complaint_events').selectAll().where('complaint_id', 'in', rows.map((row) => row.id)).orderBy('place').execute();
  return rows.map((row) => ({
    residentId: row.resident_id, contactSealed: row.contact_sealed,
    complaint: {
      id: row.id, reference: row.reference, details: row.details, receivedOn: row.received_on, receiptId: row.receipt_id, cameBy: row.came_by,
      events: events.filter((event) => event.complaint_id === row.id).map(eventOf),
    },
  }));
}

/** Appends an event to a complaint. `place` counts from 1. */
export async function appendComplaintEvent(tx: Tx, complaintId: string, place: number, event: ComplaintEvent, byStaff: string | null = null): Promise<void> {
  await tx.insertInto('complaint_events').values({ complaint_id: complaintId, place, kind: event.kind, at: event.at, happened_on: event.on, by_whom: event.by, words: event.words, words_language: event.language ?? null, by_staff: byStaff }).execute();
}

/** Keeps a new complaint with its first event. `byStaff`: who wrote it down, where it came in another way. */
export async function keepComplaint(tx: Tx, { residentId, contactSealed, complaint }: WhoseComplaint, now: string, byStaff: string | null = null): Promise<void> {
  const { id, reference, details, receivedOn, receiptId, events, cameBy = 'portal' } = complaint;
  await tx.insertInto('complaints').values({ id, reference, resident_id: residentId, details: JSON.stringify(details), contact_sealed: contactSealed, received_on: receivedOn, received_at: now, receipt_id: receiptId, came_by: cameBy }).execute();
  for (const [index, event] of events.entries()) await appendComplaintEvent(tx, id, index + 1, event, byStaff);
}

/** Of the person's own timeline, what a complaint points to; what they cannot see is not in it. */
export async function timelineFor(tx: Tx, residentId: string, today: string, { evidence }: ComplaintInput): Promise<Timeline> {
  const refs = (kind: string) => evidence.filter((one) => one.kind === kind).map((one) => one.ref);
  const places = refs('activity').filter((ref) => /^[1-9]\d{0,8}$/u.test(ref)).map(Number);
  const ids = refs('disclosure').filter((ref) => /^[0-9a-f-]{36}$/u.test(ref));
  const passedOn = ids.length === 0 ? [] : await disclosuresNamed(tx, residentId, today, ids);
  return {
    requests: await requestsOf(tx, residentId),
    decisions: await decisionsOf(tx, residentId),
    acts: await actsAt(tx, residentId, places),
    disclosures: passedOn,
  };
}
