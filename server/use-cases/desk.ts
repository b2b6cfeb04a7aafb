import type { findDeskResident, listDeskRequests, readDeskCounts, readDeskLog, readDeskRequest } from '#contract/desk.ts';
import { Refusal } from '#contract/refusal.ts';
import { deskCountsView } from '#organisations/views/desk-counts-view.ts';
import type { DeskRecord } from '#organisations/views/desk-record.ts';
import { deskListView, deskRequestView } from '#organisations/views/desk-view.ts';
import { requestLog } from '#organisations/views/request-log.ts';
import { openRecord } from '../database.ts';
import { deskRecords, personOf } from '../db/desk.ts';
import type { Handler, StaffContext } from '../http/request-context.ts';
import { audit } from './audit.ts';

/** Finds a request and opens its person's record, so that what the desk does with it can be written there. @throws Refusal not-found */
export async function openRequest({ tx }: Pick<StaffContext, 'tx'>, requestId: string): Promise<DeskRecord> {
  const [found] = await deskRecords(tx, requestId);
  if (!found) throw new Refusal('not-found');
  await openRecord(tx, found.person.residentId);
  return found;
}

/** What stands beside an act of staff on the person's chain: role and office for the person, the account for the landlord's own inquiries. */
export function byStaff({ staff: { staffId, office } }: Pick<StaffContext, 'staff'>): Readonly<Record<string, string>> {
  return { staffId, ...(office !== null && { office }) };
}

export const listDeskRequestsHandler: Handler<typeof listDeskRequests> = async ({ tx, services, today, input }) => {
  const { which = 'open', find } = input.query;
  return { status: 200, body: deskListView(await deskRecords(tx), { which, find }, services.pack, today) };
};

export const readDeskRequestHandler: Handler<typeof readDeskRequest> = async (context) => {
  const { tx, staff, services, now, today, input } = context;
  const found = await openRequest(context, input.params.requestId);
  await audit(tx, found.person.residentId, now, 'looked-at', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  return { status: 200, body: deskRequestView(found, staff.staffId, { pack: services.pack, today, now }) };
};

export const findDeskResidentHandler: Handler<typeof findDeskResident> = async ({ tx, input }) => {
  const { portalReference } = input.query;
  const person = await personOf(tx, portalReference);
  if (!person) throw new Refusal('not-found');
  return { status: 200, body: { portalReference, name: person.name } };
};

export const readDeskCountsHandler: Handler<typeof readDeskCounts> = async ({ tx, services, today }) =>
  ({ status: 200, body: deskCountsView(await deskRecords(tx), services.pack, today) });

export const readDeskLogHandler: Handler<typeof readDeskLog> = async ({ tx, services, today }) =>
  ({ status: 200, body: requestLog(await deskRecords(tx), services.pack, today) });
