import { askSecondStage, listComplaints, makeComplaint, readComplaint, withdrawComplaint } from '#contract/complaints.ts';
import { makeFollow } from '#src/offline/outbox/make-follow.ts';

/** Reads complaints again when the server has taken an act on one. */
export const useFollowComplaints = makeFollow((client, { onDone }) => {
  const note = async (): Promise<void> => {
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === listComplaints.name || queryKey[0] === readComplaint.name });
  };
  onDone(makeComplaint, note);
  onDone(withdrawComplaint, note);
  onDone(askSecondStage, note);
});
