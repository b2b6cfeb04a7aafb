import type { actOnRequest, findDeskResident, listDeskRequests, readDeskCounts, readDeskLog, readDeskRequest, recordDeskRequest, sortRequest } from '#contract/desk.ts';
import { Refusal } from '#contract/refusal.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { isToldOf } from '#domain/request-states/told-of.ts';
import { changeableView } from '#organisations/acts/changeable-facts.ts';
import { deskEvents, sortedRequest, writtenDown } from '#organisations/acts/desk.ts';
import { answerInOf, isMarketingStop, requestAbout } from '#organisations/acts/move-request.ts';
import { recipientsToTell } from '#organisations/acts/recipients-told.ts';
import { marketingStops } from '#organisations/acts/stop-marketing.ts';
import { handedOut, isAboutOthers } from '#organisations/item-kinds.ts';
import { aboutOnRecord } from '#organisations/views/about-on-record.ts';
import { deskCountsView, timed } from '#organisations/views/desk-counts-view.ts';
import type { DeskRecord } from '#organisations/views/desk-record.ts';
import { isShown } from '#organisations/views/disclosure-view.ts';
import { deskListView } from '#organisations/views/desk-list.ts';
import { deskRequestView } from '#organisations/views/desk-view.ts';
import type { RecordedHold } from '#organisations/views/hold-view.ts';
import { requestSummaryView } from '#organisations/views/request-view.ts';
import { loggedOf, logPage, logPlace } from '#organisations/views/request-log.ts';
import { audit } from '../audit.ts';
import type { Handler, StaffContext } from '../context.ts';
import { giveReceipt } from '../give-receipt.ts';
import { newLetters } from '../random.ts';
import type { MockResident, Store } from '../store.ts';
import { tellRecipients } from '../tell-recipients.ts';
import { tell } from './tell.ts';
import { holdForRequest } from './holds.ts';
import { aboutRequest } from './requests.ts';

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
export function find({ store, itemsOf }: StaffContext, requestId: string): DeskRecord {
  const found = store.requests.find((one) => one.id === requestId);
  if (!found) throw new Refusal('not-found');
  const record = recordOf(store, found);
  const person = store.residents.find((one) => one.id === found.residentId);
  const handed = handedOut(record.details);
  const papers = store.answers.find((one) => one.requestId === requestId)?.kept.draft.papers.length ?? 0;
  const othersInAnswer = papers > 0 || (person !== undefined && handed !== undefined && itemsOf(person).some(({ key, category }) => isAboutOthers(key) && (handed === 'all' || handed.includes(category))));
  return { ...record, person: { ...record.person, othersInAnswer } };
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

/** A recording that the desk writes down, or finds in free words, is held like one that its person asks for. */
function holdOf(context: StaffContext, residentId: string, requestId: string, details: RequestDetails): RecordedHold | null {
  const resident = context.store.residents.find((one) => one.id === residentId);
  return resident ? holdForRequest({ ...context, session: { resident } }, requestId, details) : null;
}

/** Who was given what a request is about, as far as its person may know. */
function toTell({ store, today, itemsOf }: StaffContext, found: DeskRecord): readonly string[] {
  const person = store.residents.find((one) => one.id === found.person.residentId);
  return person ? recipientsToTell(found, itemsOf(person), store.disclosures.filter((one) => one.residentId === person.id && isShown(one, today)), today) : [];
}

/** What every act of the desk on a request ends with. */
export async function keep(context: StaffContext, request: DeskRecord, act: 'request-moved' | 'request-sorted') {
  const { store, staff, now, entryId } = context;
  const { id, reference, person, kind, details, firstDetails, events } = request;
  const before = store.requests.find((one) => one.id === id)?.events.length ?? 0;
  tellRecipients(context, person.residentId, request, events.slice(before));
  store.requests = store.requests.map((one) => (one.id === id ? { ...one, kind, details, firstDetails, events } : one));
  await audit(store, person.residentId, now, act, { request: { id, reference }, ...byStaff(context) }, staff.role);
  if (events.slice(before).some((one) => isToldOf(one.kind))) tell(context, person.residentId, 'case');
  return { status: 201 as const, body: { entryId, recordedAt: now, about: id } };
}

export const listDeskRequestsHandler: Handler<typeof listDeskRequests> = ({ store, services, today, input }) =>
  ({ status: 200, body: deskListView(recordsOf(store), input.query, services.pack, today) });

export const readDeskRequestHandler: Handler<typeof readDeskRequest> = async (context) => {
  const { store, staff, services, now, today, input, itemsOf } = context;
  const found = find(context, input.params.requestId);
  await audit(store, found.person.residentId, now, 'looked-at', { request: { id: found.id, reference: found.reference }, ...byStaff(context) }, staff.role);
  const person = store.residents.find((one) => one.id === found.person.residentId);
  const record = { items: person ? itemsOf(person) : [], decisions: store.decisions.filter((one) => one.residentId === found.person.residentId) };
  const words = services.words(input.query.language);
  const about = aboutOnRecord(found, record, services.pack, words);
  const told = toTell(context, found).map((id) => ({ id, name: words(`recipient.${id}.name`) }));
  return { status: 200, body: deskRequestView(found, staff.staffId, { pack: services.pack, today, now }, { about, toTell: told, changeable: changeableView(services.pack, found, words), complaints: aboutRequest(store, found.id), words }) };
};

export const actOnRequestHandler: Handler<typeof actOnRequest> = (context) => {
  const found = find(context, context.input.params.requestId);
  const events = deskEvents(found, context.input.body, context.staff.staffId, context.services.pack, { ...context, toTell: toTell(context, found) });
  return keep(context, { ...found, events: [...found.events, ...events] }, 'request-moved');
};

export const sortRequestHandler: Handler<typeof sortRequest> = (context) => {
  const { staff, services, input } = context;
  const found = find(context, input.params.requestId);
  const sorted = sortedRequest(services.pack, found, input.body.details, staff.staffId, context);
  const hold = holdOf(context, found.person.residentId, found.id, input.body.details);
  if (hold) context.store.requests = context.store.requests.map((one) => (one.id === found.id ? { ...one, hold } : one));
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
  const made = writtenDown(services.pack, details, receivedOn, { ...context, id: crypto.randomUUID(), reference: `R-${newLetters(9)}`, receiptId, answerIn: answerInOf(person.reach.preferences) });
  store.requests.push({ ...made, events: made.events.map((event) => ({ ...event, staffId: staff.staffId })), residentId: person.id, receivedAt: now, cameBy, hold: holdOf(context, person.id, made.id, details) });
  tellRecipients(context, person.id, made, made.events);
  if (isMarketingStop(details)) stopMarketing(context, person.id, person.reach.preferences.language, receiptId);
  await giveReceipt({ ...context, session: { resident: person } }, receiptId, 'request-made', requestAbout('made', made), { role: staff.role, ...byStaff(context) });
  tell(context, person.id, 'case');
  return { status: 201, body: { entryId, recordedAt: now, about: made.id } };
};

export const readDeskCountsHandler: Handler<typeof readDeskCounts> = ({ store, services, today }) =>
  ({ status: 200, body: deskCountsView(recordsOf(store).map((one) => timed(one, requestSummaryView(one, services.pack, today).clock)), today) });

export const readDeskLogHandler: Handler<typeof readDeskLog> = ({ store, services: { pack }, today, input: { query: { after } } }) => {
  const all = recordsOf(store).map((one) => loggedOf(one, pack, today)).filter((one) => after === undefined || logPlace(one) > after).toSorted((one, other) => logPlace(one).localeCompare(logPlace(other)));
  return { status: 200, body: logPage(all, after, pack, today) };
};
