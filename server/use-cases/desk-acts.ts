import { randomUUID } from 'node:crypto';
import type { actOnRequest, recordDeskRequest, sortRequest } from '#contract/desk.ts';
import { Refusal } from '#contract/refusal.ts';
import { isToldOf } from '#domain/request-states/told-of.ts';
import { deskEvents, sortedRequest, writtenDown } from '#organisations/acts/desk.ts';
import { isMarketingStop, requestAbout } from '#organisations/acts/move-request.ts';
import { marketingStops } from '#organisations/acts/stop-marketing.ts';
import type { RecordedEvent } from '#organisations/views/request-view.ts';
import { openRecord } from '../database.ts';
import { appendChoiceEvents, choiceEvents } from '../db/choices.ts';
import { personOf } from '../db/desk.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import { appendRequestEvent } from '../db/requests.ts';
import type { Handler, StaffContext } from '../http/request-context.ts';
import { newLetters } from '../secrets.ts';
import { audit, inTurn } from './audit.ts';
import { byStaff, openRequest } from './desk.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';
import { holdForDesk } from './holds.ts';
import { askToTell, tellPeople } from './tellings.ts';
import { toTell } from './to-tell.ts';

type Moved = Awaited<ReturnType<typeof openRequest>>;

/** Opens a request for writing: whoever acts on the same person's record at the same time waits, and then sees what was done. */
export async function takeRequest(context: StaffContext, requestId: string): Promise<Moved> {
  const { person } = await openRequest(context, requestId);
  await inTurn(context.tx, person.residentId);
  return openRequest(context, requestId);
}

/** What every act of the desk on a request ends with: its events, a link on the person's chain, an event for the landlord's systems, a word to the person where they have to hear of it, and the word that it is recorded. */
export async function keep(context: StaffContext, { id, reference, person, events: before }: Moved, events: readonly RecordedEvent[], act: 'request-moved' | 'request-sorted') {
  const { tx, staff, services, now, entryId, after } = context;
  for (const [index, event] of events.entries()) await appendRequestEvent(tx, person.residentId, id, before.length + index + 1, event);
  const kind = events.at(-1)?.kind;
  await audit(tx, person.residentId, now, act, { request: { id, reference }, event: kind, ...byStaff(context) }, staff.role);
  await keepEvent(tx, act, { residentId: person.residentId, at: now, payload: { requestId: id, ...(kind && { event: kind }) } });
  if (events.some((one) => isToldOf(one.kind))) {
    await askToTell(tx, person.residentId, now, 'case');
    after((database) => tellPeople(database, services));
  }
  return { status: 201 as const, body: { entryId, recordedAt: now, about: id } };
}

/** Shuts every marketing purpose and channel of the person whose record is open, because of this request. */
async function stopMarketing({ tx, services, now }: StaffContext, residentId: string, language: string, { requestId, receiptId }: { readonly requestId: string; readonly receiptId: string }): Promise<void> {
  await inTurn(tx, residentId);
  await appendChoiceEvents(tx, residentId, marketingStops(services.pack, await choiceEvents(tx, residentId), { now, language, receiptId }));
  await keepEvent(tx, 'marketing-stopped', { residentId, at: now, payload: { requestId, kind: 'objection' } });
}

/** @throws Refusal not-found, act-not-open, second-person-needed, invalid-input */
export const actOnRequestHandler: Handler<typeof actOnRequest> = async (context) => {
  const found = await takeRequest(context, context.input.params.requestId);
  const { services: { pack }, staff, input: { body } } = context;
  const told = body.notTold === undefined ? [] : await toTell(context, found);
  return keep(context, found, deskEvents(found, body, staff.staffId, pack, { ...context, toTell: told }), 'request-moved');
};

/** @throws Refusal not-found, act-not-open, category-unknown, invalid-input */
export const sortRequestHandler: Handler<typeof sortRequest> = async (context) => {
  const { tx, staff, services, input } = context;
  const { details } = input.body;
  const found = await takeRequest(context, input.params.requestId);
  const sorted = sortedRequest(services.pack, found, details, staff.staffId, context);
  await tx.updateTable('requests').set({ kind: sorted.kind, details: JSON.stringify(details), first_details: JSON.stringify(sorted.firstDetails) }).where('id', '=', found.id).execute();
  await holdForDesk(context, found.person.residentId, found.id, details);
  if (isMarketingStop(details)) await stopMarketing(context, found.person.residentId, found.person.language, { requestId: found.id, receiptId: found.receiptId ?? found.id });
  return keep(context, found, sorted.events.slice(found.events.length), 'request-sorted');
};

/** @throws Refusal not-found, category-unknown, invalid-input */
export const recordDeskRequestHandler: Handler<typeof recordDeskRequest> = async (context) => {
  const { tx, staff, services, now, entryId, input, after } = context;
  const { portalReference, details, receivedOn, cameBy } = input.body;
  const person = await personOf(tx, portalReference);
  if (!person) throw new Refusal('not-found');
  const { residentId } = person;
  await openRecord(tx, residentId);
  const receiptId = newReceiptId();
  const made = writtenDown(services.pack, details, receivedOn, { ...context, id: randomUUID(), reference: `R-${newLetters(9)}`, receiptId, answerIn: person.answerIn });
  await tx.insertInto('requests').values({
    id: made.id, resident_id: residentId, reference: made.reference, kind: made.kind, details: JSON.stringify(details), received_on: receivedOn, received_at: now, receipt_id: receiptId, came_by: cameBy,
    answer_in: JSON.stringify(person.answerIn),
  }).execute();
  for (const [index, event] of made.events.entries()) await appendRequestEvent(tx, residentId, made.id, index + 1, { ...event, staffId: staff.staffId });
  await holdForDesk(context, residentId, made.id, details);
  if (isMarketingStop(details)) await stopMarketing(context, residentId, person.language, { requestId: made.id, receiptId });
  await giveReceipt({ ...context, session: { residentId } }, receiptId, 'request-made', requestAbout('made', made), { role: staff.role, ...byStaff(context) });
  // Whoever phoned or wrote in a person's name: the person hears that there is something.
  await askToTell(tx, residentId, now, 'case');
  after((database) => tellPeople(database, services));
  return { status: 201, body: { entryId, recordedAt: now, about: made.id } };
};
