import { addDays, addMonths, type CalendarDate } from '#domain/clock/calendar-date.ts';
import { addDuration } from './add-duration.ts';
import type { RetentionRule } from './retention.ts';

/**
 * The latest start event after which the period of a rule has ended before `today`, so that a database can look for what may go. Europe/London dates.
 * It looks at the period alone: whether something really goes is for `retention` to say. `null`: nothing goes by this rule with time alone.
 */
export function latestEndedStart({ period, until }: Pick<RetentionRule, 'period' | 'until'>, today: CalendarDate): CalendarDate | null {
  if (until === 'permanent') return null;
  const length = period ?? (until === 'age-21' ? 'P21Y' : null);
  if (length === null) return null;
  // Ends of months make it a few days' search: three starts may share a last day.
  const [, years = 0, months = 0, days = 0] = (/^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/u.exec(length) ?? []).map((part) => Number(part ?? 0));
  let start = addDays(addMonths(addDays(today, -days), -(years * 12 + months)), 3);
  while (addDuration(start, length) >= today) start = addDays(start, -1);
  return start;
}
