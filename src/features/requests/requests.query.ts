import { listDecisions } from '#contract/decisions.ts';
import { readCategory } from '#contract/my-data.ts';
import { readOrganisation } from '#contract/organisation.ts';
import { readRequestOptions } from '#contract/request-options.ts';
import { listRequests, readRequest } from '#contract/requests.ts';
import { readOptions } from '#src/api/read-options.ts';

const hour = 60 * 60_000;
/** For what comes from the copy: only then is a clock computed on the device. */
const clocks = () => import('./clock/as-at-today.ts');

/** All requests, the most recent first. */
export const requestsQuery = (language: string) => readOptions(listRequests, { query: { language } }, async ({ requests }) => ({ requests: (await clocks()).listedAsAtToday(requests) }));

/** One request with its clock and events. */
export const requestQuery = (requestId: string, language: string) => readOptions(readRequest, { params: { requestId }, query: { language } }, async (request, client) => (await clocks()).asAtToday(request, client.getQueryData(organisationQuery(language).queryKey)));

/** What the forms offer to choose from. */
export const requestOptionsQuery = (language: string) => ({ ...readOptions(readRequestOptions, { query: { language } }), staleTime: hour });

/** One category of the person's data, for the facts in it. */
export const categoryQuery = (categoryId: string, language: string) => readOptions(readCategory, { params: { categoryId }, query: { language } });

/** Decisions on record, to say which one is meant. */
export const decisionsQuery = () => readOptions(listDecisions);

/** The landlord's public face; the shell of the app brought it along. */
export const organisationQuery = (language: string) => ({ ...readOptions(readOrganisation, { query: { language } }), staleTime: hour });
