import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Session } from '#contract/session.ts';
import { useAppActs } from './app-acts-context.ts';
import { call } from './call.ts';
import { CallError } from './call-error.ts';

/** How the person wants to read: set once, used for notices, receipts, letters and answers (product promise 13). */
export type Preferred = Pick<Session, 'language' | 'format'>;

/** The session, read with its code fetched apart: pages that only follow a preference need not carry the rest of it. */
const sessionRead = queryOptions<Session, CallError>({
  queryKey: ['readSession', {}, {}],
  queryFn: async ({ signal }) => {
    const { readSession } = await import('#contract/session.ts');
    const result = await call(readSession, {}, { signal });
    if (!result.ok) throw new CallError(result);
    return result.body;
  },
});

/** What the person prefers; `undefined` while it is not known, or nobody is signed in. `looking`: it may still come. */
export function usePreferred(): { readonly preferred: Preferred | undefined; readonly looking: boolean } {
  const { mayBeSignedIn } = useAppActs();
  const { data, isFetching } = useQuery({ ...sessionRead, enabled: mayBeSignedIn, staleTime: 5 * 60_000 });
  return { preferred: data, looking: isFetching && !data };
}

/** Formats that a notice has a page in. Audio and easy words are part of the usual page. */
const pages: Readonly<Partial<Record<Preferred['format'], string>>> = { 'large-print': '/large-print', 'giant-print': '/giant-print' };

/** The address of a version of a notice in a format. */
export const noticeHref = (format: Preferred['format'] | undefined, language: string, notice: string, version: string): string => `/${language}/notices/${notice}/${version}${(format && pages[format]) ?? ''}`;

/** The address of a version of a notice in the format that the person prefers. */
export function useNoticeHref(): (language: string, notice: string, version: string) => string {
  const format = usePreferred().preferred?.format;
  return (language, notice, version) => noticeHref(format, language, notice, version);
}
