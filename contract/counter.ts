import * as z from 'zod/mini';
import { calendarDate, id, instant, language, personKey } from './common.ts';
import { identityCheck } from './counter-words.ts';
import { myCode } from './counter-mine.ts';
import { endpoint } from './endpoint.ts';
import { reachPreferences } from './reach-words.ts';
import { portalReference } from './session.ts';

/**
 * Header of everything that happens inside a counter session: the token that opening it answered. It lives in the memory of one tab alone, so that an old tab, a second one
 * or a reload cannot act on whoever was opened since. With it, and a staff session, an officer comes by the doors of the resident.
 */
export const counterHeader = 'Counter-Session';

/** Header of a write inside a counter session: how the person confirmed it (`confirmedHow`). */
export const confirmedHeader = 'Confirmed';

/** The least that tells people apart. */
export const foundPerson = z.strictObject({
  residentId: id,
  name: z.string(),
  /** The last three letters of the portal reference. */
  referenceEnd: z.string(),
  /** First line of the address; `null` where there is none, and where anybody who lives there must not be found. */
  home: z.nullable(z.string()),
  /** Flagged for safety: opened by the safeguarding team only, with a reason. */
  flagged: z.boolean(),
});
export type FoundPerson = z.infer<typeof foundPerson>;

const words = z.string().check(z.trim(), z.minLength(2), z.maxLength(200));

/** Looks for one person. By POST: names belong in no address and no log of addresses. */
export const findResidents = endpoint({
  name: 'findResidents', method: 'POST', path: '/api/counter/find', permission: 'counter-work',
  summary: 'Find a resident who is there',
  body: z.strictObject({
    by: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('reference'), reference: portalReference }),
      z.strictObject({ kind: z.literal('name'), name: words, dateOfBirth: calendarDate }),
      z.strictObject({ kind: z.literal('code'), code: myCode }),
    ]),
  }),
  answers: { 200: z.strictObject({ people: z.array(foundPerson) }) },
  problems: ['too-many-requests'],
});

/** A counter session as its officer sees it. `level`: 0 until the person was checked; 2 for a quarter of an hour after a document was seen or a code of theirs was given. */
export const counterSession = z.strictObject({
  sessionId: id,
  openedAt: instant,
  /** Over after this instant, whatever happens. */
  endsAt: instant,
  /** Locked after this many seconds without a request. */
  lockSeconds: z.int(),
  check: identityCheck,
  checkedAt: z.nullable(instant),
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  person: z.strictObject({
    residentId: id, personKey, name: z.string(), portalReference, language, format: reachPreferences.shape.format, flagged: z.boolean(),
  }),
});
export type CounterSession = z.infer<typeof counterSession>;

const opened = z.strictObject({ token: z.string(), session: counterSession });

/** Opens the record of one person. One at a time for each officer. With a code of their own app the person is checked at once. */
export const openCounterSession = endpoint({
  name: 'openCounterSession', method: 'POST', path: '/api/counter/sessions', permission: 'counter-work',
  summary: 'Open a counter session with one resident',
  body: z.strictObject({ residentId: id, reason: z.optional(z.string().check(z.trim(), z.minLength(5), z.maxLength(500))), code: z.optional(myCode) }),
  answers: { 201: opened },
  problems: ['not-found', 'counter-busy', 'reason-needed', 'code-wrong', 'too-many-requests'],
});

/** What is open now and what was today, without a name. */
export const readCounter = endpoint({
  name: 'readCounter', method: 'GET', path: '/api/counter', permission: 'counter-work',
  summary: 'Whether a session is open, and those of today',
  answers: {
    200: z.strictObject({
      open: z.nullable(z.strictObject({ sessionId: id, openedAt: instant, endsAt: instant, locked: z.boolean() })),
      today: z.array(z.strictObject({ sessionId: id, openedAt: instant, endedAt: z.nullable(instant), endedBy: z.nullable(z.enum(['officer', 'resident', 'time'])), check: identityCheck })),
    }),
  },
});

/** The session of this tab. Asking counts as being there. */
export const readCounterSession = endpoint({
  name: 'readCounterSession', method: 'GET', path: '/api/counter/session', permission: 'counter-work',
  summary: 'The open session of this tab',
  answers: { 200: counterSession },
  problems: ['not-found', 'counter-locked'],
});

/** A new token for the open session, after a reload or a lock; the old one is void. A locked one opens only to an officer who has signed in since. */
export const resumeCounterSession = endpoint({
  name: 'resumeCounterSession', method: 'POST', path: '/api/counter/session/token', permission: 'counter-work',
  summary: 'Go on with the open session in this tab',
  answers: { 200: opened },
  problems: ['not-found', 'counter-locked'],
});

/** Records how the officer made sure of the person: the kind, and nothing else. */
export const checkIdentity = endpoint({
  name: 'checkIdentity', method: 'POST', path: '/api/counter/session/check', permission: 'counter-work',
  summary: 'Record how the person was checked',
  body: z.strictObject({ check: z.enum(['known', 'document-seen', 'questions', 'code']), code: z.optional(myCode) }),
  answers: { 200: counterSession },
  problems: ['not-found', 'counter-locked', 'code-wrong', 'too-many-requests'],
});

export const lockCounterSession = endpoint({
  name: 'lockCounterSession', method: 'POST', path: '/api/counter/session/lock', permission: 'counter-work',
  summary: 'Lock the open session',
  answers: { 204: null },
});

/** Ends the open session of this officer, whichever tab it is in. Harmless when there is none. `by`: whose word it was. */
export const endCounterSession = endpoint({
  name: 'endCounterSession', method: 'DELETE', path: '/api/counter/session', permission: 'counter-work',
  summary: 'End the open session',
  query: z.strictObject({ by: z.optional(z.enum(['officer', 'resident'])) }),
  answers: { 204: null },
});

/** The code that proves to a person on the phone that the landlord calls: their app shows the same one. */
export const readCallCode = endpoint({
  name: 'readCallCode', method: 'GET', path: '/api/counter/call-code', permission: 'counter-work',
  summary: 'The code to say to the person who is called',
  answers: { 200: z.strictObject({ code: z.string(), until: instant }) },
  problems: ['not-found', 'counter-locked'],
});
