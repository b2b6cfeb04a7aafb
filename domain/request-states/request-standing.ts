import type { RequestEvent } from '#contract/requests.ts';
import type { RequestKind, RequestState, Turn } from '#contract/request-words.ts';
import { machineFor } from '#domain/request-kinds.ts';
import { foldEvents } from './fold.ts';
import { isTerminal, type MachineState } from './machine.ts';
import { machines, type MachineName } from './machines.ts';
import { shownAs } from './shown-as.ts';
import { clockHasEnded, whoseTurn } from './whose-turn.ts';

/** Where a request stands, derived from its events and never stored. */
export interface RequestStanding {
  readonly machine: MachineName;
  /** The machine's own state; `state` is the contract's word for it. */
  readonly machineState: MachineState;
  readonly state: RequestState;
  readonly turn: Turn;
  readonly terminal: boolean;
  readonly clockEnded: boolean;
  /** The events that took effect, oldest first. */
  readonly accepted: readonly RequestEvent[];
}

/** Folds the events of a request, oldest first. Total. `answers` are the request's details, where they decide the machine. */
export function requestStanding(kind: RequestKind, events: readonly RequestEvent[], answers?: Readonly<Record<string, unknown>>): RequestStanding {
  const name = machineFor(kind, answers);
  const machine = machines[name];
  const { state, accepted } = foldEvents(machine, events);
  return {
    machine: name,
    machineState: state,
    state: shownAs(state),
    turn: whoseTurn(machine, state, accepted.at(-1)?.kind),
    terminal: isTerminal(machine, state),
    clockEnded: clockHasEnded(machine, state),
    accepted,
  };
}
