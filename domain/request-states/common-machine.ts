import type { Machine, MachineState, Transition } from './machine.ts';

/** Ends of a request under a data right. */
export const rightsEnds = ['completed', 'partly-completed', 'refused', 'nothing-held', 'withdrawn', 'closed-no-reply'] as const satisfies readonly MachineState[];

const landlord = ['landlord'] as const;
/** A waiting time that ran out, or the landlord who states that it did. */
const waited = ['time', 'landlord'] as const;

/** Steps that every request under a data right shares (`common` of the state machine file, version 2026-11-22, with `ask-id` also from `in-progress`). */
export const commonSteps: readonly Transition[] = [
  { from: ['received', 'in-progress'], event: 'ask-id', to: 'awaiting-identity', by: landlord, guard: 'reasonable doubt about identity only', law: 'UK GDPR Art. 12(6), 12A(2)(b)' },
  { from: ['received'], event: 'ask-authority', to: 'awaiting-authority', by: landlord, guard: 'made by a representative', law: 'ICO, 8 December 2025' },
  { from: ['received'], event: 'charge-fee', to: 'awaiting-fee', by: landlord, guard: 'manifestly unfounded or excessive, or further copies', law: 'UK GDPR Art. 12(5), 15(3), 12A(2)(c)' },
  { from: ['received'], event: 'start', to: 'in-progress', by: landlord },
  { from: ['awaiting-identity'], event: 'id-ok', to: 'in-progress', by: landlord, law: 'UK GDPR Art. 12A(2)(b)' },
  { from: ['awaiting-identity'], event: 'id-ok-authority-missing', to: 'awaiting-authority', by: landlord },
  { from: ['awaiting-authority'], event: 'authority-ok', to: 'in-progress', by: landlord },
  { from: ['awaiting-authority'], event: 'authority-ok-id-missing', to: 'awaiting-identity', by: landlord },
  // What the person sends is looked at first: the landlord says whether it is enough, and from which day.
  { from: ['awaiting-identity'], event: 'reply', to: 'awaiting-identity', by: ['resident'] },
  { from: ['awaiting-authority'], event: 'reply', to: 'awaiting-authority', by: ['resident'] },
  { from: ['awaiting-fee'], event: 'fee-paid', to: 'in-progress', by: landlord, law: 'UK GDPR Art. 12A(2)(c)' },
  { from: ['awaiting-identity'], event: 'not-identified', to: 'refused', by: landlord, guard: 'the landlord can show that it cannot identify the person', law: 'UK GDPR Art. 11, 12(2)' },
  { from: ['awaiting-identity', 'awaiting-authority', 'awaiting-fee'], event: 'no-reply', to: 'closed-no-reply', by: waited, guard: 'after a stated waiting time and a reminder' },
  { from: ['in-progress'], event: 'prepared', to: 'quality-check', by: landlord },
  { from: ['quality-check'], event: 'sent-back', to: 'in-progress', by: landlord },
  { from: ['in-progress'], event: 'notify-extension', to: 'in-progress', by: landlord, guard: 'complex, or several requests; reasons given; told within the first month', law: 'UK GDPR Art. 12A(3)-(4)' },
  { from: ['quality-check'], event: 'answer', to: 'completed', by: landlord, guard: 'names the rights and the three complaint routes', law: 'UK GDPR Art. 12(3)' },
  { from: ['quality-check'], event: 'answer-with-refusal', to: 'partly-completed', by: landlord, guard: 'each withheld item has a reason and, unless telling would defeat it, is named' },
  { from: ['quality-check'], event: 'refuse', to: 'refused', by: landlord, guard: 'a reason, and the routes: the landlord (s.164A), the regulator (s.165), a court', law: 'UK GDPR Art. 12(4)' },
];

/** A machine of these steps in which the person may withdraw from every state that is not an end; never an officer alone. */
export function withWithdrawal(machine: Machine): Machine {
  const open = [...new Set([machine.start, ...machine.transitions.flatMap((one) => [...one.from, one.to])])].filter((state) => !machine.terminal.includes(state));
  const withdraw: Transition = { from: open, event: 'withdraw', to: 'withdrawn', by: ['resident'], guard: 'by the person or a proven representative; never by an officer alone' };
  return { ...machine, transitions: [...machine.transitions, withdraw] };
}

/** The common steps with further ones of a right. */
export function rightsMachine(steps: readonly Transition[]): Machine {
  return withWithdrawal({ start: 'received', terminal: rightsEnds, transitions: [...commonSteps, ...steps] });
}
