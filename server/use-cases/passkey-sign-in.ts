import type { checkByPasskey, signInByPasskey, startPasskeyCheck, startPasskeySignIn } from '#contract/passkeys.ts';
import { Refusal } from '#contract/refusal.ts';
import { level2Seconds, passkeyStarts, secondsAfter, starts } from '#domain/sign-in-rules.ts';
import { provenUse } from '#organisations/acts/passkey-proofs.ts';
import { userHandleOf } from '#organisations/acts/passkeys.ts';
import { notePasskeyUse, passkeyOfCredential, passkeysOf } from '../db/passkeys.ts';
import type { Handler } from '../http/request-context.ts';
import { audit } from './audit.ts';
import { beginPasskeyChallenge, takePasskeyChallenge } from './passkey-challenges.ts';
import { limitTo } from './rate-limit.ts';
import { letIn } from './sign-in.ts';

/** Each try needs a challenge of its own, so this limit holds back tries too. */
export const startPasskeySignInHandler: Handler<typeof startPasskeySignIn> = async (context) => {
  const { tx, services, from, now } = context;
  await limitTo(tx, services.secrets, starts, from, now);
  return { status: 201, body: { ...await beginPasskeyChallenge(context, 'passkey-sign-in'), credentialIds: [] } };
};

export const signInByPasskeyHandler: Handler<typeof signInByPasskey> = async (context) => {
  const { tx, services, now, input: { params, body } } = context;
  const fits = await takePasskeyChallenge(context, 'passkey-sign-in', params.challengeId);
  const found = await passkeyOfCredential(tx, body.credentialId);
  const counter = await provenUse(services.publicOrigin, body, found?.passkey, fits);
  if (!found) throw new Refusal('passkey-unfit', { keep: true });
  const person = await tx.selectFrom('residents').select('person_key').where('id', '=', found.residentId).executeTakeFirstOrThrow();
  // The authenticator says whose it is (Web Authentication, level 3, §7.2, step 6).
  if (body.userHandle !== userHandleOf(person.person_key)) throw new Refusal('passkey-unfit', { keep: true });
  await notePasskeyUse(tx, found.passkey.id, counter, now);
  return letIn(context, found.residentId, 'passkey');
};

export const startPasskeyCheckHandler: Handler<typeof startPasskeyCheck> = async (context) => {
  const { tx, services, session, now } = context;
  await limitTo(tx, services.secrets, passkeyStarts, session.residentId, now);
  const begun = await beginPasskeyChallenge(context, 'passkey-check', session);
  return { status: 201, body: { ...begun, credentialIds: (await passkeysOf(tx, session.residentId)).map((one) => one.credentialId) } };
};

export const checkByPasskeyHandler: Handler<typeof checkByPasskey> = async (context) => {
  const { tx, services, session, now, input: { params, body } } = context;
  const fits = await takePasskeyChallenge(context, 'passkey-check', params.challengeId, session);
  const found = await passkeyOfCredential(tx, body.credentialId);
  const own = found?.residentId === session.residentId ? found.passkey : undefined;
  const counter = await provenUse(services.publicOrigin, body, own, fits);
  if (own) await notePasskeyUse(tx, own.id, counter, now);
  const level2Until = secondsAfter(now, level2Seconds);
  // No contact point was asked, so none is barred from being changed.
  await tx.updateTable('sessions').set({ level2_until: level2Until, level2_via: null }).where('token_hash', '=', session.tokenHash).execute();
  await audit(tx, session.residentId, now, 'checked-again');
  return { status: 200, body: { ...session.view, level: 2, level2Until } };
};
