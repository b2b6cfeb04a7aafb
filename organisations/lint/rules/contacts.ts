import type { Pack } from '../../pack.ts';
import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';

const finding = findingIn('organisation.json');

/** Every dead end offers phone, post and counter, so somebody must be there. */
export const peopleCanReachSomebody: LintRule = ({ pack }) => (['phone', 'post', 'counter'] as const)
  .filter((way) => pack.organisation.contacts.every((one) => one[way] === null))
  .map((way) => finding('contact-missing', `contacts.*.${way}`, `nobody can be reached by ${way}`, `Give at least one contact a ${way}.`));

/** The way to the regulator is always open; the ombudsman's where the law gives one (DPA 2018 s.165; Housing Act 1996 Sch. 2). */
export const complaintsHaveTheirRoutes: LintRule = ({ pack, law }) => {
  const { regulator, ombudsman, kind } = pack.organisation;
  const reachable = ({ phone, web, post }: Pack['organisation']['contacts'][number]) => phone !== null || web !== null || post !== null;
  const rule = law.kinds.kinds.find((one) => one.kind === kind);
  return [
    ...(reachable(regulator.contact) ? [] : [finding('complaint-route-missing', 'regulator.contact', 'says no way to reach the regulator', 'Give its phone, post or web address.')]),
    ...(rule?.ombudsman && ombudsman === null ? [finding('complaint-route-missing', 'ombudsman', `a ${kind} has an ombudsman (${rule.source})`, 'Name the ombudsman and how to reach it.')] : []),
    ...(ombudsman && !reachable(ombudsman.contact) ? [finding('complaint-route-missing', 'ombudsman.contact', 'says no way to reach the ombudsman', 'Give its phone, post or web address.')] : []),
  ];
};
