import type { ClockView } from '#contract/clock.ts';
import { openPause, unrolledEnd } from './clock-phase.ts';
import { sentence, type ClockSentence } from './clock-sentences.ts';

/** When the answer is due, in a few words for a row of a list. */
export function clockShort(clock: ClockView): ClockSentence {
  const { due } = clock;
  if (due) return sentence(clock.overdue ? 'list.late' : 'list.due', { due });
  const pause = openPause(clock);
  if (pause) return sentence('list.paused', { from: pause.from });
  if (clock.status === 'not-started') return sentence('list.not-started');
  const end = clock.status === 'holidays-not-known' ? unrolledEnd(clock) : null;
  if (end) return sentence('list.about', { end });
  return sentence(clock.rule.id === 'marketing-objection' ? 'list.at-once' : 'list.none');
}
