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

/** Words that would tell somebody who sees another's phone what a message is about. */
const telling = /\b(?:hous(?:e|ing)|homes?|tenan(?:t|cy)|rent|landlord|council|lettings?|property|data|privacy|rights|portal|safe(?:ty)?|support|refuge)\b/iu;

/** Messages tell nothing to whoever sees them arrive, not even by their sender (`law.md`, Never 2). */
export const sendersTellNothing: LintRule = ({ pack: { organisation: { name, id, senderNames } } }) => senderNames.flatMap((sender, at) => {
  const own = name.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 3).concat(id);
  const tells = telling.exec(sender)?.[0] ?? own.find((word) => sender.toLowerCase().includes(word));
  return tells === undefined ? [] : [finding('sender-tells', `senderNames.${at}`, `"${sender}" tells by "${tells}" who writes or what about`, 'Choose a name that could be anybody\'s, for example "Message service".')];
});
