import * as z from 'zod/mini';
import { calendarDate, id, language } from './common.ts';
import { endpoint } from './endpoint.ts';
import { activationCode } from './sign-in-codes.ts';
import { challenge, codeProblems, oneTimeCode, portalReference, session } from './session.ts';

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

/** For a person with no phone or e-mail: the activation code of a letter or from the counter, used once, before it runs out. */
export const signInByActivation = endpoint({
  name: 'signInByActivation', method: 'POST', path: '/api/sign-in/activations', permission: 'public',
  summary: 'Sign in with an activation code on paper',
  body: z.strictObject({
    portalReference,
    dateOfBirth: calendarDate,
    activationCode,
  }),
  answers: { 201: session },
  problems: [...codeProblems, 'too-many-requests'],
});
