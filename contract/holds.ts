import * as z from 'zod/mini';
import { calendarDate, id, instant } from './common.ts';
import { endpoint } from './endpoint.ts';
import { holdSubject } from './hold-view.ts';

/** A wish to keep a recording, with as few fields as possible: it may lie on a device in clear. */
export const holdInput = z.strictObject({
  ...holdSubject,
  /** How to reach who asks; optional, and nothing else is asked about them. */
  contact: z.nullable(z.string().check(z.regex(/\S/u), z.maxLength(200))),
  /** The device's clock when the person tapped. */
  madeAt: instant,
});
export type HoldInput = z.infer<typeof holdInput>;

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
