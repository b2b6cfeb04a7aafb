import { stepFrom, type Machine, type MachineEvent, type MachineState } from './machine.ts';

/** Where a request stands after its events, and which of them moved it. */
export interface Folded<Event> {
  readonly state: MachineState;
  /** Events that the machine took, in order: only these count for the clock. */
  readonly accepted: readonly Event[];
  /** Events that no step takes from the state they met; kept on record, without effect. */
  readonly ignored: readonly Event[];
}

/**
 * Folds events, oldest first, to a state. Total: every list has a state, no list throws.
 * `submit` is how a request comes to be, so it is taken once, as the first event; a request exists only when received.
 */
export function foldEvents<Event extends { readonly kind: MachineEvent }>(machine: Machine, events: readonly Event[]): Folded<Event> {
  let state = machine.start;
  const accepted: Event[] = [];
  const ignored: Event[] = [];
  for (const [index, event] of events.entries()) {
    const step = stepFrom(machine, state, event.kind);
    if (step || (index === 0 && event.kind === 'submit')) {
      state = step?.to ?? state;
      accepted.push(event);
    } else {
      ignored.push(event);
    }
  }
  return { state, accepted, ignored };
}
