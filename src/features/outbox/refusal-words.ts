import { problemCodes, type ProblemCode } from '#contract/problem.ts';
import { ownRefusals, type OwnRefusal } from '#src/offline/outbox/refusal.ts';

// A later decision that stands is no refusal, and has a screen of its own.
const refusals = ownRefusals.filter((one) => one !== 'superseded');

/** Which words a refusal has; nothing is marked here, so that one which says to look at the marks has the plain ones: a problem's, the outbox's own, or the plain ones for a code that this release does not know. */
export function refusalKind(code: string | null): { readonly from: 'problems'; readonly code: ProblemCode } | { readonly from: 'outbox'; readonly code: Exclude<OwnRefusal, 'superseded'> | 'other' } {
  const problem = problemCodes.find((one) => one === code);
  if (problem && problem !== 'invalid-input') return { from: 'problems', code: problem };
  return { from: 'outbox', code: refusals.find((one) => one === code) ?? 'other' };
}
