import type { RequestEventKind } from '#contract/request-words.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { ClockEvent, ClockEventType } from './clock-event.ts';

/** What an event of a request means to its clock. Identity that came while authority is missing asks for authority on the same day, and the other way round. */
const meaning: Partial<Readonly<Record<RequestEventKind, readonly ClockEventType[]>>> = {
  'ask-id': ['id_requested'],
  'id-ok': ['id_received'],
  'id-ok-authority-missing': ['id_received', 'authority_requested'],
  'ask-authority': ['authority_requested'],
  'authority-ok': ['authority_received'],
  'authority-ok-id-missing': ['authority_received', 'id_requested'],
  'charge-fee': ['fee_requested'],
  'fee-paid': ['fee_paid'],
  'ask-clarification': ['clarification_requested'],
  'clarified': ['clarification_received'],
  'notify-extension': ['extension_notified'],
};

/** The events of a request that move its clock, in their order. */
export function clockEventsOf(events: readonly { readonly kind: RequestEventKind; readonly on: CalendarDate }[]): readonly ClockEvent[] {
  return events.flatMap((event) => (meaning[event.kind] ?? []).map((type) => ({ type, on: event.on })));
}
