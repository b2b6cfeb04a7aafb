import type { ComplaintState } from '#contract/complaint-words.ts';
import type { ComplaintSummary } from '#contract/complaints.ts';
import type { StateKind } from '#src/components/state-kind.ts';

const open: ReadonlySet<ComplaintState> = new Set<ComplaintState>(['received', 'acknowledged', 'investigating']);

/** The state to say: an answer that is looked at a second time is no end. */
export const shownState = ({ state, open: isOpen }: Pick<ComplaintSummary, 'state' | 'open'>): ComplaintState => (isOpen && state === 'outcome-given' ? 'investigating' : state);

/** How a state is marked: late is said as late, whatever else is true. */
export function stateKind(state: ComplaintState, overdue: boolean): StateKind {
  if (overdue) return 'late';
  return open.has(state) ? 'waiting' : 'done';
}
