import type { CalendarDate } from './calendar-date.ts';

/** Events that move a clock, as `facts/deadline-cases.json` names them. A fee that came is `fee_paid`, or `fee_received` like the others. */
export const clockEventTypes = [
  'id_requested', 'id_received', 'authority_requested', 'authority_received', 'fee_requested', 'fee_paid', 'fee_received',
  'clarification_requested', 'clarification_received', 'extension_notified',
] as const;
export type ClockEventType = (typeof clockEventTypes)[number];

/** One event on the Europe/London date that counts. Their order in a list does not matter but for events of one day. */
export interface ClockEvent {
  readonly type: ClockEventType;
  readonly on: CalendarDate;
}

/** What a landlord may ask for. Identity, proof of authority and a fee move the start; clarification pauses a running clock (Art. 12A). */
export const askedThings = ['id', 'authority', 'fee', 'clarification'] as const;
export type AskedThing = (typeof askedThings)[number];

/** Event types that ask for a thing and that bring it. */
export const eventsAbout: Readonly<Record<AskedThing, { readonly asks: readonly ClockEventType[]; readonly brings: readonly ClockEventType[] }>> = {
  id: { asks: ['id_requested'], brings: ['id_received'] },
  authority: { asks: ['authority_requested'], brings: ['authority_received'] },
  fee: { asks: ['fee_requested'], brings: ['fee_paid', 'fee_received'] },
  clarification: { asks: ['clarification_requested'], brings: ['clarification_received'] },
};
