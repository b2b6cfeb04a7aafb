import { problemStatus, type ProblemCode } from '#contract/problem.ts';
import type { Failure } from './call-error.ts';

/** Why nothing came of a call, as a code that `locales/<language>/problems.json` has words for. */
export type Refusal = ProblemCode | 'offline' | 'unreachable' | 'off-contract' | 'older-app';

/** What a gateway answers in place of a backend that is down, with a page of its own. */
const gatewayAnswers: ReadonlySet<number> = new Set([502, 503, 504]);

/** The code of a failed call. */
export function refusalOf(failure: Failure): Refusal {
  if (failure.kind === 'problem') return failure.problem.code;
  if (failure.kind === 'off-contract') {
    if (failure.newer) return 'older-app';
    return gatewayAnswers.has(failure.status) ? 'unavailable' : 'off-contract';
  }
  return failure.cause === 'offline' ? 'offline' : 'unreachable';
}

/** Whether somebody stopped it themselves, such as the person at the counter who said no: there is nothing to say of it. */
export const wasStopped = (failure: Failure): boolean => failure.kind === 'unreachable' && failure.cause === 'stopped';

/** Whether it is a code of the API that this app knows by name. */
export const isProblem = (code: string | null | undefined): code is ProblemCode => typeof code === 'string' && Object.hasOwn(problemStatus, code);

/** The code to say why an act was not taken: one that this app does not know by name is input that does not fit. */
export const knownProblem = (code: string): ProblemCode => (isProblem(code) ? code : 'invalid-input');
