import * as z from 'zod/mini';
import { calendarDate, id, instant, slug } from './common.ts';
import { endpoint } from './endpoint.ts';
import { recordingKind } from './request-words.ts';

/** A time of day in Europe/London, `HH:MM`. */
const timeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u));

/** Where a hold stands: asked for, kept, gone before it could be kept, let go. */
export const holdState = z.enum(['asked', 'kept', 'overwritten', 'released']);
export type HoldState = z.infer<typeof holdState>;

/** What a hold is about. Times are "about". */
const holdSubject = {
  medium: recordingKind,
  /** A site of the landlord's list; `null` where it is none of them. */
  site: z.nullable(slug),
  /** Where it was, in own words; may stay empty. */
  place: z.string().check(z.maxLength(300)),
  /** The day of the recording, Europe/London. */
  on: calendarDate,
  from: z.nullable(timeOfDay),
  to: z.nullable(timeOfDay),
};

/** A wish to keep a recording, with as few fields as possible: it may lie on a device in clear. */
export const holdInput = z.strictObject({
  ...holdSubject,
  /** How to reach who asks; optional, and nothing else is asked about them. */
  contact: z.nullable(z.string().check(z.regex(/\S/u), z.maxLength(200))),
  /** The device's clock when the person tapped. */
  madeAt: instant,
});
export type HoldInput = z.infer<typeof holdInput>;

/** A hold as the person sees it who points a request to it. */
export const holdView = z.strictObject({
  id,
  /** What people quote on the phone: `H-` and nine characters. */
  reference: z.string(),
  state: holdState,
  ...holdSubject,
  askedOn: calendarDate,
  /** When the recording would be recorded over without a hold; `null` where the landlord lists no such recording. */
  overwrittenOn: z.nullable(calendarDate),
  /** Until when it is kept, where the landlord has said so. */
  keptUntil: z.nullable(calendarDate),
});
export type HoldView = z.infer<typeof holdView>;

/**
 * Asks the landlord to keep a recording before it is recorded over: before any identity step, by nobody in particular (L0).
 * The Idempotency-Key alone, with a hash of the body, makes it single. The answer holds no personal data, so that a replay tells nothing of who asked.
 */
export const placeHold = endpoint({
  name: 'placeHold', method: 'POST', path: '/api/holds', permission: 'public',
  summary: 'Ask to keep a recording before it is recorded over; nobody need be signed in',
  body: holdInput,
  answers: {
    201: z.strictObject({
      /** `entryId` repeats the Idempotency-Key, as in every receipt. */
      receipt: z.strictObject({ entryId: id, receivedAt: instant }),
      hold: z.strictObject({ id, reference: z.string(), on: calendarDate, askedOn: calendarDate, overwrittenOn: z.nullable(calendarDate) }),
    }),
  },
  problems: ['too-many-requests'],
  idempotency: 'key',
  canWait: { lane: () => 'holds', face: ({ medium, site }) => ({ medium, site: site ?? '' }) },
});
