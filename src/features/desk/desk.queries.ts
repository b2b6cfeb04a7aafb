import { infiniteQueryOptions } from '@tanstack/react-query';
import { findDeskResident, listDeskRequests, readDeskCounts, readDeskRequest } from '#contract/desk.ts';
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts';
import { readOrganisation } from '#contract/organisation.ts';
import { readRequestOptions } from '#contract/request-options.ts';
import type { CallError } from '#src/api/call-error.ts';
import { readOptions } from '#src/api/read-options.ts';
import { readAsStaff, staffRead } from '#src/staff/staff-reads.ts';

const hour = 60 * 60_000;

type Asked = Omit<QueryOf<typeof listDeskRequests>, 'from'>;

/** The list, page by page. It is never old: a colleague may have acted a moment ago. */
export const deskListQuery = (query: Asked) => infiniteQueryOptions<AnswerOf<typeof listDeskRequests>['body'], CallError>({
  queryKey: staffRead(listDeskRequests, { query }).queryKey,
  staleTime: 0,
  initialPageParam: 0,
  getNextPageParam: (last, pages) => (last.more > 0 ? pages.reduce((count, { requests }) => count + requests.length, 0) : null),
  queryFn: ({ pageParam, ...context }) => readAsStaff(listDeskRequests, { query: { ...query, ...(typeof pageParam === 'number' && pageParam > 0 && { from: String(pageParam) }) } }, context),
});

export const deskRequestQuery = (requestId: string, language: string) => staffRead(readDeskRequest, { params: { requestId }, query: { language } });

export const deskResidentQuery = (portalReference: string) => staffRead(findDeskResident, { query: { portalReference } });

export const deskCountsQuery = staffRead(readDeskCounts);

/** What the forms offer to choose from. */
export const offersQuery = (language: string) => ({ ...readOptions(readRequestOptions, { query: { language } }), staleTime: hour });

/** Notices, by name. */
export const organisationQuery = (language: string) => ({ ...readOptions(readOrganisation, { query: { language } }), staleTime: hour });
