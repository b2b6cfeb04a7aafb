import { privateJwk, publicJwk } from '#contract/outbox-keys.ts';
import { Refusal } from '#contract/refusal.ts';
import type { readVisitKeys, startVisit, takeVisitRequest } from '#contract/visits.ts';
import { needsNoIdentity, visitSeconds } from '#domain/counter/counter-rules.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { takenOnVisit } from '#organisations/acts/taken-request.ts';
import { audit } from '../audit.ts';
import type { Handler } from '../context.ts';
import { counterView, endCounter, lentSession } from '../counter-sessions.ts';
import { newToken } from '../random.ts';
import { hereAtCounter } from './counter.ts';
import { makeRequestHandler } from './requests.ts';

export const startVisitHandler: Handler<typeof startVisit> = async (context) => {
  const { store, staff, now } = context;
  const kept = hereAtCounter(context);
  const { check, person: { language, format } } = counterView(store, kept, now);
  const { residentId, role, office } = kept;
  const made = { id: crypto.randomUUID(), staffId: staff.staffId, residentId, role, office, check, openedAt: now, endsAt: secondsAfter(now, visitSeconds) };
  store.visits.push(made);
  await endCounter(store, kept, now, 'officer');
  return { status: 201, body: { visitId: made.id, openedAt: now, endsAt: made.endsAt, check, language, format } };
};

/** The officer's keys, made at first asking. */
export const readVisitKeysHandler: Handler<typeof readVisitKeys> = async ({ store, staff: { staffId } }) => {
  let own = store.staffOutboxKeys.find((one) => one.staffId === staffId);
  if (!own) {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
    own = { staffId, keyId: newToken().slice(0, 22), privateKey: privateJwk.parse({ kty, crv, x, y, d }) };
    store.staffOutboxKeys.push(own);
  }
  const { keyId, privateKey } = own;
  const { kty, crv, x, y } = privateKey;
  return { status: 200, body: { personKey: staffId.replaceAll('-', ''), current: { keyId, publicKey: publicJwk.parse({ kty, crv, x, y }) }, privateKeys: [{ keyId, privateKey }] } };
};

export const takeVisitRequestHandler: Handler<typeof takeVisitRequest> = async (context) => {
  const { store, staff, services, now, today, entryId, input: { params, body: { details, madeAt, on, check, confirmed } } } = context;
  const visit = store.visits.find((one) => one.id === params.visitId && one.staffId === staff.staffId);
  if (!visit) throw new Refusal('not-found');
  const known = visit.check !== 'none';
  if (!known && check === null && !needsNoIdentity('makeRequest', { details })) throw new Refusal('identity-not-checked');
  const taken = { how: 'visit' as const, on: takenOnVisit(on, { openedAt: visit.openedAt, endsAt: visit.endsAt, today }) };
  store.acting = { role: visit.role, office: visit.office, confirmed };
  if (!known && check !== null) {
    visit.check = check;
    await audit(store, visit.residentId, now, 'counter-checked', { check });
  }
  const session = lentSession(store, services, { id: visit.id, residentId: visit.residentId, seenAt: now, signedInAt: visit.openedAt, endsAt: visit.endsAt, level2Until: null }, store.acting, now);
  const made = await makeRequestHandler({ ...context, session, items: context.itemsOf(session.resident), input: { params: {}, query: {}, body: { details, madeAt, taken } } });
  store.acting = null;
  return { status: 201, body: { entryId, recordedAt: now, about: made.body.request.id } };
};
