import type { AnyEndpoint } from '#contract/endpoint.ts';
import type { ProblemCode } from '#contract/problem.ts';
import type { CallResult } from './call.ts';

/** A call that brought no answer of ours. */
export type Failure = Exclude<CallResult<AnyEndpoint>, { ok: true }>;

/** What a read throws: the query library speaks in exceptions. Screens decide on `failure`, never on the message. */
export class CallError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'problem' ? failure.problem.code : failure.kind);
    this.name = 'CallError';
    this.failure = failure;
  }

  /** The backend's code, if it said no. */
  get code(): ProblemCode | undefined {
    return this.failure.kind === 'problem' ? this.failure.problem.code : undefined;
  }
}
