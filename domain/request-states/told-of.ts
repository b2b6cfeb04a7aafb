import type { MachineEvent } from './machine.ts';

/** What the landlord does in its own house, and what it writes down of the person's own acts. */
const quiet: ReadonlySet<MachineEvent> = new Set<MachineEvent>([
  'submit', 'start', 'sort', 'prepared', 'sent-back', 'redacted', 'weighed', 'place-hold', 'mark-disputed', 'stop-all', 'id-ok', 'authority-ok', 'fee-paid', 'clarified',
  'withdraw', 'reply', 'say-more', 'ask-human', 'close-content', 'ask-review', 'note-escalation', 'produce', 'confirm-receipt',
]);

/**
 * Whether the person is to be told that something happened to their request: a question to them, more time, an answer, a refusal, a restriction that is to be lifted.
 * Each of them counts only when it was told (UK GDPR Art. 12(3)-(4), 12A(4), 18(3)), and nobody looks every day. An event that is not named here is told.
 */
export function isToldOf(event: MachineEvent): boolean {
  return !quiet.has(event);
}
