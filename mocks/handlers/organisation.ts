import type { readOrganisation } from '#contract/organisation.ts';
import { organisationView } from '#organisations/views/organisation-view.ts';
import type { Handler } from '../context.ts';

export const readOrganisationHandler: Handler<typeof readOrganisation> = ({ services, input }) =>
  ({ status: 200, body: organisationView(services.pack, services.words(input.query.language)) });
