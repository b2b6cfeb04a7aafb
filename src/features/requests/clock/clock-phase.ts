import type { ClockView } from '#contract/clock.ts';
import { addDays } from '#domain/clock/calendar-date.ts';

/** Where the counting stands, also of a clock that has ended. */
export type ClockPhase = Exclude<ClockView['status'], 'ended'>;

/** The open pause, if the clock stands still. */
export function openPause({ pauses }: ClockView): { readonly from: string } | undefined {
  return pauses.find((pause) => pause.to === null);
}

/** Where the counting stands, or stood when the request ended: an ended clock keeps its dates. */
export function phaseOf(clock: ClockView): ClockPhase {
  if (clock.status !== 'ended') return clock.status;
  if (clock.startedOn === null) return clock.rule.id === 'ukgdpr-month' ? 'not-started' : 'no-clock';
  if (openPause(clock)) return 'paused';
  return clock.due === null ? 'holidays-not-known' : 'running';
}

/** The last day before weekends and holidays move it: the end of the month with the days that do not count. */
export function unrolledEnd({ nominalDue, pausedDays }: ClockView): string | null {
  return nominalDue && addDays(nominalDue, pausedDays);
}
