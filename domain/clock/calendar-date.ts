/** A calendar date in Europe/London, `YYYY-MM-DD`. Dates compare as strings. */
export type CalendarDate = string;

const DAY = 86_400_000;

/** Days since 1 January 1970. Calendar arithmetic is done in UTC so that no change of the clocks can shift a date. */
export function toDayNumber(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date of a day number. */
export function fromDayNumber(day: number): CalendarDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Whether the text is a date that exists, in the years 1900 to 2999: `2026-02-30` is not one. */
export function isCalendarDate(text: string): boolean {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/u.test(text)) return false;
  const day = toDayNumber(text);
  return Number.isInteger(day) && fromDayNumber(day) === text;
}

/** The date so many days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The same date so many months later, or that month's last day where it has no such date (31 January → 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Whether the date is a Saturday or a Sunday. */
export function isWeekend(date: CalendarDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The later of two dates. */
export function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
