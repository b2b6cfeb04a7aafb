import { infiniteQueryOptions } from '@tanstack/react-query';
import { listActivity } from '#contract/activity.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { listDevices } from '#contract/devices.ts';
import { call } from '#src/api/call.ts';
import { CallError } from '#src/api/call-error.ts';
import { readKey, readOptions } from '#src/api/read-options.ts';

/** Whose acts are shown. */
export type Who = 'everybody' | 'others';

/** The person's activity, page by page, newest first. */
export const activityQuery = (who: Who, language: string) => infiniteQueryOptions<AnswerOf<typeof listActivity>['body'], CallError>({
  queryKey: readKey(listActivity, { query: { who, language } }),
  initialPageParam: null,
  getNextPageParam: (last) => last.next,
  queryFn: async ({ pageParam, signal }) => {
    const result = await call(listActivity, { query: { who, language, ...(typeof pageParam === 'number' && { before: String(pageParam) }) } }, { signal });
    if (!result.ok) throw new CallError(result);
    return result.body;
  },
});

/** Where the person is signed in. */
export const devicesQuery = () => readOptions(listDevices);
