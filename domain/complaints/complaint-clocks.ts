import type { ClockView } from '#contract/clock.ts';
import type { ServiceClock } from '#contract/complaints.ts';
import type { ComplaintEvent } from '#contract/complaint-words.ts';
import type { Organisation } from '#contract/organisation.ts';
import type { BankHolidays, Region } from '#domain/clock/bank-holidays.ts';
import type { CalendarDate } from '#domain/clock/calendar-date.ts';
import { calendarDayClock } from '#domain/clock/day-clock.ts';
import { countedDays } from '#domain/clock/pauses.ts';
import { complaintRule } from '#domain/clock/rules.ts';
import { workingCalendar, workingDayAfter } from '#domain/clock/working-calendar.ts';
import { serviceRuleOf } from './service-rule.ts';

interface ComplaintClockInput {
  /** The day it reached the landlord, Europe/London. */
  readonly receivedOn: CalendarDate;
  readonly events: readonly ComplaintEvent[];
  readonly today: CalendarDate;
  readonly region: Region;
  readonly holidays: BankHolidays;
}

const endsClock = new Set<ComplaintEvent['kind']>(['acknowledge', 'outcome', 'withdraw']);

/** The clock of the acknowledgement: 30 days, day one the day after receipt (DPA 2018 s.164A(3)). Late is derived and never stored. */
export function complaintClock({ receivedOn, events, today, region, holidays }: ComplaintClockInput): ClockView {
  const { id, version, source } = complaintRule;
  const { status, nominalDue, due } = calendarDayClock(receivedOn, complaintRule, workingCalendar(holidays, [region]));
  const ended = events.find((one) => endsClock.has(one.kind));
  const until = ended && ended.on < today ? ended.on : today;
  return {
    status: ended ? 'ended' : status, rule: { id, version, source }, receivedOn, startedOn: receivedOn, startReason: 'receipt', nominalDue, due, target: null, pauses: [], pausedDays: 0,
    usedDays: countedDays(receivedOn, until, []), extension: null, extensionNoticeBy: null, overdue: !ended && due !== null && today > due, today,
  };
}

/** The clock of a service complaint beside it, stage 1; `null` where no such rule is known for this kind of landlord. Answered within so many working days of the acknowledgement. */
export function serviceComplaintClock({ receivedOn, events, region, holidays }: ComplaintClockInput, landlord: Organisation['kind']): ServiceClock | null {
  const rule = serviceRuleOf[landlord];
  if (!rule) return null;
  const { id, version, source, acknowledgeDays, answerDays } = rule;
  const calendar = workingCalendar(holidays, [region]);
  const acknowledgeBy = workingDayAfter(receivedOn, acknowledgeDays, calendar);
  const acknowledgedOn = events.find((one) => one.kind === 'acknowledge')?.on ?? acknowledgeBy;
  return { rule: { id, version, source }, acknowledgeBy, answerBy: acknowledgedOn === null ? null : workingDayAfter(acknowledgedOn, answerDays, calendar) };
}
