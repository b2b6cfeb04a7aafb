import * as z from 'zod/mini';
import { instant } from './common.ts';
import { endpoint } from './endpoint.ts';

/** Two groups of four letters that do not look alike. */
export const myCode = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/u));

/** A code that proves to an officer who the person is. Good for five minutes, once; a new one makes the old one void. */
export const showMyCode = endpoint({
  name: 'showMyCode', method: 'POST', path: '/api/my-code', permission: 'own-session',
  summary: 'A short-lived code to show or say to an officer',
  answers: { 201: z.strictObject({ code: myCode, expiresAt: instant }) },
  problems: ['too-many-requests'],
});

/** What a caller from the landlord must know. Another one every ten minutes. */
export const readMyCallCode = endpoint({
  name: 'readMyCallCode', method: 'GET', path: '/api/call-code', permission: 'own-session',
  summary: 'The code that a caller from the landlord must say',
  answers: { 200: z.strictObject({ code: z.string(), until: instant }) },
});

/** Whether an officer has the record open now: in what role, where, since when. Never a name. */
export const readOfficerSession = endpoint({
  name: 'readOfficerSession', method: 'GET', path: '/api/officer-session', permission: 'own-session',
  summary: 'Whether an officer has the record open now',
  answers: { 200: z.strictObject({ open: z.nullable(z.strictObject({ since: instant, role: z.enum(['officer', 'safeguarding']), office: z.nullable(z.string()) })) }) },
});

/** Ends it at the person's word. Harmless when there is none. */
export const endOfficerSession = endpoint({
  name: 'endOfficerSession', method: 'DELETE', path: '/api/officer-session', permission: 'own-session',
  summary: 'End the session of an officer',
  answers: { 204: null },
});
