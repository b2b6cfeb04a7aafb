import { addDays, addMonths, type CalendarDate } from '#domain/clock/calendar-date.ts';

/**
 * The date after an ISO 8601 duration of years, months and days, for example `P6Y`. A month without that date gives its last day.
 * @throws RangeError when the text is another kind of duration.
 */
export function addDuration(date: CalendarDate, duration: string): CalendarDate {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/u.exec(duration);
  if (!found) throw new RangeError(`not a duration of years, months and days: ${duration}`);
  const [years = 0, months = 0, days = 0] = found.slice(1).map((digits) => Number(digits ?? 0));
  return addDays(addMonths(date, years * 12 + months), days);
}
