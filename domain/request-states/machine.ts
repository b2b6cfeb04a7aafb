import type { RequestEventKind, RequestState } from '#contract/request-words.ts';

/** States of a request for other information; the contract shows them in its own words, see `shown-as.ts`. */
export type InformationState = 'received' | 'clarifying' | 'answered' | 'partly-withheld' | 'refused' | 'review-requested' | 'review-answered' | 'to-body' | 'withdrawn';
/** States of a request for a notice in another format. */
export type FormatState = 'requested' | 'confirmed' | 'in-production' | 'sent' | 'received-by-person' | 'failed' | 'withdrawn';
/** Every state of every machine. Waiting on a device is none: that is a state of the outbox. */
export type MachineState = RequestState | InformationState | FormatState;

/** Every event of every machine. */
export type MachineEvent = RequestEventKind;

/** Who makes an event happen. `time` is a waiting time that ran out. */
export type Actor = 'resident' | 'landlord' | 'time';

/** One step. `guard` says when it may be taken, for whoever takes it; `law` why. */
export interface Transition {
  readonly from: readonly MachineState[];
  readonly event: MachineEvent;
  readonly to: MachineState;
  readonly by: readonly Actor[];
  readonly guard?: string;
  readonly law?: string;
}

/** One machine: data only. */
export interface Machine {
  readonly start: MachineState;
  /** Where it ends. A terminal state accepts only the follow-ups listed for it. */
  readonly terminal: readonly MachineState[];
  readonly transitions: readonly Transition[];
}

/** Every state a machine names. */
export function statesOf(machine: Machine): readonly MachineState[] {
  return [...new Set([machine.start, ...machine.terminal, ...machine.transitions.flatMap((one) => [...one.from, one.to])])];
}

/** The step that an event takes from a state, if there is one. */
export function stepFrom(machine: Machine, state: MachineState, event: MachineEvent): Transition | undefined {
  return machine.transitions.find((one) => one.event === event && one.from.includes(state));
}

/** Whether the state is an end. */
export function isTerminal(machine: Machine, state: MachineState): boolean {
  return machine.terminal.includes(state);
}
