import { addDays, isWeekend, type CalendarDate } from './calendar-date.ts';
import type { BankHolidays, Region } from './bank-holidays.ts';

/** Which days are working days, where that is known. */
export interface WorkingCalendar {
  /** `null`: a weekday of a year whose holidays are not known. */
  readonly isWorkingDay: (date: CalendarDate) => boolean | null;
}

/**
 * Working days of the regions taken together: a holiday in any of them is not a working day.
 * A year is known when the file has holidays of it for every one of the regions; a weekend needs no file.
 */
export function workingCalendar(holidays: BankHolidays, of: readonly Region[]): WorkingCalendar {
  const dates = of.map((region) => new Set(holidays[region].events.map((event) => event.date)));
  const years = dates.map((set) => new Set([...set].map((date) => date.slice(0, 4))));
  return {
    isWorkingDay: (date) => {
      if (isWeekend(date)) return false;
      if (!years.every((known) => known.has(date.slice(0, 4)))) return null;
      return !dates.some((set) => set.has(date));
    },
  };
}

function roll(date: CalendarDate, step: 1 | -1, calendar: WorkingCalendar): CalendarDate | null {
  for (let day = date; ; day = addDays(day, step)) {
    const working = calendar.isWorkingDay(day);
    if (working !== false) return working ? day : null;
  }
}

/** The date, or the next working day after it (Reg. 1182/71 Art. 3(4), read in by UK GDPR Art. 4A). `null`: holidays not known. */
export function orNextWorkingDay(date: CalendarDate, calendar: WorkingCalendar): CalendarDate | null {
  return roll(date, 1, calendar);
}

/** The date, or the last working day before it. `null`: holidays not known. */
export function orPreviousWorkingDay(date: CalendarDate, calendar: WorkingCalendar): CalendarDate | null {
  return roll(date, -1, calendar);
}

/** The n-th working day after the date, which itself never counts. `null`: holidays not known. */
export function workingDayAfter(date: CalendarDate, n: number, calendar: WorkingCalendar): CalendarDate | null {
  let day: CalendarDate | null = date;
  for (let count = 0; count < n && day !== null; count += 1) day = orNextWorkingDay(addDays(day, 1), calendar);
  return day;
}

/** Working days after the first date up to and including the second. Days of years that are not known do not count. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}
