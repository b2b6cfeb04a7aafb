import type { ClockView } from '#contract/clock.ts';
import { addDays } from '#domain/clock/calendar-date.ts';
import { sentence, type ClockSentence } from './clock-sentences.ts';

/** Where the counting stands, also of a clock that has ended. */
export type ClockPhase = Exclude<ClockView['status'], 'ended'>;

/** The open pause, if the clock stands still. The day on which a request came counts for nothing, so that a pause that was opened on it begins with the next: it stands still from today all the same. */
export function openPause({ pauses, today }: ClockView): { readonly from: string } | undefined {
  const open = pauses.find((pause) => pause.to === null);
  return open && { from: open.from < today ? open.from : today };
}

/** The pauses, each as a sentence. */
export function pauseSentences(clock: ClockView): readonly ClockSentence[] {
  const open = openPause(clock);
  return clock.pauses.map(({ from, to }) => {
    if (to === null) return sentence('how.pause-open', { from: open?.from ?? from });
    return from === to ? sentence('how.pause-day', { from }) : sentence('how.pause', { from, to });
  });
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
