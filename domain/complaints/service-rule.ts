import type { Organisation } from '#contract/organisation.ts';
import type { RuleSource } from '#domain/clock/rules.ts';

/** Times of a service complaint at stage 1, in working days. */
interface ServiceRule extends RuleSource {
  readonly acknowledgeDays: number;
  /** After the acknowledgement. */
  readonly answerDays: number;
}

const housingOmbudsman: ServiceRule = {
  id: 'housing-ombudsman-code', version: '2024-04-01', source: 'Housing Ombudsman, Complaint Handling Code, paras 6.2 and 6.3', acknowledgeDays: 5, answerDays: 10,
};

/** Which times run for complaints about a service. Those of Scotland and of redress schemes could not be confirmed, so none is shown. */
export const serviceRuleOf: Readonly<Record<Organisation['kind'], ServiceRule | null>> = {
  'private-registered-provider': housingOmbudsman, 'council-or-almo': housingOmbudsman, 'tenant-management-organisation': housingOmbudsman, 'registered-social-landlord': null, 'letting-agent': null,
};
