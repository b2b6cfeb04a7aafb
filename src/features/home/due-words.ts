import type { ClockView } from '#contract/clock.ts';

/** Which sentence says when an answer is due. */
export function dueKey(clock: ClockView): 'due' | 'due.late' | 'due.paused' | 'due.not-started' | 'due.none' {
  if (clock.status === 'paused') return 'due.paused';
  if (clock.status === 'not-started') return 'due.not-started';
  if (clock.due === null) return 'due.none';
  return clock.overdue ? 'due.late' : 'due';
}
