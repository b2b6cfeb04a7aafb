import { listThreads, readThread } from '#contract/messages.ts';
import { readOrganisation } from '#contract/organisation.ts';
import { readOptions } from '#src/api/read-options.ts';

/** The inbox. */
export const threadsQuery = (language: string) => readOptions(listThreads, { query: { language } });

/** All messages about one request. */
export const threadQuery = (requestId: string, language: string) => readOptions(readThread, { params: { requestId }, query: { language } });

/** The landlord's public face; the shell of the app brought it along. */
export const organisationQuery = (language: string) => ({ ...readOptions(readOrganisation, { query: { language } }), staleTime: 60 * 60_000 });
