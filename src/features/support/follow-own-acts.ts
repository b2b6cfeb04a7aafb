import { answerEquality, clearEquality, joinSupport, keepSupport, leaveSupport } from '#contract/support-acts.ts';
import { makeFollow } from '#src/offline/outbox/make-follow.ts';
import { readAnew } from './support.queries.ts';

/** Reads the register and the answers again when the server has taken an act, before its entry goes: one that waited since an earlier visit too. */
export const useFollowOwnActs = makeFollow((client, { onDone }) => {
  for (const one of [joinSupport, keepSupport, leaveSupport, answerEquality, clearEquality]) onDone(one, () => readAnew(client));
});
