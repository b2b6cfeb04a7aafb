import type { RequestEvent } from '#contract/requests.ts';
import type { RequestKind, RequestState, Turn } from '#contract/request-words.ts';
import { machineFor } from '#domain/request-kinds.ts';
import { foldEvents } from './fold.ts';
import { isTerminal, type Machine, type MachineState, stepFrom } from './machine.ts';
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
  /** The Europe/London date on which it ended; what follows from the answer (a restriction that is lifted a year later) does not move it. `null` while it runs. */
  readonly clockEndedOn: string | null;
  /** The events that took effect, oldest first. */
  readonly accepted: readonly RequestEvent[];
}

/** The day since which the clock has ended without a break. */
function endOf(machine: Machine, accepted: readonly RequestEvent[]): string | null {
  let state = machine.start;
  let endedOn: string | null = null;
  for (const { kind, on } of accepted) {
    state = stepFrom(machine, state, kind)?.to ?? state;
    endedOn = clockHasEnded(machine, state) ? (endedOn ?? on) : null;
  }
  return endedOn;
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
    clockEndedOn: endOf(machine, accepted),
    accepted,
  };
}
