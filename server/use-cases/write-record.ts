import { generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { api } from '#contract/api.ts';
import { type PrivateJwk, privateJwk, type PublicJwk } from '#contract/outbox-keys.ts';
import type { ReceiptStub } from '#contract/receipts.ts';
import type { RequestEvent } from '#contract/requests.ts';
import { effectiveAt } from '#domain/choices/effective-at.ts';
import { foldChoice } from '#domain/choices/fold-choice.ts';
import { choiceListView, newestVersion, offeredBasis } from '#organisations/views/choice-view.ts';
import type { ReceiptFacts } from '#organisations/views/receipt-view.ts';
import { requestView } from '#organisations/views/request-view.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { Refusal } from '../refusal.ts';
import { newLetters, newToken } from '../secrets.ts';
import { audit } from './audit.ts';
import { choiceEvents, recordedRequests } from './read-record.ts';

type Api = typeof api;
type Facts<T> = T extends unknown ? Omit<T, keyof ReceiptStub | 'organisation' | 'auditHead'> : never;

/** The audit row, the receipt and the event for other systems of one act, in the act's own transaction. */
async function prove(context: SignedInContext, receiptId: string, act: string, facts: Facts<ReceiptFacts>, named: Readonly<Record<string, unknown>>): Promise<ReceiptStub> {
  const { tx, now, services, session, entryId } = context;
  const { id, name } = services.pack.organisation;
  const auditHead = await audit(tx, session.residentId, now, act, named);
  const stub = { id: receiptId, code: newLetters(4, 3), entryId, receivedAt: now };
  const whole = { ...stub, organisation: { id, name }, auditHead, ...facts };
  await tx.insertInto('receipts').values({ id: receiptId, resident_id: session.residentId, code: stub.code, facts: JSON.stringify(whole), received_at: now }).execute();
  await tx.insertInto('outgoing_events').values({ id: randomUUID(), resident_id: session.residentId, type: act, at: now, payload: JSON.stringify({ receiptId }), sent_at: null }).execute();
  return stub;
}

export const recordChoice: Handler<Api['recordChoice']> = async (context) => {
  const { tx, now, services, session, sentAt, input: { body, query } } = context;
  const { pack } = services;
  const notice = pack.choices.find((one) => one.purpose === body.purposeId)?.notice;
  if (notice === undefined || offeredBasis(pack, body.purposeId, body.channel) === undefined) throw new Refusal('choice-not-offered');
  const version = newestVersion(pack, notice);
  // Withdrawing is never held up by new words (UK GDPR Art. 7(3)): only saying yes needs the words of today.
  if (body.noticeVersion !== version && body.decision === 'agree') throw new Refusal('notice-changed');
  const countsFrom = effectiveAt({ receivedAt: now, decidedAt: body.decidedAt, sentAt });
  const receiptId = randomUUID();
  await tx.insertInto('choice_events').values({
    id: randomUUID(), resident_id: session.residentId, purpose_id: body.purposeId, channel: body.channel, kind: body.decision, effective_at: countsFrom, received_at: now,
    decided_at: body.decidedAt, notice_version: body.noticeVersion, language: body.language, receipt_id: receiptId,
  }).execute();
  const events = await choiceEvents(tx, session.residentId);
  const { state } = foldChoice(events.filter((one) => one.purposeId === body.purposeId && one.channel === body.channel));
  const receipt = await prove(context, receiptId, 'choice-recorded', {
    subject: 'choice', purposeId: body.purposeId, channel: body.channel, decision: body.decision, state, decidedAt: body.decidedAt, effectiveAt: countsFrom,
    notice: { id: notice, version: body.noticeVersion }, shownIn: body.language,
  }, { purposeId: body.purposeId, channel: body.channel, decision: body.decision });
  return { status: 201, body: { receipt, choices: choiceListView(pack, services.words(query.language), events) } };
};

async function fullRequest(context: SignedInContext, id: string) {
  const [found] = await recordedRequests(context.tx, context.session.residentId, id);
  if (!found) throw new Refusal('not-found');
  return requestView(found, context.services.pack, context.today);
}

function eventOf(context: SignedInContext, kind: RequestEvent['kind'], requestId: string, place: number) {
  const { now, today, session } = context;
  return { request_id: requestId, place, resident_id: session.residentId, kind, at: now, happened_on: today, by_whom: 'resident' as const, reason: null };
}

export const makeRequest: Handler<Api['makeRequest']> = async (context) => {
  const { tx, now, today, services, session, input: { body: { details } } } = context;
  const known = new Set(services.pack.categories.map((one) => one.id));
  if (details.categories.some((one) => !known.has(one))) throw new Refusal('category-unknown', { errors: [{ pointer: '/details/categories', code: 'not-offered' }] });
  const id = randomUUID();
  const receiptId = randomUUID();
  const reference = `R-${newLetters(9)}`;
  await tx.insertInto('requests').values({
    id, resident_id: session.residentId, reference, kind: details.kind, details: JSON.stringify(details), received_on: today, received_at: now, receipt_id: receiptId,
  }).execute();
  await tx.insertInto('request_events').values(eventOf(context, 'submit', id, 1)).execute();
  const request = { id, reference, kind: details.kind, receivedOn: today };
  const receipt = await prove(context, receiptId, 'request-made', { subject: 'request', act: 'made', request }, { requestId: id });
  return { status: 201, body: { receipt, request: await fullRequest(context, id) } };
};

export const withdrawRequest: Handler<Api['withdrawRequest']> = async (context) => {
  const { tx, input: { params: { requestId } } } = context;
  const before = await fullRequest(context, requestId);
  if (!before.canWithdraw) throw new Refusal('request-not-open');
  await tx.insertInto('request_events').values(eventOf(context, 'withdraw', requestId, before.events.length + 1)).execute();
  const { id, reference, kind, receivedOn } = before;
  const receipt = await prove(context, randomUUID(), 'request-withdrawn', { subject: 'request', act: 'withdrawn', request: { id, reference, kind, receivedOn } }, { requestId });
  return { status: 201, body: { receipt, request: await fullRequest(context, requestId) } };
};

const makeKeys = promisify(generateKeyPair);

export const readOutboxKeys: Handler<Api['readOutboxKeys']> = async ({ tx, now, session, services }) => {
  const mine = () => tx.selectFrom('outbox_keys').selectAll().where('resident_id', '=', session.residentId).orderBy('made_at', 'desc').execute();
  let keys = await mine();
  if (keys.length === 0) {
    const { privateKey } = await makeKeys('ec', { namedCurve: 'P-256' });
    const jwk: PrivateJwk = privateJwk.parse(privateKey.export({ format: 'jwk' }));
    const { d: _secret, ...publicKey } = jwk;
    await tx.insertInto('outbox_keys').values({
      key_id: newToken(), resident_id: session.residentId, public_key: JSON.stringify(publicKey satisfies PublicJwk), private_key_sealed: services.secrets.seal(JSON.stringify(jwk)), made_at: now,
    }).execute();
    keys = await mine();
  }
  const [current] = keys;
  if (!current) throw new Error('the key that was just made is not there');
  return {
    status: 200,
    body: {
      current: { keyId: current.key_id, publicKey: current.public_key },
      privateKeys: keys.map((one) => ({ keyId: one.key_id, privateKey: privateJwk.parse(JSON.parse(services.secrets.open(one.private_key_sealed))) })),
    },
  };
};
