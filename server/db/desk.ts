import { sql } from 'kysely';
import type { AnswerForm } from '#contract/common.ts';
import { handedOut, keysAboutOthers } from '#organisations/item-kinds.ts';
import type { DeskRecord, ListedRequest } from '#organisations/views/desk-record.ts';
import type { RecordedEvent } from '#organisations/views/request-view.ts';
import type { Tx } from '../database.ts';
import { papersIn } from './answers.ts';
import { eventOf } from './requests.ts';

const ofRequest = ['request.id', 'request.reference', 'request.kind', 'request.details', 'request.received_on', 'request.receipt_id', 'request.came_by', 'person.portal_reference'] as const;

/** Events of these requests, or of all, oldest first. */
async function eventsOf(tx: Tx, ids?: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
  const some = tx.selectFrom('request_events').selectAll().orderBy('request_id').orderBy('place');
  const rows = await (ids === undefined ? some : some.where('request_id', 'in', ids)).execute();
  const byRequest = new Map<string, RecordedEvent[]>();
  for (const row of rows) {
    const event = Object.assign(eventOf(row), row.by_staff === null ? {} : { staffId: row.by_staff });
    const before = byRequest.get(row.request_id);
    if (before) before.push(event);
    else byRequest.set(row.request_id, [event]);
  }
  return byRequest;
}

/** Requests as the list has them, in the order of their ids where some are named. In a transaction of staff. */
export async function listedRequests(tx: Tx, ids?: readonly string[]): Promise<ListedRequest[]> {
  if (ids?.length === 0) return [];
  const all = tx.selectFrom('requests as request').innerJoin('residents as person', 'person.id', 'request.resident_id').select(ofRequest);
  const rows = await (ids === undefined ? all : all.where('request.id', 'in', ids)).execute();
  const events = await eventsOf(tx, ids);
  const listed = rows.map((row) => ({
    id: row.id, reference: row.reference, kind: row.kind, details: row.details, receivedOn: row.received_on, receiptId: row.receipt_id, cameBy: row.came_by, events: events.get(row.id) ?? [],
    person: { portalReference: row.portal_reference },
  }));
  const places = new Map(ids?.map((id, place) => [id, place]));
  return listed.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
}

/** One request as the desk has it, with what it has to know about its person. In a transaction of staff. */
export async function deskRecord(tx: Tx, id: string): Promise<DeskRecord | undefined> {
  const row = await tx.selectFrom('requests as request').innerJoin('residents as person', 'person.id', 'request.resident_id').where('request.id', '=', id).select([
    ...ofRequest, 'request.first_details', 'person.id as resident_id', 'person.name', 'person.language', 'person.preferences', 'person.address_hidden', sql<boolean>`keyholder_shares_home(person.id)`.as('shared'),
  ]).executeTakeFirst();
  if (!row) return undefined;
  const handed = handedOut(row.details);
  const others = handed && await sql<{ named: boolean }>`select keyholder_others_in_record(${row.resident_id}::uuid, ${JSON.stringify(keysAboutOthers)}::json, ${handed === 'all' ? null : JSON.stringify(handed)}::json) as named`.execute(tx);
  // A letter or a note is about whoever it names.
  const papers = row.kind === 'access' ? await papersIn(tx, id) : 0;
  return {
    id: row.id, reference: row.reference, kind: row.kind, details: row.details, firstDetails: row.first_details, receivedOn: row.received_on, receiptId: row.receipt_id, cameBy: row.came_by,
    events: (await eventsOf(tx, [id])).get(id) ?? [],
    person: {
      residentId: row.resident_id, portalReference: row.portal_reference, name: row.name, shared: row.shared, flagged: row.address_hidden, othersInAnswer: papers > 0 || (others?.rows[0]?.named ?? false),
      language: row.preferences?.language ?? row.language, format: row.preferences?.format ?? 'standard',
    },
  };
}

/** The person of a portal reference, with the form in which they want answers. */
export async function personOf(tx: Tx, portalReference: string): Promise<{ residentId: string; name: string; language: string; answerIn: AnswerForm } | undefined> {
  const row = await tx.selectFrom('residents').select(['id', 'name', 'language', 'preferences']).where('portal_reference', '=', portalReference).executeTakeFirst();
  const answerIn = { language: row?.preferences?.language ?? row?.language ?? 'en', format: row?.preferences?.format ?? 'standard' as const };
  return row && { residentId: row.id, name: row.name, language: answerIn.language, answerIn };
}

/** A resident's request of this id, where it is theirs. In a transaction of staff. */
export async function requestNamed(tx: Tx, residentId: string, id: string): Promise<{ id: string; reference: string }[]> {
  return tx.selectFrom('requests').select(['id', 'reference']).where('resident_id', '=', residentId).where('id', '=', id).execute();
}
