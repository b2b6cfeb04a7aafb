import * as z from 'zod/mini';
import { id, instant } from './common.ts';
import { endpoint } from './endpoint.ts';
import { session } from './session.ts';

const bytes = (most: number) => z.string().check(z.regex(/^[A-Za-z0-9_-]+$/u), z.maxLength(most));

/** Id of a credential as the authenticator made it, base64url: at most 1023 bytes (Web Authentication, level 3, §4). */
export const credentialId = bytes(1364);

/** What a person calls a passkey, so that they know it again in a list. */
export const passkeyName = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));

/** A passkey as its person sees it. Neither the key nor the id of the credential is told. */
export const passkey = z.strictObject({ id, name: z.string(), madeAt: instant, usedAt: z.nullable(instant) });
export type Passkey = z.infer<typeof passkey>;

/** All passkeys of the person, oldest first. */
export const passkeyList = z.strictObject({ passkeys: z.array(passkey) });

/** How many passkeys a person may have. */
export const mostPasskeys = 20;

/** COSE numbers of the signatures that are taken: ES256, EdDSA and RS256 (RFC 9053, RFC 8812). */
export const passkeyAlgorithms = [-7, -8, -257] as const;

/** What an authenticator signs: single use, bound to this browser (and to the session, where there is one), and gone at `expiresAt`. */
const challengeFields = {
  challengeId: id,
  /** 32 random bytes, base64url. */
  challenge: bytes(43),
  /** The host that the passkeys belong to. */
  rpId: z.string(),
  expiresAt: instant,
};

/** A challenge that a passkey signs. `credentialIds`: which ones fit; empty for any that the device knows. */
export const passkeyChallenge = z.strictObject({ ...challengeFields, credentialIds: z.array(credentialId) });
export type PasskeyChallenge = z.infer<typeof passkeyChallenge>;

/** What a new passkey is made from. The handle says nothing about the person; `credentialIds` are the ones that they have already. */
export const newPasskey = z.strictObject({ ...challengeFields, rpName: z.string(), userHandle: bytes(86), credentialIds: z.array(credentialId) });
export type NewPasskey = z.infer<typeof newPasskey>;

/** What an authenticator signed: `AuthenticatorAssertionResponse`, base64url. */
const assertion = z.strictObject({ credentialId, clientDataJSON: bytes(4096), authenticatorData: bytes(4096), signature: bytes(8192), userHandle: z.nullable(bytes(86)) });
export type PasskeyAssertion = z.infer<typeof assertion>;

const byChallenge = z.strictObject({ challengeId: id });

/** The person's own passkeys; for nobody who acts for them. */
export const listPasskeys = endpoint({
  name: 'listPasskeys', method: 'GET', path: '/api/passkeys', permission: 'own-session',
  summary: 'Passkeys of the person, with names and when they were last used',
  answers: { 200: passkeyList },
});

/** Needs the second check: whoever adds a passkey can sign in from then on. */
export const startPasskey = endpoint({
  name: 'startPasskey', method: 'POST', path: '/api/passkeys/challenges', permission: 'own-session',
  summary: 'Begin to add a passkey (L2)',
  answers: { 201: newPasskey },
  problems: ['step-up-needed', 'passkey-unfit', 'too-many-requests'],
});

/** The person is told of it by a message that says nothing more. Attestation is not asked for. */
export const addPasskey = endpoint({
  name: 'addPasskey', method: 'POST', path: '/api/passkeys/challenges/:challengeId', permission: 'own-session',
  summary: 'Add the passkey that was made (L2)',
  params: byChallenge,
  body: z.strictObject({ name: passkeyName, credentialId, clientDataJSON: bytes(4096), attestationObject: bytes(32_768) }),
  answers: { 201: passkeyList },
  problems: ['step-up-needed', 'passkey-unfit'],
});

/** It signs nobody in from then on. The person is told of it by a message that says nothing more. */
export const removePasskey = endpoint({
  name: 'removePasskey', method: 'DELETE', path: '/api/passkeys/:passkeyId', permission: 'own-session',
  summary: 'Remove a passkey (L2)',
  params: z.strictObject({ passkeyId: id }),
  answers: { 200: passkeyList },
  problems: ['step-up-needed', 'not-found'],
});

/** Names nobody: the passkey itself says whose it is, so there is nobody to guess. */
export const startPasskeySignIn = endpoint({
  name: 'startPasskeySignIn', method: 'POST', path: '/api/sign-in/passkeys', permission: 'public',
  summary: 'Begin to sign in with a passkey',
  answers: { 201: passkeyChallenge },
  problems: ['too-many-requests'],
});

/** A passkey that was removed, one that never was and a wrong signature are refused alike. */
export const signInByPasskey = endpoint({
  name: 'signInByPasskey', method: 'POST', path: '/api/sign-in/passkeys/:challengeId', permission: 'public',
  summary: 'Sign in with a passkey',
  params: byChallenge, body: assertion,
  answers: { 201: session },
  problems: ['passkey-unfit'],
});

/** `credentialIds` are the person's own; empty where they have none. */
export const startPasskeyCheck = endpoint({
  name: 'startPasskeyCheck', method: 'POST', path: '/api/session/step-up/passkeys', permission: 'own-session',
  summary: 'Begin to be checked again by a passkey (L2)',
  answers: { 201: passkeyChallenge },
  problems: ['too-many-requests'],
});

/** Another person's passkey does not count. */
export const checkByPasskey = endpoint({
  name: 'checkByPasskey', method: 'POST', path: '/api/session/step-up/passkeys/:challengeId', permission: 'own-session',
  summary: 'Be checked again by a passkey',
  params: byChallenge, body: assertion,
  answers: { 200: session },
  problems: ['passkey-unfit'],
});
