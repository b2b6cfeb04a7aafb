import type { ComplaintState } from '#contract/brief-complaint.ts';
import type { StateKind } from '#src/components/state-kind.ts';

const open: ReadonlySet<ComplaintState> = new Set<ComplaintState>(['received', 'acknowledged', 'investigating']);

/** How a state is marked: late is said as late, whatever else is true. */
export function stateKind(state: ComplaintState, overdue: boolean): StateKind {
  if (overdue) return 'late';
  return open.has(state) ? 'waiting' : 'done';
}
