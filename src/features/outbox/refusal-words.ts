import { problemCodes, type ProblemCode } from '#contract/problem.ts';
import { ownRefusals, type OwnRefusal } from '#src/offline/outbox/refusal.ts';

/** Which words a refusal has: a problem's, the outbox's own, or the plain ones for a code that this release does not know. */
export function refusalKind(code: string | null): { readonly from: 'problems'; readonly code: ProblemCode } | { readonly from: 'outbox'; readonly code: OwnRefusal | 'other' } {
  const problem = problemCodes.find((one) => one === code);
  if (problem) return { from: 'problems', code: problem };
  return { from: 'outbox', code: ownRefusals.find((one) => one === code) ?? 'other' };
}
