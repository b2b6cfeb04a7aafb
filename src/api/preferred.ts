import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '#contract/session.ts';
import { useAppActs } from './app-acts-context.ts';
import { call } from './call.ts';
import { CallError } from './call-error.ts';
import { sessionTime } from './time-limit.ts';

/** How the person wants to read: set once, used for notices, receipts, letters and answers (product promise 13). */
export type Preferred = Pick<Session, 'language' | 'format'>;

/** The session, read with its code fetched apart: pages that only follow a preference need not carry the rest of it. */
export const sessionRead = queryOptions<Session, CallError>({
  queryKey: ['readSession', {}, {}],
  queryFn: async ({ signal }) => {
    const { readSession } = await import('#contract/session.ts');
    const result = await call(readSession, {}, { signal, timeLimit: sessionTime });
    if (!result.ok) throw new CallError(result);
    return result.body;
  },
});

/** What the person prefers; `undefined` while it is not known, or nobody is signed in. `looking`: it may still come. */
export function usePreferred(): { readonly preferred: Preferred | undefined; readonly looking: boolean } {
  const { mayBeSignedIn } = useAppActs();
  const { data, isFetching } = useQuery({ ...sessionRead, enabled: mayBeSignedIn, staleTime: 5 * 60_000 });
  const coming = isFetching && !data;
  // Looked for once: without a connection every part of a page that mounts asks again, and a page that gave way to each would never stand.
  const [waited, setWaited] = useState(false);
  if (!waited && !coming) setWaited(true);
  return { preferred: data, looking: coming && !waited };
}

/** The address of what the newest version of a notice means for who is signed in. */
export const myNoticeHref = (language: string, notice: string): string => `/${language}/my-notices/${notice}`;
