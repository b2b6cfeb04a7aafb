import * as z from 'zod/mini';
import { calendarDate, id, slug } from './common.ts';
import { recordingKind } from './request-words.ts';

/** A time of day in Europe/London, `HH:MM`. */
const timeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u));

/** Where a hold stands: asked for, kept, gone before it could be kept, let go. */
export const holdState = z.enum(['asked', 'kept', 'overwritten', 'released']);
export type HoldState = z.infer<typeof holdState>;

/** What a hold is about. Times are "about". */
export const holdSubject = {
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
