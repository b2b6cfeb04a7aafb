import { readOrganisation } from '#contract/organisation.ts';
import { readOptions } from '#src/api/read-options.ts';

/** The read of the landlord's public face. */
export const organisationRead = (language: string) => ({ ...readOptions(readOrganisation, { query: { language } }), staleTime: 60 * 60_000 });
