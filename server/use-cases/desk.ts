import type { findDeskResident, listDeskRequests, readDeskCounts, readDeskLog, readDeskRequest } from '#contract/desk.ts';
import { Refusal } from '#contract/refusal.ts';
import { complaintsAbout } from '#organisations/views/complaint-view.ts';
import { deskCountsView, lastMonths } from '#organisations/views/desk-counts-view.ts';
import type { DeskRecord } from '#organisations/views/desk-record.ts';
import { deskRequestView, deskSummaryView } from '#organisations/views/desk-view.ts';
import { changeableView } from '#organisations/acts/changeable-facts.ts';
import { aboutOnRecord } from '#organisations/views/about-on-record.ts';
import { logPage } from '#organisations/views/request-log.ts';
import { openRecord } from '../database.ts';
import { complaintsOf } from '../db/complaints.ts';
import { deskRecord, listedRequests, personOf } from '../db/desk.ts';
import { deskDates, deskPageOf, deskSums, loggedAfter, settleStandings } from '../db/standings.ts';
import type { Handler, StaffContext } from '../http/request-context.ts';
import { audit } from './audit.ts';
import { namedByRequest } from './gather-record.ts';
import { toTell } from './to-tell.ts';

/** Finds a request and opens its person's record, so that what the desk does with it can be written there. @throws Refusal not-found */
export async function openRequest({ tx }: Pick<StaffContext, 'tx'>, requestId: string): Promise<DeskRecord> {
  const found = await deskRecord(tx, requestId);
  if (!found) throw new Refusal('not-found');
  await openRecord(tx, found.person.residentId);
  return found;
}

/** What stands beside an act of staff on the person's chain: role and office for the person, the account for the landlord's own inquiries. */
export function byStaff({ staff: { staffId, office } }: Pick<StaffContext, 'staff'>): Readonly<Record<string, string>> {
  return { staffId, ...(office !== null && { office }) };
}

export const listDeskRequestsHandler: Handler<typeof listDeskRequests> = async ({ tx, services: { pack }, today, input }) => {
  await settleStandings(tx, pack);
  const { ids, more } = await deskPageOf(tx, input.query, today);
  const requests = (await listedRequests(tx, ids)).map((one) => deskSummaryView(one, pack, today));
  return { status: 200, body: { requests, more, sums: await deskSums(tx, today), today } };
};

export const readDeskRequestHandler: Handler<typeof readDeskRequest> = async (context) => {
  const { tx, staff, services, now, today, input } = context;
  const found = await openRequest(context, input.params.requestId);
  await audit(tx, found.person.residentId, now, 'looked-at', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  const words = services.words(input.query.language);
  const about = aboutOnRecord(found, await namedByRequest(context, found), services.pack, words);
  const complaints = complaintsAbout(found.id, (await complaintsOf(tx, found.person.residentId)).map(({ complaint }) => complaint));
  const told = (await toTell(context, found)).map((id) => ({ id, name: words(`recipient.${id}.name`) }));
  return { status: 200, body: deskRequestView(found, staff.staffId, { pack: services.pack, today, now }, { about, toTell: told, changeable: changeableView(services.pack, found, words), complaints, words }) };
};

export const findDeskResidentHandler: Handler<typeof findDeskResident> = async ({ tx, input }) => {
  const { portalReference } = input.query;
  const person = await personOf(tx, portalReference);
  if (!person) throw new Refusal('not-found');
  return { status: 200, body: { portalReference, name: person.name } };
};

export const readDeskCountsHandler: Handler<typeof readDeskCounts> = async ({ tx, services: { pack }, today }) => {
  await settleStandings(tx, pack);
  return { status: 200, body: deskCountsView(await deskDates(tx, `${lastMonths(today)[0] ?? today.slice(0, 7)}-01`), today) };
};

export const readDeskLogHandler: Handler<typeof readDeskLog> = async ({ tx, services: { pack }, today, input: { query: { after } } }) => {
  await settleStandings(tx, pack);
  return { status: 200, body: logPage(await loggedAfter(tx, after), after, pack, today) };
};
