import type { Organisation } from '#contract/organisation.ts';
import type { RuleSource } from '#domain/clock/rules.ts';

/** Times of one stage, in working days. */
interface Stage {
  readonly acknowledgeDays: number;
  /** After the acknowledgement. */
  readonly answerDays: number;
  /** At the most, once, with reasons. */
  readonly moreDays: number;
}

/** Times of a service complaint, by stage. */
interface ServiceRule extends RuleSource {
  readonly stages: readonly [Stage, Stage];
}

const housingOmbudsman: ServiceRule = {
  id: 'housing-ombudsman-code', version: '2024-04-01', source: 'Housing Ombudsman, Complaint Handling Code, section 6',
  stages: [{ acknowledgeDays: 5, answerDays: 10, moreDays: 10 }, { acknowledgeDays: 5, answerDays: 20, moreDays: 20 }],
};

/** Which times run for complaints about a service. Those of Scotland and of redress schemes could not be confirmed, so none is shown. */
export const serviceRuleOf: Readonly<Record<Organisation['kind'], ServiceRule | null>> = {
  'private-registered-provider': housingOmbudsman, 'council-or-almo': housingOmbudsman, 'tenant-management-organisation': housingOmbudsman, 'registered-social-landlord': null, 'letting-agent': null,
};
