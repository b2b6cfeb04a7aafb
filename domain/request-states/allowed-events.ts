import type { Role } from '#contract/roles.ts';
import type { Actor, Machine, MachineEvent, MachineState } from './machine.ts';

/** What an officer may write down with the resident present, besides what the resident may do: proof and payment that came at the counter. */
const atCounter: ReadonlySet<MachineEvent> = new Set<MachineEvent>([
  'id-ok', 'id-ok-authority-missing', 'authority-ok', 'authority-ok-id-missing', 'fee-paid', 'clarified', 'place-hold', 'mark-disputed',
]);

/** As whom a role acts on a request. A joint tenant acts on requests of their own only; which requests a person reaches is decided elsewhere. */
const actsAs: Readonly<Record<Role, readonly Actor[]>> = {
  'nobody': [],
  'resident': ['resident'],
  'joint-tenant': ['resident'],
  'representative': ['resident'],
  'officer-outside-session': [],
  'officer-in-session': ['resident'],
  'desk': ['landlord'],
  'manager': ['landlord'],
  'safeguarding': [],
  'service-token': ['time'],
};

/** Events that a role may cause from a state, without repeats. `submit` is none: a request is made, not moved, by it. */
export function allowedEvents(machine: Machine, state: MachineState, role: Role): readonly MachineEvent[] {
  const actors = actsAs[role];
  const steps = machine.transitions.filter((one) => one.from.includes(state));
  const allowed = steps.filter((one) => one.by.some((actor) => actors.includes(actor)) || (role === 'officer-in-session' && atCounter.has(one.event)));
  return [...new Set(allowed.map((one) => one.event))];
}
