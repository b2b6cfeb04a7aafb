import { asksAbout } from './asks.ts';
import { addMonths, daysBetween, type CalendarDate } from './calendar-date.ts';
import type { ClockEvent } from './clock-event.ts';
import { mergePauses, walk, type Pause } from './pauses.ts';
import type { MonthRule, UkGdprType } from './rules.ts';
import { clockStart, type StartReason } from './clock-start.ts';
import { orNextWorkingDay, orPreviousWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** The month of a request under the UK GDPR. All dates are Europe/London calendar dates. */
export interface MonthClock {
  readonly status: 'running' | 'not-started' | 'paused' | 'holidays-not-known';
  readonly startedOn: CalendarDate | null;
  readonly startReason: StartReason;
  /** What was asked for and has not come: with `not-started` what the start waits for, with `paused` the clarification. */
  readonly waitingFor: readonly ('id' | 'authority' | 'fee' | 'clarification')[];
  readonly nominalDue: CalendarDate | null;
  readonly due: CalendarDate | null;
  readonly target: CalendarDate | null;
  readonly pauses: readonly Pause[];
  readonly pausedDays: number;
  readonly extension: { readonly toldOn: CalendarDate; readonly inTime: boolean } | null;
  readonly extensionNoticeBy: CalendarDate | null;
}

/** What a month clock is computed from. */
export interface MonthClockInput {
  /** `null`: not sorted yet, so nothing pauses it. */
  readonly type: UkGdprType | null;
  readonly received: CalendarDate;
  readonly events: readonly ClockEvent[];
}

/** The first day the person was told of an extension, whatever the order of the list. */
function firstTold(events: readonly ClockEvent[]): CalendarDate | undefined {
  return events.filter((event) => event.type === 'extension_notified').map((event) => event.on).toSorted()[0];
}

/**
 * The month, its pauses and its extension (UK GDPR Art. 12A(1)-(6), read with Art. 4A and Reg. 1182/71 Art. 3).
 * Total: every list of events has an answer. An extension told after the (rolled) end of the first month gives no time (Art. 12A(4));
 * while an open question holds that month up, it has not ended, so the notice is in time.
 */
export function monthClock({ type, received, events }: MonthClockInput, rule: MonthRule, calendar: WorkingCalendar): MonthClock {
  const start = clockStart(received, events);
  const blank = { nominalDue: null, due: null, target: null, pauses: [], pausedDays: 0, extension: null, extensionNoticeBy: null };
  if (start.startedOn === null) return { status: 'not-started', ...start, ...blank };

  const from = start.startedOn;
  const pauses = type !== null && rule.pausedFor.includes(type) ? mergePauses(asksAbout('clarification', events).asks) : [];
  const spanOf = (months: number) => {
    const nominal = addMonths(from, months);
    return { nominal, ...walk(from, daysBetween(from, nominal), pauses) };
  };
  const month = spanOf(rule.months);
  const extensionNoticeBy = month.end && orNextWorkingDay(month.end, calendar);
  const toldOn = firstTold(events);
  // Beyond the unrolled end, whether a notice came in time hangs on holidays that may not be known.
  const surelyInTime = toldOn === undefined || month.end === null || toldOn <= month.end;
  const inTime = surelyInTime ? true : extensionNoticeBy === null ? null : toldOn <= extensionNoticeBy;
  const span = toldOn !== undefined && inTime === true ? spanOf(rule.extendedMonths) : month;
  const due = inTime === null ? null : span.end && orNextWorkingDay(span.end, calendar);
  const aim = walk(from, rule.targetDays, pauses).end;
  const target = aim && orPreviousWorkingDay(aim, calendar);
  const paused = span.end === null;
  return {
    status: paused ? 'paused' : due === null ? 'holidays-not-known' : 'running',
    startedOn: from,
    startReason: start.startReason,
    waitingFor: paused ? ['clarification'] : [],
    nominalDue: span.nominal,
    due,
    target: target && due && target > due ? due : target,
    pauses: span.pauses,
    pausedDays: span.pausedDays,
    extension: toldOn === undefined || inTime === null ? null : { toldOn, inTime },
    extensionNoticeBy,
  };
}
