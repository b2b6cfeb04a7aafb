import type { RequestState } from '#contract/request-words.ts';
import type { FormatState, InformationState, MachineState } from './machine.ts';

type OwnState = Exclude<InformationState | FormatState, RequestState>;

const shown: Readonly<Record<OwnState, RequestState>> = {
  'clarifying': 'awaiting-clarification',
  'answered': 'completed',
  'partly-withheld': 'partly-completed',
  'review-requested': 'in-progress',
  'review-answered': 'completed',
  'to-body': 'completed',
  'requested': 'received',
  'confirmed': 'in-progress',
  'in-production': 'in-progress',
  'sent': 'in-progress',
  'received-by-person': 'completed',
  'failed': 'in-progress',
};

/** The contract's word for a state: its own, or the nearest for the machines of information and format requests. */
export function shownAs(state: MachineState): RequestState {
  return state in shown ? shown[state as OwnState] : (state as RequestState); // The record holds exactly the states that are not the contract's.
}
