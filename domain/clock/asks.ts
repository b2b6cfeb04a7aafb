import type { CalendarDate } from './calendar-date.ts';
import { eventsAbout, type AskedThing, type ClockEvent } from './clock-event.ts';

/** One question of the landlord and the day its answer came; `null` while it is open. */
export interface Ask {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** The asks about one thing, and the answers that answer no ask, with their places in the list. */
export interface Asks {
  readonly asks: readonly (Ask & { readonly index: number })[];
  readonly unasked: readonly number[];
}

/**
 * Ties each answer to the oldest open question. Total over every list:
 * something that came without being asked for is set aside, as the clock looks only at what was asked for (Art. 12A(2));
 * an open question older than the last answer was a reminder of the one that was answered.
 */
export function asksAbout(thing: AskedThing, events: readonly ClockEvent[]): Asks {
  const { asks: asking, brings } = eventsAbout[thing];
  const concerned = events
    .map((event, index) => ({ ...event, index, asks: asking.includes(event.type) }))
    .filter((event) => event.asks || brings.includes(event.type));
  const asks: { from: CalendarDate; to: CalendarDate | null; index: number }[] = [];
  const unasked: number[] = [];
  let lastAnswer: { on: CalendarDate; index: number } | null = null;

  for (const day of [...new Set(concerned.map((event) => event.on))].toSorted()) {
    const asked = concerned.filter((event) => event.on === day && event.asks);
    const came = concerned.filter((event) => event.on === day && !event.asks);
    while (asked.length + came.length > 0) {
      const open = asks.find((ask) => ask.to === null);
      // On one day an answer belongs to what was open before; only then does a new question begin.
      const answer = open || asked.length === 0 ? came.shift() : undefined;
      const question = answer ? undefined : asked.shift();
      if (answer && open) {
        open.to = day;
        lastAnswer = { on: day, index: answer.index };
      } else if (answer) {
        unasked.push(answer.index);
      } else if (question) {
        asks.push({ from: day, to: null, index: question.index });
      }
    }
  }
  for (const ask of asks) {
    const wasReminder = lastAnswer && (ask.from < lastAnswer.on || (ask.from === lastAnswer.on && ask.index < lastAnswer.index));
    if (ask.to === null && wasReminder) ask.to = lastAnswer?.on ?? null;
  }
  return { asks, unasked };
}
