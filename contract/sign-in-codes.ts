import * as z from 'zod/mini';
import { instant } from './common.ts';
import { endpoint } from './endpoint.ts';

/** Four groups of four letters that do not look alike: 80 bits. */
export const activationCode = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/u));

/** A code to sign in with, on paper. Good once, until `expiresAt`, the end of a day in Europe/London. */
export const paperCode = z.strictObject({ code: activationCode, expiresAt: instant });
export type PaperCode = z.infer<typeof paperCode>;

/**
 * Gives whoever is at the counter, and can be reached in no other way, a new code on paper; every earlier one of theirs is void. Answered once: under the same key again `given` is
 * `null`, since no code is kept in a form that could be read. Wants the second check (L2), as every change to how somebody signs in does. `contact-point-there`: codes go to their phone or e-mail.
 */
export const giveSignInCode = endpoint({
  name: 'giveSignInCode', method: 'POST', path: '/api/counter/session/sign-in-code', permission: 'counter-work',
  summary: 'Give the person at the counter a sign-in code on paper',
  answers: { 201: z.strictObject({ given: z.nullable(paperCode) }) },
  problems: ['not-found', 'counter-locked', 'identity-not-checked', 'step-up-needed', 'contact-point-there', 'too-many-requests'],
  idempotency: 'key',
});
