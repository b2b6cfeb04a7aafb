import * as z from 'zod/mini';
import { calendarDate, id, instant, language, personKey, preferredFormat, slug } from './common.ts';
import { endpoint } from './endpoint.ts';
import { roles } from './permissions.ts';

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

const codeProblems = ['code-wrong', 'code-expired', 'too-many-tries'] as const;

/** Step 1. Answers alike, and as slowly, whether or not the details match. A message leaves only when they do. Binds the challenge to this browser by cookie. */
export const startSignIn = endpoint({
  name: 'startSignIn', method: 'POST', path: '/api/sign-in/challenges', permission: 'public',
  summary: 'Ask for a one-time code by portal reference and date of birth',
  body: z.strictObject({ portalReference, dateOfBirth: calendarDate, language: z.optional(language) }),
  answers: { 202: challenge },
  problems: ['too-many-requests'],
});

/** Step 2: the code. Ten tries in 15 minutes per challenge of a browser. */
export const finishSignIn = endpoint({
  name: 'finishSignIn', method: 'POST', path: '/api/sign-in/challenges/:challengeId/code', permission: 'public',
  summary: 'Sign in with the one-time code',
  params: z.strictObject({ challengeId: id }),
  body: z.strictObject({ code: oneTimeCode }),
  answers: { 201: session },
  problems: [...codeProblems],
});

/** The one-use link of the message: high entropy, counted by no limit, so that nobody can lock the right person out. */
export const signInByLink = endpoint({
  name: 'signInByLink', method: 'POST', path: '/api/sign-in/links', permission: 'public',
  summary: 'Sign in with the one-use link of the message',
  body: z.strictObject({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/u)) }),
  answers: { 201: session },
  problems: ['code-expired'],
});

/** For a person with no phone or e-mail: the activation code of a letter, used once. */
export const signInByActivation = endpoint({
  name: 'signInByActivation', method: 'POST', path: '/api/sign-in/activations', permission: 'public',
  summary: 'Sign in with the activation code of a letter',
  body: z.strictObject({
    portalReference,
    dateOfBirth: calendarDate,
    activationCode: z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/u)),
  }),
  answers: { 201: session },
  problems: [...codeProblems, 'too-many-requests'],
});

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

/** `not`: a contact point that is about to be changed, so the code must go to another one. */
export const startStepUp = endpoint({
  name: 'startStepUp', method: 'POST', path: '/api/session/step-up', permission: 'own-session',
  summary: 'Ask for a code to be checked again (L2)',
  query: z.strictObject({ not: z.optional(id) }),
  answers: { 202: challenge },
  problems: ['too-many-requests'],
});

export const finishStepUp = endpoint({
  name: 'finishStepUp', method: 'POST', path: '/api/session/step-up/:challengeId/code', permission: 'own-session',
  summary: 'Be checked again with the code',
  params: z.strictObject({ challengeId: id }),
  body: z.strictObject({ code: oneTimeCode }),
  answers: { 200: session },
  problems: [...codeProblems],
});
