import { fromDayNumber, toDayNumber, type CalendarDate } from './calendar-date.ts';
import type { Ask } from './asks.ts';

/** Days that do not count, both ends included; `to` is `null` while the question is open. */
export interface Pause {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Pauses in order, those that touch made one, so that no day is left out twice. */
export function mergePauses(asks: readonly Ask[]): readonly Pause[] {
  const merged: { from: CalendarDate; to: CalendarDate | null }[] = [];
  for (const { from, to } of asks.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const last = merged.at(-1);
    if (last && (last.to === null || from <= last.to)) {
      last.to = last.to === null || to === null ? null : to > last.to ? to : last.to;
    } else {
      merged.push({ from, to });
    }
  }
  return merged;
}

/** Where a count of days ends. `end` is `null` when an open pause comes first. */
export interface Walk {
  readonly end: CalendarDate | null;
  readonly pausedDays: number;
  /** The pauses that held this count up, cut to the days after the start. */
  readonly pauses: readonly Pause[];
}

/**
 * Walks on from the start until so many counting days have passed (UK GDPR Art. 12A(5)-(6)).
 * The day of the start is no part of the period (Reg. 1182/71 Art. 3(1)), so a pause on it adds nothing for that day.
 */
export function walk(start: CalendarDate, days: number, pauses: readonly Pause[]): Walk {
  const first = toDayNumber(start) + 1;
  const met: Pause[] = [];
  let end = toDayNumber(start) + days;
  let pausedDays = 0;
  for (const pause of pauses) {
    const from = Math.max(toDayNumber(pause.from), first);
    if (from > end) break;
    if (pause.to === null) return { end: null, pausedDays, pauses: [...met, { from: fromDayNumber(from), to: null }] };
    const length = toDayNumber(pause.to) - from + 1;
    if (length <= 0) continue;
    met.push({ from: fromDayNumber(from), to: pause.to });
    end += length;
    pausedDays += length;
  }
  return { end: fromDayNumber(end), pausedDays, pauses: met };
}

/** Counting days after the start up to and including the day `until`, or up to an open pause. */
export function countedDays(start: CalendarDate, until: CalendarDate, pauses: readonly Pause[]): number {
  const first = toDayNumber(start) + 1;
  const last = toDayNumber(until);
  if (last < first) return 0;
  const out = pauses.reduce((sum, pause) => {
    const from = Math.max(toDayNumber(pause.from), first);
    const to = pause.to === null ? last : Math.min(toDayNumber(pause.to), last);
    return sum + Math.max(0, to - from + 1);
  }, 0);
  return last - first + 1 - out;
}
