import { readCategory } from '#contract/my-data.ts';
import { readOrganisation } from '#contract/organisation.ts';
import { readRequestOptions } from '#contract/request-options.ts';
import { listRequests, readRequest } from '#contract/requests.ts';
import { clockAsAt } from '#domain/clock/clock-as-at.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { readOptions } from '#src/api/read-options.ts';

const hour = 60 * 60_000;
const today = () => londonDate(new Date().toISOString());

/** All requests, the most recent first. */
export const requestsQuery = (language: string) => readOptions(listRequests, { query: { language } }, ({ requests }) => ({ requests: requests.map((one) => ({ ...one, clock: clockAsAt(one.clock, today()) })) }));

/** One request with its clock and events. */
export const requestQuery = (requestId: string, language: string) => readOptions(readRequest, { params: { requestId }, query: { language } }, async (request, client) => {
  const organisation = client.getQueryData(organisationQuery(language).queryKey);
  return organisation ? (await import('./clock/as-at-today.ts')).asAtToday(request, organisation, today()) : { ...request, clock: clockAsAt(request.clock, today()) };
});

/** What the forms offer to choose from. */
export const requestOptionsQuery = (language: string) => ({ ...readOptions(readRequestOptions, { query: { language } }), staleTime: hour });

/** One category of the person's data, for the facts in it. */
export const categoryQuery = (categoryId: string, language: string) => readOptions(readCategory, { params: { categoryId }, query: { language } });

/** The landlord's public face; the shell of the app brought it along. */
export const organisationQuery = (language: string) => ({ ...readOptions(readOrganisation, { query: { language } }), staleTime: hour });
