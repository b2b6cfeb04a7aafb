import type { Organisation } from '#contract/organisation.ts';
import { type InformationRegime, workingDayRules } from './rules.ts';

/** What a public authority is asked about the environment is asked under its regulations, whatever the words were (EIR 2004; in Scotland the EISRs). */
export function regimeOfQuestion(regime: InformationRegime | null, { environment }: Readonly<Record<string, unknown>>): InformationRegime | null {
  if (environment !== true) return regime;
  return regime === 'foia' ? 'eir' : regime === 'foisa' ? 'eisr' : regime;
}

/** Which law gives a right to other information, by kind of landlord: STAIRs, the Freedom of Information Act or its Scottish counterpart; none for letting agents. */
export const informationRegimeOf: Readonly<Record<Organisation['kind'], InformationRegime | null>> = {
  'private-registered-provider': 'stairs', 'council-or-almo': 'foia', 'tenant-management-organisation': 'foia', 'registered-social-landlord': 'foisa', 'letting-agent': null,
};

/** Whether the law under which this is asked gives more time for what is complex and much (EIR 2004 reg. 7(1); EISRs 2004 reg. 7(1)). */
export function givesMoreTime(landlord: Organisation['kind'], answers: Readonly<Record<string, unknown>>): boolean {
  const regime = regimeOfQuestion(informationRegimeOf[landlord], answers);
  return regime !== null && regime !== 'stairs' && workingDayRules[regime].extendedWorkingDays !== null;
}
