import type { ClockView } from '#contract/clock.ts';
import type { ClockDates } from '#src/components/clock-positions.ts';
import { openPause, pauseSentences, unrolledEnd } from './clock-phase.ts';
import { sentence, type ClockSentence } from './clock-sentences.ts';

/** The days of the drawing; `undefined` where there is no line to draw. While the clock stands still its end lies no nearer than today. */
export function clockDates(clock: ClockView, endedOn?: string): ClockDates | undefined {
  const { startedOn, today, pauses } = clock;
  const end = clock.due ?? unrolledEnd(clock);
  if (!startedOn || !end) return undefined;
  return {
    start: startedOn,
    due: openPause(clock) && end < today ? today : end,
    today,
    pauses: pauses.map(({ from, to }) => ({ from, to: to ?? undefined })),
    answered: clock.status === 'ended' ? endedOn : undefined,
  };
}

/** What the drawing shows, in words, for those who do not see it. */
export function clockDrawingWords(clock: ClockView, endedOn?: string): readonly ClockSentence[] {
  const { startedOn, today } = clock;
  if (!startedOn) return [];
  const due = clock.due ?? (openPause(clock) ? null : unrolledEnd(clock));
  return [
    due ? sentence('drawing.span', { start: startedOn, due }) : sentence('drawing.open', { start: startedOn }),
    ...pauseSentences(clock),
    clock.status === 'ended' && endedOn ? sentence('drawing.ended', { ended: endedOn }) : sentence('drawing.today', { today }),
    ...(clock.overdue ? [sentence('how.late')] : []),
  ];
}
