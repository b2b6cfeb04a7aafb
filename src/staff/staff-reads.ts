import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { readStaffSession } from '#contract/staff.ts';
import { call } from '#src/api/call.ts';
import { CallError } from '#src/api/call-error.ts';

/** The first word of the key of every read of staff: it says nothing about a resident's session in the same tab. */
export const staffReads = 'staff';

/** A read that only staff may do. Throws `CallError`. It is never old: a colleague may have acted a moment ago. */
export function staffRead<E extends AnyEndpoint>(endpoint: E, input: InputOf<E> = {}) {
  return queryOptions<AnswerOf<E>['body'], CallError>({
    queryKey: [staffReads, endpoint.name, input.params ?? {}, input.query ?? {}],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const result = await call(endpoint, input, { signal });
      if (!result.ok) throw new CallError(result);
      return result.body;
    },
  });
}

/** Which member of staff is signed in. */
export const staffSessionQuery = staffRead(readStaffSession);
