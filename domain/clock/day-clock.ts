import { addDays, type CalendarDate } from './calendar-date.ts';
import type { DayRule, WorkingDayRule } from './rules.ts';
import { orNextWorkingDay, workingDayAfter, type WorkingCalendar } from './working-calendar.ts';

/** A clock of so many days. Before the rule is in force there is none. */
export interface DayClock {
  readonly status: 'running' | 'holidays-not-known' | 'not-in-force';
  readonly nominalDue: CalendarDate | null;
  readonly due: CalendarDate | null;
  /** Where the law allows an extension: the date it would lead to. */
  readonly extendedDue: CalendarDate | null;
  readonly extension: { readonly toldOn: CalendarDate; readonly inTime: boolean } | null;
}

/** Calendar days after receipt (DPA 2018 s.164A(3) for a complaint; STAIRs ch. 2). Day one is the day after receipt. */
export function calendarDayClock(received: CalendarDate, rule: DayRule, calendar: WorkingCalendar): DayClock {
  if (received < rule.inForceFrom) return { status: 'not-in-force', nominalDue: null, due: null, extendedDue: null, extension: null };
  const nominalDue = addDays(received, rule.days);
  const due = rule.rolls ? orNextWorkingDay(nominalDue, calendar) : nominalDue;
  return { status: due === null ? 'holidays-not-known' : 'running', nominalDue, due, extendedDue: null, extension: null };
}

/**
 * Working days after receipt (FOIA s.10, EIR reg. 5(2), FOISA s.10, EISRs reg. 5(2)). Questions for clarification do not pause it here.
 * An extension (EIR reg. 7, EISRs reg. 7) counts only when the person was told by the end of the first period.
 */
export function workingDayClock(received: CalendarDate, told: CalendarDate | null, rule: WorkingDayRule, calendar: WorkingCalendar): DayClock {
  const first = workingDayAfter(received, rule.workingDays, calendar);
  const extendedDue = rule.extendedWorkingDays === null ? null : workingDayAfter(received, rule.extendedWorkingDays, calendar);
  const extension = told === null || first === null || rule.extendedWorkingDays === null ? null : { toldOn: told, inTime: told <= first };
  const due = extension?.inTime ? extendedDue : first;
  return { status: due === null ? 'holidays-not-known' : 'running', nominalDue: due, due, extendedDue, extension };
}
