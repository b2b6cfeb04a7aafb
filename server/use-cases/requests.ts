import { randomUUID } from 'node:crypto';
import type { readRequestOptions } from '#contract/request-options.ts';
import type { answerRequest, listRequests, makeRequest, readRequest, withdrawRequest } from '#contract/requests.ts';
import { answerInOf, isMarketingStop, newRequest, requestAbout, residentReply, withdrawal } from '#organisations/acts/move-request.ts';
import { marketingStops } from '#organisations/acts/stop-marketing.ts';
import { takenOn } from '#organisations/acts/taken-request.ts';
import { complaintsAbout } from '#organisations/views/complaint-view.ts';
import { requestOptionsView } from '#organisations/views/request-options-view.ts';
import { type RecordedRequest, requestView } from '#organisations/views/request-view.ts';
import { factOfRequest, requestsView } from '#organisations/views/requests-view.ts';
import { appendChoiceEvents, choiceEvents } from '../db/choices.ts';
import { complaintsOf } from '../db/complaints.ts';
import { keepMessage } from '../db/messages.ts';
import { keepEvent } from '../db/outgoing-events.ts';
import { reachOf } from '../db/reach.ts';
import { namedItems } from '../db/record-items.ts';
import { appendRequestEvent, keepRequest, requestsOf } from '../db/requests.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { Refusal } from '#contract/refusal.ts';
import { newLetters } from '../secrets.ts';
import { audit, inTurn } from './audit.ts';
import { giveFiles } from './files.ts';
import { holdForRequest } from './holds.ts';
import { giveReceipt, newReceiptId } from './give-receipt.ts';
import { forgetTelling } from './tellings.ts';

/** @throws Refusal not-found */
export async function findRequest({ tx, session }: SignedInContext, requestId: string): Promise<RecordedRequest> {
  const [found] = await requestsOf(tx, session.residentId, requestId);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** With the complaints about it, as its page shows them. @throws Refusal not-found */
async function wholeRequest(context: SignedInContext, requestId: string): Promise<RecordedRequest> {
  const found = await findRequest(context, requestId);
  const complaints = await complaintsOf(context.tx, context.session.residentId);
  return { ...found, complaints: complaintsAbout(found.id, complaints.map(({ complaint }) => complaint)) };
}

export const readRequestOptionsHandler: Handler<typeof readRequestOptions> = async ({ services, input }) =>
  ({ status: 200, body: requestOptionsView(services.pack, services.words(input.query.language)) });

export const listRequestsHandler: Handler<typeof listRequests> = async ({ tx, session, services, today, input }) => {
  const requests = await requestsOf(tx, session.residentId);
  const items = await namedItems(tx, session.residentId, requests.map(factOfRequest).filter((one) => one !== null));
  return { status: 200, body: { requests: requestsView(requests, items, { pack: services.pack, words: services.words(input.query.language), today }) } };
};

export const readRequestHandler: Handler<typeof readRequest> = async (context) => {
  const found = await wholeRequest(context, context.input.params.requestId);
  await audit(context.tx, context.session.residentId, context.now, 'looked-at', { request: { id: found.id, reference: found.reference } });
  // That somebody else looked does not mean that the person knows.
  if (!context.session.acting) await forgetTelling(context.tx, context.session.residentId, 'case');
  return { status: 200, body: requestView(found, context.services.pack, context.today, context.services.words(context.input.query.language)) };
};

/** Files that come with a request stand in a message of their own, without words: they are read, answered and deleted as those of any message. @throws Refusal invalid-input for a file of another message */
async function keepFilesOf({ tx, session, now, input }: SignedInContext<typeof makeRequest>, requestId: string): Promise<void> {
  const { files = [] } = input.body;
  if (files.length === 0) return;
  const id = randomUUID();
  await keepMessage(tx, session.residentId, { id, requestId, at: now, by: 'resident', text: '' });
  await giveFiles(tx, session.residentId, 'resident', id, files, now);
}

/** A request is received, and its clock starts, on today's Europe/London date (UK GDPR Art. 12A). @throws Refusal category-unknown, invalid-input */
export const makeRequestHandler: Handler<typeof makeRequest> = async (context) => {
  const { tx, session, services, now, today, input } = context;
  const { details, taken } = input.body;
  const receivedOn = takenOn(taken, { today, officer: session.acting !== undefined });
  const receiptId = newReceiptId();
  const { preferences } = await reachOf(tx, session.residentId);
  const made = newRequest(services.pack, details, { now, today, receivedOn, id: randomUUID(), reference: `R-${newLetters(9)}`, receiptId, answerIn: answerInOf(preferences) });
  await keepRequest(tx, session.residentId, made, now, taken?.how ?? (session.acting ? 'counter' : 'portal'));
  await keepFilesOf(context, made.id);
  const hold = await holdForRequest(context, made.id, details);
  if (isMarketingStop(details)) {
    await inTurn(tx, session.residentId);
    const before = await choiceEvents(tx, session.residentId);
    await appendChoiceEvents(tx, session.residentId, marketingStops(services.pack, before, { now, language: session.view.language, receiptId }));
    await keepEvent(tx, 'marketing-stopped', { residentId: session.residentId, at: now, payload: { requestId: made.id, kind: made.kind } });
  }
  const receipt = await giveReceipt(context, receiptId, 'request-made', requestAbout('made', made));
  return { status: 201, body: { receipt, request: requestView({ ...made, hold }, services.pack, today) } };
};

/** @throws Refusal not-found, request-not-open */
export const withdrawRequestHandler: Handler<typeof withdrawRequest> = async (context) => {
  const { tx, session, services, today, input } = context;
  await inTurn(tx, session.residentId);
  const found = await wholeRequest(context, input.params.requestId);
  const withdraw = withdrawal(services.pack, found, context);
  await appendRequestEvent(tx, session.residentId, found.id, found.events.length + 1, withdraw);
  const receipt = await giveReceipt(context, newReceiptId(), 'request-withdrawn', requestAbout('withdrawn', found));
  return { status: 201, body: { receipt, request: requestView({ ...found, events: [...found.events, withdraw] }, services.pack, today) } };
};

/** @throws Refusal not-found, request-not-open, act-not-open, invalid-input */
export const answerRequestHandler: Handler<typeof answerRequest> = async (context) => {
  const { tx, session, services, today, input } = context;
  await inTurn(tx, session.residentId);
  const found = await wholeRequest(context, input.params.requestId);
  const said = residentReply(services.pack, found, input.body, context);
  await appendRequestEvent(tx, session.residentId, found.id, found.events.length + 1, said);
  const receipt = await giveReceipt(context, newReceiptId(), 'request-answered', requestAbout('answered', found));
  return { status: 201, body: { receipt, request: requestView({ ...found, events: [...found.events, said] }, services.pack, today) } };
};
