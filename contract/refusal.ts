import type { Problem, ProblemCode } from './problem.ts';

type More = Pick<Problem, 'errors' | 'retryAfter'>;

/**
 * A use-case says no. Thrown, so that nothing half done stays: the transaction goes back.
 * `keep`: what was written (a counted try) stays all the same.
 */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly more: More;
  readonly keep: boolean;

  constructor(code: ProblemCode, { keep = false, ...more }: More & { keep?: boolean } = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.more = more;
    this.keep = keep;
  }
}
