import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { call } from './call.ts';
import { CallError } from './call-error.ts';

/** Query key of a read: name, parameters, query. `[endpoint.name]` alone stands for all reads of an operation. */
export function readKey<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {}): readonly unknown[] {
  return [endpoint.name, input.params ?? {}, input.query ?? {}];
}

/** The one description of a read, for hooks, prefetching and invalidation alike. Throws `CallError`. */
export function readOptions<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {}) {
  return queryOptions<AnswerOf<E>['body'], CallError>({
    queryKey: readKey(endpoint, input),
    queryFn: async ({ signal }) => {
      const result = await call(endpoint, input, { signal });
      if (!result.ok) throw new CallError(result);
      return result.body;
    },
  });
}
