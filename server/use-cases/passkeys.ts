import { randomUUID } from 'node:crypto';
import type { addPasskey, listPasskeys, removePasskey, startPasskey } from '#contract/passkeys.ts';
import { Refusal } from '#contract/refusal.ts';
import { passkeyStarts } from '#domain/sign-in-rules.ts';
import { provenPasskey } from '#organisations/acts/passkey-proofs.ts';
import { needRoom, passkeysView, userHandleOf } from '#organisations/acts/passkeys.ts';
import { needSecondCheck } from '#organisations/acts/reach.ts';
import { dropPasskey, keepPasskey, passkeysOf } from '../db/passkeys.ts';
import { reachOf } from '../db/reach.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { audit, inTurn } from './audit.ts';
import { beginPasskeyChallenge, takePasskeyChallenge } from './passkey-challenges.ts';
import { limitTo } from './rate-limit.ts';
import { tellOfChange } from './reach.ts';

const listOf = async ({ tx, session }: SignedInContext) => passkeysView(await passkeysOf(tx, session.residentId));

/** Says in neutral words that the way in has changed, as for a contact point. */
const tell = async (context: SignedInContext) => tellOfChange(context, await reachOf(context.tx, context.session.residentId), '', 'passkey-changed');

export const listPasskeysHandler: Handler<typeof listPasskeys> = async (context) => ({ status: 200, body: await listOf(context) });

export const startPasskeyHandler: Handler<typeof startPasskey> = async (context) => {
  const { tx, session, services, now } = context;
  needSecondCheck(session.checked);
  await limitTo(tx, services.secrets, passkeyStarts, session.residentId, now);
  const there = await passkeysOf(tx, session.residentId);
  needRoom(there);
  const begun = await beginPasskeyChallenge(context, 'passkey-new', session);
  const { name } = services.pack.organisation;
  return { status: 201, body: { ...begun, rpName: name, userHandle: userHandleOf(session.view.personKey), credentialIds: there.map((one) => one.credentialId) } };
};

export const addPasskeyHandler: Handler<typeof addPasskey> = async (context) => {
  const { tx, session, services, now, input } = context;
  needSecondCheck(session.checked);
  await inTurn(tx, session.residentId);
  needRoom(await passkeysOf(tx, session.residentId));
  const fits = await takePasskeyChallenge(context, 'passkey-new', input.params.challengeId, session);
  const proven = await provenPasskey(services.publicOrigin, input.body, fits);
  if (!await keepPasskey(tx, session.residentId, { ...proven, id: randomUUID(), name: input.body.name, madeAt: now, usedAt: null })) throw new Refusal('passkey-unfit', { keep: true });
  await audit(tx, session.residentId, now, 'passkey-added');
  await tell(context);
  return { status: 201, body: await listOf(context) };
};

/** @throws Refusal not-found, also for another person's */
export const removePasskeyHandler: Handler<typeof removePasskey> = async (context) => {
  const { tx, session, now, input } = context;
  needSecondCheck(session.checked);
  if (!await dropPasskey(tx, session.residentId, input.params.passkeyId)) throw new Refusal('not-found');
  await audit(tx, session.residentId, now, 'passkey-removed');
  await tell(context);
  return { status: 200, body: await listOf(context) };
};
