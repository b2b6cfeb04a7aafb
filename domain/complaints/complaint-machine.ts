import type { ComplaintState } from '#contract/brief-complaint.ts';
import type { ComplaintEventKind } from '#contract/complaint-words.ts';
import type { ComplaintActor } from './complaint-actor.ts';
import { allowedServiceEvents, secondStageIsOpen } from './service-machine.ts';

interface Step {
  readonly from: readonly ComplaintState[];
  readonly event: ComplaintEventKind;
  readonly to: ComplaintState;
  readonly by: readonly ComplaintActor[];
  readonly law: string;
}

/** Steps of a complaint about data (`dpComplaint` of the state machine file, version 2026-11-22). The inquiry starts on receipt, not with the acknowledgement. */
export const complaintSteps: readonly Step[] = [
  { from: ['received'], event: 'acknowledge', to: 'acknowledged', by: ['landlord'], law: 'DPA 2018 s.164A(3)' },
  { from: ['acknowledged', 'investigating'], event: 'progress', to: 'investigating', by: ['landlord'], law: 'DPA 2018 s.164A(5)' },
  // Finished within the 30 days, no acknowledgement of its own is needed.
  { from: ['received', 'acknowledged', 'investigating'], event: 'outcome', to: 'outcome-given', by: ['landlord'], law: 'DPA 2018 s.164A(4)(b)' },
  { from: ['outcome-given'], event: 'note-escalation', to: 'to-regulator', by: ['resident', 'landlord'], law: 'DPA 2018 s.165' },
  { from: ['received', 'acknowledged', 'investigating'], event: 'withdraw', to: 'withdrawn', by: ['resident'], law: 'own wish' },
];

/** Where a complaint stands after its events, oldest first. Total: what no step takes from the state it met changes nothing. */
export function foldComplaint(events: readonly { readonly kind: ComplaintEventKind }[]): ComplaintState {
  return events.reduce<ComplaintState>((state, { kind }) => complaintSteps.find((one) => one.event === kind && one.from.includes(state))?.to ?? state, 'received');
}

/** What an actor may do from a state. */
export function allowedComplaintEvents(state: ComplaintState, actor: ComplaintActor): readonly ComplaintEventKind[] {
  return complaintSteps.filter((one) => one.from.includes(state) && one.by.includes(actor)).map((one) => one.event);
}

/** What an actor may do with a complaint now, in both its parts. `service`: whether the clock of service complaints runs beside. */
export function openComplaintEvents({ events, service }: { readonly events: readonly { readonly kind: ComplaintEventKind }[]; readonly service: boolean }, actor: ComplaintActor): readonly ComplaintEventKind[] {
  return [...new Set([...allowedComplaintEvents(foldComplaint(events), actor), ...(service ? allowedServiceEvents(events, actor) : [])])];
}

/** Whether a complaint is still looked into, in either part. */
export function complaintIsOpen(events: readonly { readonly kind: ComplaintEventKind }[]): boolean {
  return allowedComplaintEvents(foldComplaint(events), 'landlord').includes('outcome') || secondStageIsOpen(events);
}
