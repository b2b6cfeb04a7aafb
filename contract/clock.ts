import * as z from 'zod/mini';
import { calendarDate } from './common.ts';

/**
 * The legal clock of a request, computed from its events (UK GDPR Art. 12, 12A; ICO guidance of 8 December 2025).
 * Every date is a Europe/London calendar date. `overdue` is derived from today and never stored.
 */
export const clockView = z.strictObject({
  status: z.enum(['running', 'not-started', 'paused', 'holidays-not-known', 'not-in-force', 'no-clock', 'ended']),
  /** Id of the rule in `domain/clock`, with its version: the words that explain it are in `locales/<language>/clock.json`. */
  rule: z.strictObject({ id: z.string(), version: z.string(), source: z.string() }),
  receivedOn: calendarDate,
  startedOn: z.nullable(calendarDate),
  /** What the start waited for. */
  startReason: z.enum(['receipt', 'identity', 'authority', 'fee']),
  /** End before weekends and holidays are taken into account. */
  nominalDue: z.nullable(calendarDate),
  due: z.nullable(calendarDate),
  /** "We aim to answer by". */
  target: z.nullable(calendarDate),
  pauses: z.array(z.strictObject({ from: calendarDate, to: z.nullable(calendarDate) })),
  pausedDays: z.int(),
  /** Counting days used up to today or to the open pause. */
  usedDays: z.int(),
  extension: z.nullable(z.strictObject({ toldOn: calendarDate, inTime: z.boolean() })),
  extensionNoticeBy: z.nullable(calendarDate),
  overdue: z.boolean(),
  today: calendarDate,
});
export type ClockView = z.infer<typeof clockView>;
