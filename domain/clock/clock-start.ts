import { asksAbout } from './asks.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { ClockEvent } from './clock-event.ts';

/** What the clock's start waited for. */
export type StartReason = 'receipt' | 'identity' | 'authority' | 'fee';

/** When a clock starts. `startedOn` is `null` while anything asked for has not come. */
export interface ClockStart {
  readonly startedOn: CalendarDate | null;
  readonly startReason: StartReason;
  readonly waitingFor: readonly ('id' | 'authority' | 'fee')[];
}

const movers = [['id', 'identity'], ['authority', 'authority'], ['fee', 'fee']] as const;

/**
 * The latest of: the day of receipt, working day or not; the day identity information came, if it was asked for (UK GDPR Art. 12(6));
 * the day proof of authority came, if asked for; the day a fee was paid, if charged (Art. 12(5), 12A(2)). What comes unasked moves nothing.
 */
export function clockStart(received: CalendarDate, events: readonly ClockEvent[]): ClockStart {
  let startedOn = received;
  let startReason: StartReason = 'receipt';
  const waitingFor: ('id' | 'authority' | 'fee')[] = [];
  let waitReason: StartReason | null = null;
  for (const [thing, reason] of movers) {
    const { asks } = asksAbout(thing, events);
    if (asks.some((ask) => ask.to === null)) {
      waitingFor.push(thing);
      waitReason ??= reason;
    }
    for (const { to } of asks) {
      if (to !== null && to > startedOn) {
        startedOn = to;
        startReason = reason;
      }
    }
  }
  return waitReason ? { startedOn: null, startReason: waitReason, waitingFor } : { startedOn, startReason, waitingFor };
}
