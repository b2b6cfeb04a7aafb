import type { actOnRequest, findDeskResident, listDeskRequests, readDeskCounts, readDeskLog, readDeskRequest, recordDeskRequest, sortRequest } from '#contract/desk.ts';
import { Refusal } from '#contract/refusal.ts';
import { deskEvents, sortedRequest, writtenDown } from '#organisations/acts/desk.ts';
import { isMarketingStop, requestAbout } from '#organisations/acts/move-request.ts';
import { recipientsTold } from '#organisations/acts/recipients-told.ts';
import { marketingStops } from '#organisations/acts/stop-marketing.ts';
import { deskCountsView, timed } from '#organisations/views/desk-counts-view.ts';
import type { DeskRecord } from '#organisations/views/desk-record.ts';
import { deskListView } from '#organisations/views/desk-list.ts';
import { deskRequestView } from '#organisations/views/desk-view.ts';
import { requestSummaryView } from '#organisations/views/request-view.ts';
import { requestLog } from '#organisations/views/request-log.ts';
import { audit } from '../audit.ts';
import type { Handler, StaffContext } from '../context.ts';
import { giveReceipt } from '../give-receipt.ts';
import { newLetters } from '../random.ts';
import type { MockResident, Store } from '../store.ts';

type MockRequest = Store['requests'][number];

function recordOf({ residents }: Store, request: MockRequest): DeskRecord {
  const person = residents.find((one) => one.id === request.residentId);
  if (!person) throw new Error('a request of nobody');
  const { facts: { portalReference, name, tenancies, addressHidden }, reach: { preferences } } = person;
  const shared = residents.some((one) => one !== person && one.facts.tenancies.some((home) => tenancies.includes(home)));
  const { cameBy = 'portal', firstDetails = null } = request;
  return { ...request, cameBy, firstDetails, person: { residentId: person.id, portalReference, name, language: preferences.language, format: preferences.format, shared, flagged: addressHidden } };
}

const recordsOf = (store: Store): DeskRecord[] => store.requests.map((one) => recordOf(store, one));

/** @throws Refusal not-found */
export function find({ store }: StaffContext, requestId: string): DeskRecord {
  const found = store.requests.find((one) => one.id === requestId);
  if (!found) throw new Refusal('not-found');
  return recordOf(store, found);
}

/** What stands beside an act of staff on the person's chain. */
export const byStaff = ({ staff: { staffId, office } }: StaffContext) => ({ staffId, ...(office !== null && { office }) });

function personOf({ store }: StaffContext, portalReference: string): MockResident {
  const person = store.residents.find(({ facts }) => facts.portalReference === portalReference);
  if (!person) throw new Refusal('not-found');
  return person;
}

function stopMarketing({ store, services, now }: StaffContext, residentId: string, language: string, receiptId: string): void {
  const before = store.choices.filter((one) => one.residentId === residentId);
  store.choices.push(...marketingStops(services.pack, before, { now, language, receiptId }).map((one) => Object.assign({ residentId }, one)));
}

/** Whoever got a fact before is told that it was corrected, and the ledger says so: on the server the database does it, whoever writes the event. */
function tellRecipients({ store, itemsOf }: StaffContext, request: DeskRecord): void {
  const person = store.residents.find((one) => one.id === request.person.residentId);
  const known = store.requests.find((one) => one.id === request.id)?.events.length ?? 0;
  for (const { kind, on } of request.events.slice(known)) {
    if (!person || kind !== 'corrected') continue;
    const told = recipientsTold(request, itemsOf(person), store.disclosures.filter((one) => one.residentId === person.id), on);
    store.disclosures.push(...told.map((one) => Object.assign({ residentId: person.id, id: crypto.randomUUID() }, one)));
  }
}

/** What every act of the desk on a request ends with. */
export async function keep(context: StaffContext, request: DeskRecord, act: 'request-moved' | 'request-sorted') {
  const { store, staff, now, entryId } = context;
  const { id, reference, person, kind, details, firstDetails, events } = request;
  tellRecipients(context, request);
  store.requests = store.requests.map((one) => (one.id === id ? { ...one, kind, details, firstDetails, events } : one));
  await audit(store, person.residentId, now, act, { request: { id, reference }, ...byStaff(context) }, staff.role);
  return { status: 201 as const, body: { entryId, recordedAt: now, about: id } };
}

export const listDeskRequestsHandler: Handler<typeof listDeskRequests> = ({ store, services, today, input }) =>
  ({ status: 200, body: deskListView(recordsOf(store), input.query, services.pack, today) });

export const readDeskRequestHandler: Handler<typeof readDeskRequest> = async (context) => {
  const { store, staff, services, now, today, input } = context;
  const found = find(context, input.params.requestId);
  await audit(store, found.person.residentId, now, 'looked-at', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  return { status: 200, body: deskRequestView(found, staff.staffId, { pack: services.pack, today, now }) };
};

export const actOnRequestHandler: Handler<typeof actOnRequest> = (context) => {
  const found = find(context, context.input.params.requestId);
  const events = deskEvents(found, context.input.body, context.staff.staffId, context);
  return keep(context, { ...found, events: [...found.events, ...events] }, 'request-moved');
};

export const sortRequestHandler: Handler<typeof sortRequest> = (context) => {
  const { staff, services, input } = context;
  const found = find(context, input.params.requestId);
  const sorted = sortedRequest(services.pack, found, input.body.details, staff.staffId, context);
  if (isMarketingStop(input.body.details)) stopMarketing(context, found.person.residentId, found.person.language, found.receiptId ?? found.id);
  return keep(context, sorted, 'request-sorted');
};

export const findDeskResidentHandler: Handler<typeof findDeskResident> = (context) => {
  const { facts: { portalReference, name } } = personOf(context, context.input.query.portalReference);
  return { status: 200, body: { portalReference, name } };
};

export const recordDeskRequestHandler: Handler<typeof recordDeskRequest> = async (context) => {
  const { store, staff, services, now, entryId, input } = context;
  const { portalReference, details, receivedOn, cameBy } = input.body;
  const person = personOf(context, portalReference);
  const receiptId = crypto.randomUUID();
  const made = writtenDown(services.pack, details, receivedOn, { ...context, id: crypto.randomUUID(), reference: `R-${newLetters(9)}`, receiptId });
  store.requests.push({ ...made, events: made.events.map((event) => ({ ...event, staffId: staff.staffId })), residentId: person.id, receivedAt: now, cameBy });
  if (isMarketingStop(details)) stopMarketing(context, person.id, person.reach.preferences.language, receiptId);
  await giveReceipt({ ...context, session: { resident: person } }, receiptId, 'request-made', requestAbout('made', made), { role: staff.role, ...byStaff(context) });
  return { status: 201, body: { entryId, recordedAt: now, about: made.id } };
};

export const readDeskCountsHandler: Handler<typeof readDeskCounts> = ({ store, services, today }) =>
  ({ status: 200, body: deskCountsView(recordsOf(store).map((one) => timed(one, requestSummaryView(one, services.pack, today).clock)), today) });

export const readDeskLogHandler: Handler<typeof readDeskLog> = ({ store, services, today }) => ({ status: 200, body: requestLog(recordsOf(store), services.pack, today) });
