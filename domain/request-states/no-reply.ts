import { addMonths, type CalendarDate } from '../clock/calendar-date.ts';
import type { RuleSource } from '../clock/rules.ts';
import type { MachineEvent } from './machine.ts';

/** How long a question waits for its answer before the request may be closed. No law sets it. */
const noReplyRule: RuleSource & { readonly months: number } = { id: 'no-reply', version: '2026-11-26', source: 'The landlord\'s own waiting time; no law sets one', months: 1 };

const asking: ReadonlySet<MachineEvent> = new Set<MachineEvent>(['ask-id', 'ask-authority', 'charge-fee', 'ask-clarification', 'ask', 'id-ok-authority-missing', 'authority-ok-id-missing']);

/**
 * The first day on which a request may be closed because nobody replied; `null` where nothing is open, or where the person has replied and it is the landlord who has not looked.
 * `accepted`: the events that took effect, oldest first. Europe/London dates.
 */
export function mayCloseFrom(accepted: readonly { readonly kind: MachineEvent; readonly on: CalendarDate }[]): CalendarDate | null {
  const asked = accepted.findLast((event) => asking.has(event.kind));
  return asked === undefined || accepted.at(-1)?.kind === 'reply' ? null : addMonths(asked.on, noReplyRule.months);
}
