import { later, type CalendarDate } from '#domain/clock/calendar-date.ts';
import { addDuration } from './add-duration.ts';

/** How long something is kept, as a pack says it (`retention.json`). */
export interface RetentionRule {
  readonly id: string;
  /** ISO 8601 duration after the start event, or `null`. */
  readonly period: string | null;
  readonly startEvent: string;
  /** An end that is no duration. With a period as well, the later of the two counts. */
  readonly until: 'age-21' | 'end-of-legal-action' | 'permanent' | 'as-long-as-needed' | null;
}

/** A reason to keep something longer. */
export interface Hold {
  readonly id: string;
  /** Last day it holds; `null` while it is open. */
  readonly until: CalendarDate | null;
}

/** What retention is computed from. All dates are Europe/London calendar dates; `today` is passed in, never read. */
export interface RetentionInput<Rule extends RetentionRule> {
  readonly rule: Rule;
  /** When the start event happened; `null` while it has not. */
  readonly startedOn: CalendarDate | null;
  readonly today: CalendarDate;
  readonly holds?: readonly Hold[];
  /** For `age-21` with a period; without one the start event is the birth itself. */
  readonly bornOn?: CalendarDate | null;
  /** For `end-of-legal-action`: when it ended; `null` while it has not. */
  readonly legalActionEndedOn?: CalendarDate | null;
}

/** Where the retention of one item stands. */
export interface Retention<Rule extends RetentionRule> {
  readonly status: 'running' | 'not-started' | 'ended' | 'permanent' | 'as-long-as-needed' | 'held';
  readonly startedOn: CalendarDate | null;
  /** The last day by the rule alone; `null` where it cannot be known yet. A hold does not change it. */
  readonly endsOn: CalendarDate | null;
  /** Id of a hold in force, whatever the status. */
  readonly hold: string | null;
  readonly rule: Rule;
}

function endOf({ rule, bornOn, legalActionEndedOn }: RetentionInput<RetentionRule>, startedOn: CalendarDate): CalendarDate | null {
  const periodEnd = rule.period === null ? null : addDuration(startedOn, rule.period);
  switch (rule.until) {
    case 'age-21': {
      const birth = bornOn ?? (rule.period === null ? startedOn : null);
      if (birth === null) return null;
      const birthday = addDuration(birth, 'P21Y');
      return periodEnd === null ? birthday : later(periodEnd, birthday);
    }
    case 'end-of-legal-action': {
      const ended = legalActionEndedOn ?? null;
      // With a period, an action still open is a hold: the period alone says the date until then.
      return ended === null || periodEnd === null ? (ended ?? periodEnd) : later(periodEnd, ended);
    }
    default:
      return periodEnd;
  }
}

/**
 * Where retention stands (storage limitation, UK GDPR Art. 5(1)(e); periods told under Art. 13(2)(a), 15(1)(d)).
 * The last day belongs to the period: it has ended on the day after. A hold keeps what runs or has ended, so its status is `held`;
 * where no date could be moved (not started, permanent, as long as needed) the status stays and `hold` names it. An end that is not known is `null`, never guessed.
 */
export function retention<Rule extends RetentionRule>(input: RetentionInput<Rule>): Retention<Rule> {
  const { rule, startedOn, today, holds = [] } = input;
  const hold = holds.find((one) => one.until === null || one.until >= today)?.id ?? null;
  const same = { startedOn, hold, rule };
  if (rule.until === 'permanent') return { ...same, status: 'permanent', endsOn: null };
  if (rule.until === 'as-long-as-needed' && rule.period === null) return { ...same, status: 'as-long-as-needed', endsOn: null };
  if (startedOn === null) return { ...same, status: 'not-started', endsOn: null };
  const endsOn = endOf(input, startedOn);
  if (hold !== null) return { ...same, status: 'held', endsOn };
  return { ...same, status: endsOn !== null && today > endsOn ? 'ended' : 'running', endsOn };
}
