import { sql } from 'kysely';
import type { DeskRecord } from '#organisations/views/desk-record.ts';
import type { Tx } from '../database.ts';
import { eventOf } from './requests.ts';

/** Requests of all residents as the desk has them, with their events; only the one with this id where it is given. In a transaction of staff. */
export async function deskRecords(tx: Tx, id?: string): Promise<DeskRecord[]> {
  const all = tx.selectFrom('requests as request').innerJoin('residents as person', 'person.id', 'request.resident_id').select([
    'request.id', 'request.reference', 'request.kind', 'request.details', 'request.first_details', 'request.received_on', 'request.receipt_id', 'request.came_by',
    'person.id as resident_id', 'person.portal_reference', 'person.name', 'person.language', 'person.preferences', 'person.address_hidden', sql<boolean>`keyholder_shares_home(person.id)`.as('shared'),
  ]);
  const rows = await (id === undefined ? all : all.where('request.id', '=', id)).execute();
  const some = tx.selectFrom('request_events').selectAll().orderBy('request_id').orderBy('place');
  const events = Map.groupBy(await (id === undefined ? some : some.where('request_id', '=', id)).execute(), (event) => event.request_id);
  return rows.map((row) => ({
    id: row.id, reference: row.reference, kind: row.kind, details: row.details, firstDetails: row.first_details, receivedOn: row.received_on, receiptId: row.receipt_id, cameBy: row.came_by,
    events: (events.get(row.id) ?? []).map((event) => Object.assign(eventOf(event), event.by_staff === null ? {} : { staffId: event.by_staff })),
    person: {
      residentId: row.resident_id, portalReference: row.portal_reference, name: row.name, shared: row.shared, flagged: row.address_hidden,
      language: row.preferences?.language ?? row.language, format: row.preferences?.format ?? 'standard',
    },
  }));
}

/** The person of a portal reference. */
export async function personOf(tx: Tx, portalReference: string): Promise<{ residentId: string; name: string; language: string } | undefined> {
  const row = await tx.selectFrom('residents').select(['id', 'name', 'language', 'preferences']).where('portal_reference', '=', portalReference).executeTakeFirst();
  return row && { residentId: row.id, name: row.name, language: row.preferences?.language ?? row.language };
}
