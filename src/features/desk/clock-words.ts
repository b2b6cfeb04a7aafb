import type { ClockView } from '#contract/clock.ts';
import { deskSoonDays, type DeskOffer, type DeskSummary } from '#contract/desk.ts';
import type { StateKind } from '#src/components/state-kind.ts';
import { daysBetween } from '#domain/clock/calendar-date.ts';
import type { WordKey } from '#src/i18n/namespaces.ts';

/** A few words of the desk: a key, a date to put in, a number. */
export interface Said {
  readonly key: WordKey<'desk'>;
  readonly date?: string;
  readonly count?: number;
}

/** When the answer is due, for a row: a day, or why there is none. */
export function dueSaid({ clock }: Pick<DeskSummary, 'clock'>): Said | { readonly date: string } {
  if (clock.status === 'ended') return { key: 'due.ended' };
  if (clock.due !== null) return { date: clock.due };
  const pause = clock.pauses.find((one) => one.to === null);
  if (pause) return { key: 'due.paused', date: pause.from };
  return { key: clock.status === 'not-started' ? 'due.not-started' : 'due.none' };
}

/** How many days are left, or how late it is; `undefined` where no day is set. */
export function daysSaid({ due, status, today }: ClockView): Said | undefined {
  if (due === null || status === 'ended') return undefined;
  const days = daysBetween(today, due);
  if (days === 0) return { key: 'days.today' };
  return days > 0 ? { key: 'days.left', count: days } : { key: 'days.late', count: -days };
}

/** Whether it is due in the next seven days. */
export function isSoon({ due, status, today, overdue }: ClockView): boolean {
  return due !== null && status !== 'ended' && !overdue && daysBetween(today, due) <= deskSoonDays;
}

/** The state of a row, as an icon with a word beside it. */
export function rowKind({ clock, turn }: Pick<DeskSummary, 'clock' | 'turn'>): StateKind {
  if (clock.status === 'ended') return 'done';
  if (clock.overdue) return 'late';
  if (turn === 'landlord') return isSoon(clock) ? 'needs-you' : 'info';
  return 'waiting';
}

/** What an act would do to the clock, said before it is done. */
export function effectSaid({ clock: after }: DeskOffer, now: ClockView): Said {
  if (after.status === 'ended') return { key: 'effect.ended' };
  if (after.status === 'not-started') return { key: 'effect.not-started' };
  if (after.status === 'paused' && now.status !== 'paused') return { key: 'effect.paused' };
  if (after.due === null) return { key: 'effect.none' };
  if (after.extension && !after.extension.inTime && !now.extension) return { key: 'effect.too-late', date: after.due };
  return { key: after.due === now.due ? 'effect.same' : 'effect.moves', date: after.due };
}
