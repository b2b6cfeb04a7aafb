import type { DeskMonth } from '#contract/desk.ts';
import { requestKind, type RequestKind } from '#contract/request-words.ts';
import { daysBetween } from '#domain/clock/calendar-date.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import type { Pack } from '../pack.ts';
import type { DeskRecord } from './desk-record.ts';
import { requestSummaryView } from './request-view.ts';

/** A request with its dates, as the numbers are made from. */
export interface Timed {
  readonly record: DeskRecord;
  readonly summary: ReturnType<typeof requestSummaryView>;
  /** The day the clock ended; `null` while it runs. */
  readonly endedOn: string | null;
  readonly late: boolean;
}

/** The dates of a request as at `today`. */
export function timed(record: DeskRecord, pack: Pack, today: string): Timed {
  const summary = requestSummaryView(record, pack, today);
  const { clockEnded, accepted } = requestStanding(record.kind, record.events, record.details ?? {});
  const endedOn = clockEnded ? (accepted.at(-1)?.on ?? record.receivedOn) : null;
  const { due } = summary.clock;
  return { record, summary, endedOn, late: endedOn === null ? summary.clock.overdue : due !== null && endedOn > due };
}

function middle(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** The twelve months that end with the one of `today`, oldest first. */
function lastMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_none, back) => new Date(Date.UTC(year, month - 12 + back, 1)).toISOString().slice(0, 7));
}

/** Counts and times of the last twelve months. */
export function deskCountsView(records: readonly DeskRecord[], pack: Pack, today: string): { months: DeskMonth[]; kinds: { kind: RequestKind; open: number; received: number }[] } {
  const all = records.map((one) => timed(one, pack, today));
  const months = lastMonths(today).map((month): DeskMonth => {
    const here = all.filter(({ record }) => record.receivedOn.startsWith(month));
    const ended = here.filter(({ endedOn }) => endedOn !== null);
    const days = ended.flatMap(({ summary, endedOn }) => (endedOn !== null && summary.clock.startedOn !== null ? [Math.max(0, daysBetween(summary.clock.startedOn, endedOn))] : []));
    return {
      month, received: here.length, ended: ended.length, endedLate: ended.filter(({ late }) => late).length,
      overdue: here.filter(({ endedOn, late }) => endedOn === null && late).length, medianDays: middle(days),
    };
  });
  const since = months[0]?.month ?? '';
  const kinds = requestKind.options.map((kind) => {
    const here = all.filter(({ record }) => record.kind === kind);
    return { kind, open: here.filter(({ endedOn }) => endedOn === null).length, received: here.filter(({ record }) => record.receivedOn >= since).length };
  });
  return { months, kinds: kinds.filter(({ open, received }) => open + received > 0) };
}
