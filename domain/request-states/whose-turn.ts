import type { Turn } from '#contract/request-words.ts';
import { isTerminal, type Machine, type MachineEvent, type MachineState } from './machine.ts';

const waitsForResident: ReadonlySet<MachineState> = new Set<MachineState>([
  'awaiting-identity', 'awaiting-authority', 'awaiting-fee', 'awaiting-clarification', 'explained', 'representations', 'clarifying', 'sent',
]);

/** States that are no end, yet in which the landlord has given its answer: the clock of the question runs no more. A review has no time of its own here: those of the laws differ, and FOIA sets none. */
const answeredStates: ReadonlySet<MachineState> = new Set<MachineState>(['explained', 'representations', 'restricted', 'lift-notified', 'review-requested']);

/**
 * Whose act comes next. A granted restriction waits for nobody until the landlord wants to lift it (UK GDPR Art. 18(3)).
 * `last`: the event that came last; what was asked for and has been sent waits for the landlord to look at it.
 */
export function whoseTurn(machine: Machine, state: MachineState, last?: MachineEvent): Turn {
  if (isTerminal(machine, state) || state === 'restricted') return 'nobody';
  return waitsForResident.has(state) && last !== 'reply' ? 'resident' : 'landlord';
}

/** Whether the clock has ended: the request is over, or answered and open only for what follows from the answer. */
export function clockHasEnded(machine: Machine, state: MachineState): boolean {
  return isTerminal(machine, state) || answeredStates.has(state);
}
