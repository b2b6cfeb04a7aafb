import type { addPasskey, checkByPasskey, listPasskeys, removePasskey, signInByPasskey, startPasskey, startPasskeyCheck, startPasskeySignIn } from '#contract/passkeys.ts';
import { Refusal } from '#contract/refusal.ts';
import { level2Seconds, passkeyStarts, secondsAfter, starts } from '#domain/sign-in-rules.ts';
import { provenPasskey, provenUse } from '#organisations/acts/passkey-proofs.ts';
import { needRoom, passkeysView, userHandleOf } from '#organisations/acts/passkeys.ts';
import { needSecondCheck } from '#organisations/acts/reach.ts';
import { audit } from '../audit.ts';
import type { Context, Handler, SignedInContext } from '../context.ts';
import { limitTo } from '../limits.ts';
import { beginPasskeyChallenge, takePasskeyChallenge } from '../passkey-challenges.ts';
import { tellOfChange } from './reach.ts';
import { letIn } from './sign-in.ts';

const own = ({ store, session }: SignedInContext) => store.passkeys.filter((one) => one.residentId === session.resident.id);
const tell = (context: SignedInContext) => tellOfChange(context, context.session.resident.reach, '', 'passkey-changed');

function noteUse({ store, now }: Context, id: string, counter: number): void {
  store.passkeys = store.passkeys.map((one) => (one.id === id ? { ...one, counter, usedAt: now } : one));
}

export const listPasskeysHandler: Handler<typeof listPasskeys> = (context) => ({ status: 200, body: passkeysView(own(context)) });

export const startPasskeyHandler: Handler<typeof startPasskey> = (context) => {
  const { session, services } = context;
  needSecondCheck(session.checked);
  limitTo(context, passkeyStarts, session.resident.id);
  needRoom(own(context));
  const begun = beginPasskeyChallenge(context, 'passkey-new', session);
  return { status: 201, body: { ...begun, rpName: services.pack.organisation.name, userHandle: userHandleOf(session.resident.personKey), credentialIds: own(context).map((one) => one.credentialId) } };
};

export const addPasskeyHandler: Handler<typeof addPasskey> = async (context) => {
  const { store, session, services, now, input } = context;
  needSecondCheck(session.checked);
  needRoom(own(context));
  const challenge = takePasskeyChallenge(context, 'passkey-new', input.params.challengeId, session);
  const proven = await provenPasskey(services.publicOrigin, input.body, challenge);
  if (store.passkeys.some((one) => one.credentialId === proven.credentialId)) throw new Refusal('passkey-unfit', { keep: true });
  store.passkeys.push({ ...proven, id: crypto.randomUUID(), residentId: session.resident.id, name: input.body.name, madeAt: now, usedAt: null });
  await audit(store, session.resident.id, now, 'passkey-added');
  tell(context);
  return { status: 201, body: passkeysView(own(context)) };
};

export const removePasskeyHandler: Handler<typeof removePasskey> = async (context) => {
  const { store, session, now, input } = context;
  needSecondCheck(session.checked);
  const gone = own(context).find((one) => one.id === input.params.passkeyId);
  if (!gone) throw new Refusal('not-found');
  store.passkeys = store.passkeys.filter((one) => one !== gone);
  await audit(store, session.resident.id, now, 'passkey-removed');
  tell(context);
  return { status: 200, body: passkeysView(own(context)) };
};

export const startPasskeySignInHandler: Handler<typeof startPasskeySignIn> = (context) => {
  limitTo(context, starts, 'here');
  return { status: 201, body: { ...beginPasskeyChallenge(context, 'passkey-sign-in'), credentialIds: [] } };
};

export const signInByPasskeyHandler: Handler<typeof signInByPasskey> = async (context) => {
  const { store, services, input: { params, body } } = context;
  const challenge = takePasskeyChallenge(context, 'passkey-sign-in', params.challengeId);
  const found = store.passkeys.find((one) => one.credentialId === body.credentialId);
  const counter = await provenUse(services.publicOrigin, body, found, challenge);
  const person = store.residents.find((one) => one.id === found?.residentId);
  if (!found || !person || body.userHandle !== userHandleOf(person.personKey)) throw new Refusal('passkey-unfit', { keep: true });
  noteUse(context, found.id, counter);
  return letIn(context, person.id, 'passkey');
};

export const startPasskeyCheckHandler: Handler<typeof startPasskeyCheck> = (context) => {
  limitTo(context, passkeyStarts, context.session.resident.id);
  return { status: 201, body: { ...beginPasskeyChallenge(context, 'passkey-check', context.session), credentialIds: own(context).map((one) => one.credentialId) } };
};

export const checkByPasskeyHandler: Handler<typeof checkByPasskey> = async (context) => {
  const { store, session, services, now, input: { params, body } } = context;
  const challenge = takePasskeyChallenge(context, 'passkey-check', params.challengeId, session);
  const found = own(context).find((one) => one.credentialId === body.credentialId);
  const counter = await provenUse(services.publicOrigin, body, found, challenge);
  if (found) noteUse(context, found.id, counter);
  const level2Until = secondsAfter(now, level2Seconds);
  Object.assign(session.kept, { level2Until, level2Via: null });
  await audit(store, session.resident.id, now, 'checked-again');
  return { status: 200, body: { ...session.view, level: 2, level2Until } };
};
