import type { ClockView } from '#contract/clock.ts';
import type { DeskMonth } from '#contract/desk.ts';
import { requestKind, type RequestKind } from '#contract/request-words.ts';
import { daysBetween } from '#domain/clock/calendar-date.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import type { RecordedRequest } from './request-view.ts';

/** A request with its dates, as the numbers are made from. */
export interface Timed {
  readonly kind: RequestKind;
  readonly receivedOn: string;
  readonly startedOn: string | null;
  readonly due: string | null;
  /** The day the clock ended; `null` while it runs. */
  readonly endedOn: string | null;
}

/** Whether it was answered late, or is late today: derived, never stored. */
export const isLate = ({ due, endedOn }: Timed, today: string): boolean => due !== null && (endedOn ?? today) > due;

/** The dates of a request. None of them depends on today. */
export function timed({ kind, receivedOn, events, details }: RecordedRequest, { startedOn, due }: Pick<ClockView, 'startedOn' | 'due'>): Timed {
  return { kind, receivedOn, startedOn, due, endedOn: requestStanding(kind, events, details ?? {}).clockEndedOn };
}

function middle(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** The twelve months that end with the one of `today`, oldest first. */
export function lastMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_none, back) => new Date(Date.UTC(year, month - 12 + back, 1)).toISOString().slice(0, 7));
}

/** Counts and times of the last twelve months. */
export function deskCountsView(all: readonly Timed[], today: string): { months: DeskMonth[]; kinds: { kind: RequestKind; open: number; received: number }[] } {
  const byMonth = Map.groupBy(all, ({ receivedOn }) => receivedOn.slice(0, 7));
  const months = lastMonths(today).map((month): DeskMonth => {
    const here = byMonth.get(month) ?? [];
    const ended = here.filter(({ endedOn }) => endedOn !== null);
    const days = ended.flatMap(({ startedOn, endedOn }) => (endedOn !== null && startedOn !== null ? [Math.max(0, daysBetween(startedOn, endedOn))] : []));
    return {
      month, received: here.length, ended: ended.length, endedLate: ended.filter((one) => isLate(one, today)).length,
      overdue: here.filter((one) => one.endedOn === null && isLate(one, today)).length, medianDays: middle(days),
    };
  });
  const since = months[0]?.month ?? '';
  const kinds = requestKind.options.map((kind) => {
    const here = all.filter((one) => one.kind === kind);
    return { kind, open: here.filter(({ endedOn }) => endedOn === null).length, received: here.filter(({ receivedOn }) => receivedOn >= since).length };
  });
  return { months, kinds: kinds.filter(({ open, received }) => open + received > 0) };
}
