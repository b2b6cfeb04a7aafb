import { infiniteQueryOptions } from '@tanstack/react-query';
import { listDisclosures } from '#contract/disclosures.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { call } from '#src/api/call.ts';
import { CallError } from '#src/api/call-error.ts';
import { readKey } from '#src/api/read-options.ts';

/** What was passed on, page by page, newest first. */
export const disclosuresQuery = (language: string) => infiniteQueryOptions<AnswerOf<typeof listDisclosures>['body'], CallError>({
  queryKey: readKey(listDisclosures, { query: { language } }),
  initialPageParam: null,
  getNextPageParam: (last) => last.next,
  queryFn: async ({ pageParam, signal }) => {
    const result = await call(listDisclosures, { query: { language, ...(typeof pageParam === 'string' && { after: pageParam }) } }, { signal });
    if (!result.ok) throw new CallError(result);
    return result.body;
  },
});
