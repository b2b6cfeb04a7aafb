import type { ComplaintState } from '#contract/brief-complaint.ts';

/** The state to say: an answer that is looked at a second time is no end. */
export const shownState = ({ state, open }: { readonly state: ComplaintState; readonly open: boolean }): ComplaintState => (open && state === 'outcome-given' ? 'investigating' : state);
