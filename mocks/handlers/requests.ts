import type { BriefComplaint } from '#contract/brief-complaint.ts';
import type { readRequestOptions } from '#contract/request-options.ts';
import type { answerRequest, listRequests, makeRequest, readRequest, withdrawRequest } from '#contract/requests.ts';
import { Refusal } from '#contract/refusal.ts';
import { answerInOf, isMarketingStop, newRequest, requestAbout, residentReply, withdrawal } from '#organisations/acts/move-request.ts';
import { marketingStops } from '#organisations/acts/stop-marketing.ts';
import { takenOn } from '#organisations/acts/taken-request.ts';
import { complaintsAbout } from '#organisations/views/complaint-view.ts';
import { requestOptionsView } from '#organisations/views/request-options-view.ts';
import { requestView } from '#organisations/views/request-view.ts';
import { requestsView } from '#organisations/views/requests-view.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { choicesOf } from './choices.ts';
import { giveFiles } from './files.ts';
import { giveReceipt } from '../give-receipt.ts';
import { holdForRequest } from './holds.ts';
import { newLetters } from '../random.ts';
import type { Store } from '../store.ts';
import { tellRecipients } from '../tell-recipients.ts';

type MockRequest = Store['requests'][number];

/** The person's requests, the most recent first. */
export function requestsOf({ store, session }: SignedInContext): MockRequest[] {
  return store.requests.filter((one) => one.residentId === session.resident.id).toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt));
}

/** The complaints about a request: only its own person can have made one. */
export function aboutRequest({ complaints }: Store, requestId: string): BriefComplaint[] {
  return complaintsAbout(requestId, complaints.map(({ complaint }) => complaint).toReversed());
}

/** As its page shows it. */
const shown = ({ store, session, services, today }: SignedInContext, request: MockRequest, language: string | undefined = session.view.language) =>
  requestView({ ...request, complaints: aboutRequest(store, request.id) }, services.pack, today, services.words(language));

/** @throws Refusal not-found */
export function findRequest(context: SignedInContext, requestId: string): MockRequest {
  const found = requestsOf(context).find((one) => one.id === requestId);
  if (!found) throw new Refusal('not-found');
  return found;
}

export const readRequestOptionsHandler: Handler<typeof readRequestOptions> = ({ services, input }) =>
  ({ status: 200, body: requestOptionsView(services.pack, services.words(input.query.language)) });

export const listRequestsHandler: Handler<typeof listRequests> = (context) => {
  const { items, services, today, input } = context;
  return { status: 200, body: { requests: requestsView(requestsOf(context), items, { pack: services.pack, words: services.words(input.query.language), today }) } };
};

/** The person has looked: what happens next is told again. That somebody else looked does not mean that the person knows. */
export function lookedAtCases({ store, session }: SignedInContext): void {
  if (!session.acting) store.tellings = store.tellings.filter((one) => one.residentId !== session.resident.id || one.kind !== 'case');
}

export const readRequestHandler: Handler<typeof readRequest> = async (context) => {
  const found = findRequest(context, context.input.params.requestId);
  await audit(context.store, context.session.resident.id, context.now, 'looked-at', { request: { id: found.id, reference: found.reference } });
  lookedAtCases(context);
  return { status: 200, body: shown(context, found, context.input.query.language) };
};

/** Files that come with a request stand in a message of their own, without words. */
function keepFilesOf(context: SignedInContext<typeof makeRequest>, requestId: string): void {
  const { store, session, now, input } = context;
  const { files = [] } = input.body;
  if (files.length === 0) return;
  const id = crypto.randomUUID();
  giveFiles(context, session.resident.id, 'resident', id, files);
  store.threads.push({ id, residentId: session.resident.id, requestId, at: now, by: 'resident', text: '', seenAt: null });
}

export const makeRequestHandler: Handler<typeof makeRequest> = async (context) => {
  const { store, session, services, now, today, input } = context;
  const receiptId = crypto.randomUUID();
  const receivedOn = takenOn(input.body.taken, { today, officer: session.acting !== undefined });
  const made = newRequest(services.pack, input.body.details, { now, today, receivedOn, id: crypto.randomUUID(), reference: `R-${newLetters(9)}`, receiptId, answerIn: answerInOf(session.resident.reach.preferences) });
  keepFilesOf(context, made.id);
  if (isMarketingStop(input.body.details)) {
    const stops = marketingStops(services.pack, choicesOf(context), { now, language: session.view.language, receiptId });
    store.choices.push(...stops.map((one) => Object.assign({ residentId: session.resident.id }, one)));
  }
  const hold = holdForRequest(context, made.id, input.body.details);
  store.requests.push({ ...made, hold, residentId: session.resident.id, receivedAt: now, cameBy: input.body.taken?.how ?? (session.acting ? 'counter' : 'portal') });
  tellRecipients(context, session.resident.id, made, made.events);
  const receipt = await giveReceipt(context, receiptId, 'request-made', requestAbout('made', made));
  return { status: 201, body: { receipt, request: requestView({ ...made, hold }, services.pack, today) } };
};

export const withdrawRequestHandler: Handler<typeof withdrawRequest> = async (context) => {
  const { store, services, input } = context;
  const found = findRequest(context, input.params.requestId);
  const moved = { ...found, events: [...found.events, withdrawal(services.pack, found, context)] };
  store.requests = store.requests.map((one) => (one.id === found.id ? moved : one));
  const receipt = await giveReceipt(context, crypto.randomUUID(), 'request-withdrawn', requestAbout('withdrawn', found));
  return { status: 201, body: { receipt, request: shown(context, moved) } };
};

export const answerRequestHandler: Handler<typeof answerRequest> = async (context) => {
  const { store, services, input } = context;
  const found = findRequest(context, input.params.requestId);
  const moved = { ...found, events: [...found.events, residentReply(services.pack, found, input.body, context)] };
  store.requests = store.requests.map((one) => (one.id === found.id ? moved : one));
  const receipt = await giveReceipt(context, crypto.randomUUID(), 'request-answered', requestAbout('answered', found));
  return { status: 201, body: { receipt, request: shown(context, moved) } };
};
