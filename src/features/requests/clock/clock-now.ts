import type { ClockView } from '#contract/clock.ts';
import type { RequestSummary } from '#contract/request-summary.ts';
import { addDays, daysBetween } from '#domain/clock/calendar-date.ts';
import { londonDate } from '#domain/clock/london-date.ts';

/**
 * Today's Europe/London date, from what the server called today and the days since its answer came, both by the device's clock:
 * a device whose clock is wrong counts the days right all the same. Instants in milliseconds.
 */
export function todayNow(saidToday: string, saidAt: number, now: number): string {
  const passed = daysBetween(londonDate(new Date(saidAt).toISOString()), londonDate(new Date(now).toISOString()));
  return addDays(saidToday, Math.max(0, passed));
}

/** A clock of a list, on a later day: what hangs on today alone moves, the dates stay. */
export function clockAt(clock: ClockView, today: string): ClockView {
  return { ...clock, today, overdue: clock.status !== 'ended' && clock.due !== null && today > clock.due };
}

/** A row of a list on a later day. */
export function summaryAt(summary: RequestSummary, today: string): RequestSummary {
  return { ...summary, clock: clockAt(summary.clock, today) };
}
