import type { Organisation } from '#contract/organisation.ts';
import type { InformationRegime } from './rules.ts';

/** Which law gives a right to other information, by kind of landlord: STAIRs, the Freedom of Information Act or its Scottish counterpart; none for letting agents. */
export const informationRegimeOf: Readonly<Record<Organisation['kind'], InformationRegime | null>> = {
  'private-registered-provider': 'stairs', 'council-or-almo': 'foia', 'tenant-management-organisation': 'foia', 'registered-social-landlord': 'foisa', 'letting-agent': null,
};
