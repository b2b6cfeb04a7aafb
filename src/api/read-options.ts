import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { mandateFor } from './acting.ts';
import { call } from './call.ts';
import { CallError, type Failure } from './call-error.ts';
import { copyPort, noteServed } from './copy-port.ts';

/** Query key of a read: name, parameters, query. `[endpoint.name]` alone stands for all reads of an operation. */
export function readKey<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {}): readonly unknown[] {
  return [endpoint.name, input.params ?? {}, input.query ?? {}];
}

/** Nothing was said about what was asked: then the copy may answer. What the backend refuses, the copy does not give. */
export function isNoAnswer(failure: Failure): boolean {
  return failure.kind === 'problem' ? failure.problem.status >= 500 : failure.kind === 'off-contract' || failure.cause !== 'stopped';
}

/** Brings an answer of an earlier day up to today: a copy may be old. */
export type AsAtToday<Body> = (body: Body, client: QueryClient) => Body | Promise<Body>;

/** The one description of a read, for hooks, prefetching and invalidation alike. Throws `CallError`. */
export function readOptions<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {}, asAtToday: AsAtToday<AnswerOf<E>['body']> = (body) => body) {
  return queryOptions<AnswerOf<E>['body'], CallError>({
    queryKey: readKey(endpoint, input),
    queryFn: async ({ signal, client }) => {
      // The copy on this device is the person's own: what is read for somebody else is neither kept in it nor shown from it.
      const copy = mandateFor(endpoint) === null ? copyPort() : undefined;
      // Who has the copy open need not wait long for a connection that does not answer.
      const result = await call(endpoint, input, { signal, ...(copy?.unlocked() && { timeLimit: 8000 }) });
      const key = readKey(endpoint, input);
      if (result.ok) {
        noteServed(key, null);
        // A device that cannot keep it loses nothing that anybody did.
        if (copy) void Promise.allSettled([copy.keep(endpoint, input, result.body)]);
        return result.body;
      }
      const kept = isNoAnswer(result) ? await copy?.find(endpoint, input).catch(() => undefined) : undefined;
      if (!kept) throw new CallError(result);
      noteServed(key, kept.at);
      return asAtToday(kept.body as AnswerOf<E>['body'], client);
    },
  });
}
