import { queryOptions } from '@tanstack/react-query';
import { readCounter } from '#contract/counter.ts';
import type { AnswerOf, AnyEndpoint } from '#contract/endpoint.ts';
import { readStaffSession } from '#contract/staff.ts';
import { call } from '#src/api/call.ts';
import { CallError } from '#src/api/call-error.ts';

/** A read of an officer's own: nothing about a resident is in it, and it is never old. */
function officerRead<E extends AnyEndpoint>(endpoint: E) {
  return queryOptions<AnswerOf<E>['body'], CallError>({
    queryKey: ['staff', endpoint.name],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const result = await call(endpoint, {}, { signal });
      if (!result.ok) throw new CallError(result);
      return result.body;
    },
  });
}

/** Who is at the counter. */
export const officerQuery = officerRead(readStaffSession);

/** Whether a session is open, and those of today, without a name. */
export const todayQuery = officerRead(readCounter);
