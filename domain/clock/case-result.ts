import type { CalendarDate } from './calendar-date.ts';
import type { BankHolidays, Region } from './bank-holidays.ts';
import type { ClockEvent } from './clock-event.ts';
import { calendarDayClock, workingDayClock } from './day-clock.ts';
import { monthClock } from './month-clock.ts';
import { complaintRule, monthRule, stairsRule, workingDayRules, type InformationRegime, type UkGdprType } from './rules.ts';
import { countedDays } from './pauses.ts';
import { workingCalendar } from './working-calendar.ts';

interface CaseBase {
  readonly id: string;
  readonly region: Region;
  readonly received: CalendarDate;
  readonly events: readonly ClockEvent[];
}

/** One worked case, as `facts/deadline-cases.json` gives it. */
export type ClockCase = CaseBase & (
  | { readonly regime: 'ukgdpr'; readonly requestType: UkGdprType }
  | { readonly regime: 'dp_complaint'; readonly requestType: 'complaint' }
  | { readonly regime: InformationRegime; readonly requestType: 'information' }
);

/** A result in the words of `facts/deadline-cases.json`: what its `expected` looks like. */
export type CaseResult = Readonly<Record<string, string | number | null | readonly string[]>>;

const inWords = (status: string): string => status.replaceAll('-', '_');
const extensionIn = (extension: { inTime: boolean } | null): CaseResult => (extension ? { extension: extension.inTime ? 'valid' : 'too_late' } : {});

function monthResult(one: CaseBase & { readonly requestType: UkGdprType }, holidays: BankHolidays): CaseResult {
  if (one.requestType === 'objection_marketing') return { status: 'no_clock', due: null };
  const clock = monthClock({ ...one, type: one.requestType }, monthRule, workingCalendar(holidays, [one.region]));
  const open = clock.pauses.find((pause) => pause.to === null);
  return {
    status: inWords(clock.status),
    startDate: clock.startedOn,
    nominalDue: clock.nominalDue,
    pausedDays: clock.pausedDays,
    due: clock.due,
    extensionNoticeBy: clock.extensionNoticeBy,
    target: clock.target,
    ...(clock.waitingFor.length > 0 ? { waitingFor: clock.waitingFor } : {}),
    ...(open && clock.startedOn ? { pausedSince: open.from, usedDays: countedDays(clock.startedOn, open.from, clock.pauses) } : {}),
    ...extensionIn(clock.extension),
  };
}

/** Computes one case. Total: a case of the right shape always has a result, if need be `holidays_not_known` or `not_in_force`. */
export function caseResult(one: ClockCase, holidays: BankHolidays): CaseResult {
  const local = workingCalendar(holidays, [one.region]);
  switch (one.regime) {
    case 'ukgdpr':
      return monthResult(one, holidays);
    case 'dp_complaint': {
      const clock = calendarDayClock(one.received, complaintRule, local);
      return { status: inWords(clock.status), nominalDue: clock.nominalDue, acknowledgeBy: clock.due };
    }
    case 'stairs': {
      const clock = calendarDayClock(one.received, stairsRule, local);
      return { status: inWords(clock.status), due: clock.due };
    }
    default: {
      const rule = workingDayRules[one.regime];
      const told = one.events.filter((event) => event.type === 'extension_notified').map((event) => event.on).toSorted()[0] ?? null;
      const clock = workingDayClock(one.received, told, rule, workingCalendar(holidays, rule.regions));
      const extended = rule.extendedWorkingDays === null ? {} : { extendedDue: clock.extendedDue };
      return { status: inWords(clock.status), due: clock.due, ...extended, ...extensionIn(clock.extension) };
    }
  }
}
