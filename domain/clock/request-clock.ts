import type { ClockView } from '#contract/clock.ts';
import type { RequestEvent } from '#contract/requests.ts';
import type { RequestKind } from '#contract/request-words.ts';
import { requestKinds } from '#domain/request-kinds.ts';
import type { MachineName } from '#domain/request-states/machines.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import type { BankHolidays, Region } from './bank-holidays.ts';
import type { CalendarDate } from './calendar-date.ts';
import { clockEventsOf } from './clock-events-of.ts';
import { calendarDayClock, workingDayClock } from './day-clock.ts';
import { regimeOfQuestion } from './information-regime.ts';
import { monthClock } from './month-clock.ts';
import { countedDays } from './pauses.ts';
import { formatPromiseRule, marketingObjectionRule, monthRule, noClockRule, stairsRule, workingDayRules, type InformationRegime, type RuleSource, type UkGdprType, type WorkingDayRule } from './rules.ts';
import { workingCalendar, workingDaysBetween } from './working-calendar.ts';

/** What the clock of a request is computed from. All dates are Europe/London calendar dates; `today` is passed in, never read. */
export interface RequestClockInput {
  readonly kind: RequestKind;
  /** The request's details, where an answer decides the machine. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** The day it reached the landlord; at the counter the day of the conversation. */
  readonly receivedOn: CalendarDate;
  /** Oldest first. */
  readonly events: readonly RequestEvent[];
  readonly today: CalendarDate;
  readonly region: Region;
  readonly holidays: BankHolidays;
  /** Law for other information by kind of landlord; `null` where none applies. */
  readonly informationRegime: InformationRegime | null;
}

const typeOf: Partial<Readonly<Record<MachineName, UkGdprType>>> = {
  'access': 'access', 'footage': 'footage', 'rectification': 'rectification', 'erasure': 'erasure', 'restriction': 'restriction',
  'objection': 'objection', 'objection-marketing': 'objection_marketing', 'portability': 'portability', 'decision-review': 'decision_review',
};

type Parts = Omit<ClockView, 'rule' | 'receivedOn' | 'overdue' | 'today'>;

const blank: Parts = {
  status: 'no-clock', startedOn: null, startReason: 'receipt', nominalDue: null, due: null, target: null,
  pauses: [], pausedDays: 0, usedDays: 0, extension: null, extensionNoticeBy: null,
};

function monthParts(input: RequestClockInput, machine: MachineName, accepted: readonly RequestEvent[], until: CalendarDate): Parts {
  const clock = monthClock(
    { type: typeOf[machine] ?? null, received: input.receivedOn, events: clockEventsOf(accepted) },
    monthRule,
    workingCalendar(input.holidays, [input.region]),
  );
  const { waitingFor: _waitingFor, pauses, ...rest } = clock;
  return { ...rest, pauses: [...pauses], usedDays: clock.startedOn ? countedDays(clock.startedOn, until, pauses) : 0 };
}

function informationParts(input: RequestClockInput, regime: InformationRegime, accepted: readonly RequestEvent[], until: CalendarDate): Parts {
  const { receivedOn, holidays, region } = input;
  if (regime === 'stairs') {
    const clock = calendarDayClock(receivedOn, stairsRule, workingCalendar(holidays, [region]));
    if (clock.status === 'not-in-force') return { ...blank, status: clock.status };
    return { ...blank, status: clock.status, startedOn: receivedOn, nominalDue: clock.nominalDue, due: clock.due, usedDays: countedDays(receivedOn, until, []) };
  }
  return workingDayParts(input, workingDayRules[regime], accepted, until);
}

function workingDayParts({ receivedOn, holidays }: RequestClockInput, rule: WorkingDayRule, accepted: readonly RequestEvent[], until: CalendarDate): Parts {
  const calendar = workingCalendar(holidays, rule.regions);
  const told = clockEventsOf(accepted).find(({ type }) => type === 'extension_notified')?.on ?? null;
  const clock = workingDayClock(receivedOn, told, rule, calendar);
  const extensionNoticeBy = rule.extendedWorkingDays === null ? null : workingDayClock(receivedOn, null, rule, calendar).due;
  return {
    ...blank, status: clock.status, startedOn: receivedOn, nominalDue: clock.nominalDue, due: clock.due, usedDays: workingDaysBetween(receivedOn, until, calendar),
    extension: clock.extension, extensionNoticeBy,
  };
}

function ruleOf(input: RequestClockInput, machine: MachineName, informationRegime: InformationRegime | null): RuleSource {
  const { clock } = requestKinds[input.kind];
  if (machine === 'objection-marketing') return marketingObjectionRule;
  if (clock === 'month') return monthRule;
  if (clock === 'promise') return formatPromiseRule;
  if (informationRegime === null) return noClockRule;
  return informationRegime === 'stairs' ? stairsRule : workingDayRules[informationRegime];
}

/** A person who was content to have a decision explained, and then asks for a human, asks anew: the month of that begins on that day (UK GDPR Art. 12A(1), 22C(2)(c)). */
function monthFrom(accepted: readonly RequestEvent[], answers: RequestClockInput['answers']): CalendarDate | undefined {
  return answers?.['wish'] === 'explain' ? accepted.findLast((event) => event.kind === 'ask-human')?.on : undefined;
}

/**
 * The clock of a request, from its kind and events (UK GDPR Art. 12(3), 12A; the landlord's information law).
 * Late is derived: today lies after the due date and the request has not been answered. While a clarification is open there is no due date:
 * the last pause has no end, and `usedDays` says how many days were used before it. Holidays that are not known are never guessed.
 */
export function requestClock(input: RequestClockInput): ClockView {
  const { kind, receivedOn, today, events, answers } = input;
  const informationRegime = regimeOfQuestion(input.informationRegime, answers ?? {});
  const { machine, accepted, clockEnded, clockEndedOn } = requestStanding(kind, events, answers);
  const { id, version, source } = ruleOf(input, machine, informationRegime);
  const until = clockEndedOn !== null && clockEndedOn < today ? clockEndedOn : today;
  const counts = requestKinds[kind].clock;
  const parts = machine === 'objection-marketing' ? blank
    : counts === 'promise' ? workingDayParts(input, { ...formatPromiseRule, regions: [input.region] }, accepted, until)
    : counts === 'month' ? monthParts({ ...input, receivedOn: monthFrom(accepted, answers) ?? receivedOn }, machine, accepted, until)
    : informationRegime ? informationParts(input, informationRegime, accepted, until)
    : blank;
  const status = clockEnded ? 'ended' : parts.status;
  return { ...parts, status, rule: { id, version, source }, receivedOn, today, overdue: !clockEnded && parts.due !== null && today > parts.due };
}
