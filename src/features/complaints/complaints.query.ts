import { listActivity } from '#contract/activity.ts';
import { listComplaints, readComplaint } from '#contract/complaints.ts';
import { listDecisions } from '#contract/decisions.ts';
import { listDisclosures } from '#contract/disclosures.ts';
import { readOrganisation } from '#contract/organisation.ts';
import { listRequests, readRequest } from '#contract/requests.ts';
import { readOptions } from '#src/api/read-options.ts';

/** All complaints, the most recent first. */
export const complaintsQuery = (language: string) => readOptions(listComplaints, { query: { language } });

/** One complaint with its clocks, events and evidence. */
export const complaintQuery = (complaintId: string, language: string) => readOptions(readComplaint, { params: { complaintId }, query: { language } });

/** The request that a complaint began at. */
export const requestQuery = (requestId: string, language: string) => readOptions(readRequest, { params: { requestId }, query: { language } });

/** The landlord's public face; the shell of the app brought it along. */
export const organisationQuery = (language: string) => ({ ...readOptions(readOrganisation, { query: { language } }), staleTime: 60 * 60_000 });

/** The person's own timeline, from which evidence is ticked: the newest page of each part. */
export const timelineQueries = (language: string) => [
  readOptions(listRequests, { query: { language } }),
  // Apart from the pages of these lists, which the cache holds in another shape.
  Object.assign(readOptions(listActivity, { query: { language, who: 'others' } }), { queryKey: ['evidence', listActivity.name, language] }),
  Object.assign(readOptions(listDisclosures, { query: { language } }), { queryKey: ['evidence', listDisclosures.name, language] }),
  readOptions(listDecisions),
] as const;
