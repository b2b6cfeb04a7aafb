/** The dates of a clock line, as calendar days (`2026-12-29`); no time zone is involved. */
export interface ClockDates {
  /** The day the clock started. */
  start: string;
  /** The last day of the time limit. */
  due: string;
  today: string;
  /** Days on which the clock stood still, first and last day included; without `to` it still stands. */
  pauses?: readonly { from: string; to?: string | undefined }[] | undefined;
  /** The day it was answered: the line ends its filled part there. */
  answered?: string | undefined;
}

/** Percentages of the line's length, ready for SVG attributes. */
export interface ClockPositions {
  start: number;
  due: number;
  /** Where the filled part ends: today, or the day of the answer. */
  now: number;
  runs: { from: number; to: number }[];
  pauses: { from: number; to: number }[];
  ticks: number[];
  late: boolean;
}

const dayLength = 86_400_000;
const edge = 3;
const mostTicks = 70;

function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayLength);
}

/**
 * Places the days of a clock on a line from its start to its due date, or to today when that is later.
 * Pauses are gaps in the filled part. Throws `RangeError` when a date is not a calendar day.
 */
export function clockPositions({ start, due, today, pauses = [], answered }: ClockDates): ClockPositions {
  const first = dayNumber(start);
  const dueDay = dayNumber(due);
  const nowDay = Math.max(first, dayNumber(answered ?? today));
  const last = Math.max(dueDay, nowDay, first + 1);
  if (Number.isNaN(last)) throw new RangeError('A clock line needs calendar days');
  const place = (day: number) => Number((edge + ((day - first) / (last - first)) * (100 - 2 * edge)).toFixed(2));
  const clamp = (day: number) => Math.min(Math.max(day, first), nowDay);
  const gaps = pauses
    .map((pause) => ({ from: clamp(dayNumber(pause.from)), to: clamp(pause.to === undefined ? nowDay : dayNumber(pause.to)) }))
    .filter((gap) => gap.to > gap.from)
    .toSorted((a, b) => a.from - b.from);
  const runs: { from: number; to: number }[] = [];
  let reached = first;
  for (const gap of gaps) {
    if (gap.from > reached) runs.push({ from: place(reached), to: place(gap.from) });
    reached = Math.max(reached, gap.to);
  }
  if (nowDay > reached) runs.push({ from: place(reached), to: place(nowDay) });
  const step = last - first > mostTicks ? 7 : 1;
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => place(first + index * step));
  return {
    start: place(first),
    due: place(dueDay),
    now: place(nowDay),
    runs,
    pauses: gaps.map((gap) => ({ from: place(gap.from), to: place(gap.to) })),
    ticks,
    late: nowDay > dueDay,
  };
}
