import type { ClockView } from '#contract/clock.ts';
import type { CalendarDate } from './calendar-date.ts';

/**
 * A clock that was computed on an earlier day, as it stands at `today` (Europe/London calendar date): late is derived anew, the same as in `requestClock`.
 * For lists, which have no events to compute from. A device whose day lies before that of the answer changes nothing: its clock is wrong.
 */
export function clockAsAt(clock: ClockView, today: CalendarDate): ClockView {
  if (today <= clock.today) return clock;
  return { ...clock, today, overdue: clock.status !== 'ended' && clock.due !== null && today > clock.due };
}
