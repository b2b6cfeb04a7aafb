import type { ProblemCode } from '#contract/problem.ts';
import type { Failure } from './call-error.ts';

/** Why nothing came of a call, as a code that `locales/<language>/problems.json` has words for. */
export type Refusal = ProblemCode | 'offline' | 'unreachable' | 'off-contract';

/** The code of a failed call. */
export function refusalOf(failure: Failure): Refusal {
  if (failure.kind === 'problem') return failure.problem.code;
  if (failure.kind === 'off-contract') return 'off-contract';
  return failure.cause === 'offline' ? 'offline' : 'unreachable';
}
