import * as z from 'zod/mini';
import { id, instant, language, personKey, preferredFormat, slug } from './common.ts';
import { endpoint } from './endpoint.ts';
import { roles } from './roles.ts';

/** A person's own portal reference: `K` and eight characters without look-alikes, shown with a space in the middle, taken with or without. */
export const portalReference = z.string().check(z.regex(/^K[2-9A-HJ-NP-Z]{8}$/u));

/** Six digits. */
export const oneTimeCode = z.string().check(z.regex(/^\d{6}$/u));

/** The live session. Level 2 means: checked again within the last 15 minutes. */
export const session = z.strictObject({
  residentId: id,
  /** The key the outbox stores entries under; says nothing about the person. */
  personKey,
  role: z.enum(roles),
  name: z.string(),
  portalReference,
  level: z.union([z.literal(1), z.literal(2)]),
  level2Until: z.nullable(instant),
  language,
  /** What the person prefers for notices, receipts, letters and answers (product promise 13). */
  format: preferredFormat,
  organisationId: slug,
  signedInAt: instant,
  /** Signed out after this instant whatever the person does. */
  endsAt: instant,
  /** Signed out after this many seconds without a request. */
  idleSeconds: z.int(),
  /** The person's own device asks whether it is safe to read there before it opens a message, an answer or a file. In nobody else's session, an officer's included. */
  askFirst: z.optional(z.literal(true)),
});
export type Session = z.infer<typeof session>;

/** A challenge that was begun; the same answer for known and unknown people, so nobody can try who is a resident. */
export const challenge = z.strictObject({ challengeId: id, expiresAt: instant });

/** What can be wrong with a one-time code. */
export const codeProblems = ['code-wrong', 'code-expired', 'too-many-tries'] as const;

export const readSession = endpoint({
  name: 'readSession', method: 'GET', path: '/api/session', permission: 'own-session',
  summary: 'Who is signed in, and how surely',
  answers: { 200: session },
});

/** Ends the session and answers with `Clear-Site-Data`. Harmless when it has ended already. */
export const signOut = endpoint({
  name: 'signOut', method: 'DELETE', path: '/api/session', permission: 'public',
  summary: 'Sign out',
  answers: { 204: null },
});

/**
 * `not`: a contact point that is about to be changed, so the code must go to another one. Where no confirmed point is left that a code may go to, that is said (`no-contact-point`):
 * who asks is signed in and reads their own points anyway, and nobody waits for a message that does not come.
 */
export const startStepUp = endpoint({
  name: 'startStepUp', method: 'POST', path: '/api/session/step-up', permission: 'own-session',
  summary: 'Ask for a code to be checked again (L2)',
  query: z.strictObject({ not: z.optional(id) }),
  answers: { 202: challenge },
  problems: ['too-many-requests', 'no-contact-point'],
});

export const finishStepUp = endpoint({
  name: 'finishStepUp', method: 'POST', path: '/api/session/step-up/:challengeId/code', permission: 'own-session',
  summary: 'Be checked again with the code',
  params: z.strictObject({ challengeId: id }),
  body: z.strictObject({ code: oneTimeCode }),
  answers: { 200: session },
  problems: [...codeProblems],
});
