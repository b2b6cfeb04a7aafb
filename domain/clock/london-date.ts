import type { CalendarDate } from './calendar-date.ts';
import { londonTime } from './london-time.ts';

/**
 * The Europe/London calendar date of an instant (ISO 8601 with `Z` or an offset). Only this date counts for a legal deadline:
 * 23:30 UTC on a summer evening is already the next day in London.
 * @throws RangeError when the text is not an instant, so that no clock can start on a misread date.
 */
export function londonDate(instant: string): CalendarDate {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/u.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError('not an instant with a time zone');
  return londonTime(time).slice(0, 10);
}

/** The last millisecond of the Europe/London day that an instant falls in, as an instant. The clocks never change in the last hour of a day. @throws RangeError as `londonDate` */
export function londonDayEnd(instant: string): string {
  const day = londonDate(instant);
  const end = Date.parse(`${day}T23:59:59.999Z`);
  return new Date(londonTime(end).startsWith(day) ? end : end - 3_600_000).toISOString();
}
