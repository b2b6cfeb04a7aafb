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
import { foldService } from './service-machine.ts';
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

/** The clock of a service complaint beside it; `null` where no such rule is known for this kind of landlord. Each stage is acknowledged, then answered within so many working days of that. */
export function serviceComplaintClock({ receivedOn, events, today, region, holidays }: ComplaintClockInput, landlord: Organisation['kind']): ServiceClock | null {
  const rule = serviceRuleOf[landlord];
  if (!rule) return null;
  const { id, version, source, stages: [first, second] } = rule;
  const calendar = workingCalendar(holidays, [region]);
  const { state, extended } = foldService(events);
  const dayOf = (kind: ComplaintEvent['kind']) => events.find((one) => one.kind === kind)?.on;
  const asked = dayOf('second-ask');
  const { acknowledgeDays, answerDays, moreDays } = asked === undefined ? first : second;
  const lastToAcknowledge = workingDayAfter(asked ?? receivedOn, acknowledgeDays, calendar);
  const from = dayOf(asked === undefined ? 'acknowledge' : 'second-acknowledge') ?? lastToAcknowledge;
  const acknowledgeBy = state === 'received' || state === 'second-asked' ? lastToAcknowledge : null;
  const answerBy = from !== null && (acknowledgeBy !== null || state === 'acknowledged' || state === 'second-acknowledged') ? workingDayAfter(from, answerDays + (extended ? moreDays : 0), calendar) : null;
  const overdue = [acknowledgeBy, answerBy].some((day) => day !== null && today > day);
  return { rule: { id, version, source }, state, acknowledgeBy, answerBy, extended, overdue };
}
