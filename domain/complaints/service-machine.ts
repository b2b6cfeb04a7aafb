import type { ComplaintEventKind, ServiceState } from '#contract/complaint-words.ts';
import type { ComplaintActor } from './complaint-actor.ts';

interface Step {
  readonly from: readonly ServiceState[];
  readonly event: ComplaintEventKind;
  /** Left out: it stays where it is. */
  readonly to?: ServiceState;
  readonly by: readonly ComplaintActor[];
}

/** Where the service part stands, and whether more time was taken in its stage: that is possible once. */
export interface ServiceStanding {
  readonly state: ServiceState;
  readonly extended: boolean;
}

const landlord = ['landlord'] as const;
/** What the person does in the portal, or the landlord writes down when it came by post or phone. */
const either = ['resident', 'landlord'] as const;

/**
 * Steps of the service part (`serviceComplaint` of the state machine file, version 2026-11-22; Housing Ombudsman, Complaint Handling Code). One acknowledgement and one first answer serve both parts
 * of a complaint; a first answer without an acknowledgement before it counts as both. For stage 2 no reason may be demanded.
 */
export const serviceSteps: readonly Step[] = [
  { from: ['received'], event: 'acknowledge', to: 'acknowledged', by: landlord },
  { from: ['acknowledged', 'second-acknowledged'], event: 'extend', by: landlord },
  { from: ['received', 'acknowledged'], event: 'outcome', to: 'answered', by: landlord },
  { from: ['answered'], event: 'second-ask', to: 'second-asked', by: either },
  { from: ['second-asked'], event: 'second-acknowledge', to: 'second-acknowledged', by: landlord },
  { from: ['second-acknowledged'], event: 'second-outcome', to: 'second-answered', by: landlord },
  { from: ['answered', 'second-answered'], event: 'note-ombudsman', to: 'to-ombudsman', by: either },
  { from: ['received', 'acknowledged', 'second-asked', 'second-acknowledged'], event: 'withdraw', to: 'withdrawn', by: ['resident'] },
];

const fits = ({ state, extended }: ServiceStanding) => ({ from, event }: Step): boolean => from.includes(state) && !(event === 'extend' && extended);

/** Where the service part stands after the events of a complaint, oldest first. Total: what is none of its steps changes nothing. */
export function foldService(events: readonly { readonly kind: ComplaintEventKind }[]): ServiceStanding {
  return events.reduce<ServiceStanding>((standing, { kind }) => {
    const step = serviceSteps.find((one) => one.event === kind && fits(standing)(one));
    if (!step) return standing;
    return { state: step.to ?? standing.state, extended: kind === 'extend' || (standing.extended && kind !== 'second-ask') };
  }, { state: 'received', extended: false });
}

/** What an actor may do in the service part alone: what both parts have in common is in `complaint-machine.ts`. */
export function allowedServiceEvents(events: readonly { readonly kind: ComplaintEventKind }[], actor: ComplaintActor): readonly ComplaintEventKind[] {
  const standing = foldService(events);
  return serviceSteps.filter((one) => fits(standing)(one) && one.by.includes(actor) && one.event !== 'acknowledge' && one.event !== 'outcome').map((one) => one.event);
}

/** Whether the landlord still has stage 2 to answer. */
export function secondStageIsOpen(events: readonly { readonly kind: ComplaintEventKind }[]): boolean {
  const { state } = foldService(events);
  return state === 'second-asked' || state === 'second-acknowledged';
}
