import type { PackPurpose } from '../../pack.ts';
import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';

const finding = findingIn('choices.json');

/** E-mail and text need consent or soft opt-in (PECR reg. 22); calls and post can be objected to; a use that is switched as a whole rests on a yes. */
export const channelsNeedTheirBasis: LintRule = ({ pack, law }) => pack.choices.flatMap((choice) => choice.channels.flatMap(({ channel, basis }) => {
  const rule = law.channels.channels.find((one) => one.channel === channel);
  return rule && basis !== 'not-a-choice' && !rule.bases.includes(basis)
    ? [finding('channel-needs-consent', `${choice.purpose}.${channel}`, `is declared ${basis}, but ${channel} needs ${rule.bases.join(' or ')} (${rule.source})`, `Write ${rule.bases.join(' or ')}.`)]
    : [];
}));

/** A channel declared no choice on a marketing use would take the absolute right of Art. 21(2) away. */
export const marketingCanBeStopped: LintRule = ({ pack }) => pack.purposes.filter((one) => one.marketing).flatMap(({ id }) => {
  const choice = pack.choices.find((one) => one.purpose === id);
  if (!choice) return [finding('marketing-without-choice', id, 'is marketing, but people cannot stop it here', `Add a choice for "${id}" with its channels.`)];
  if (choice.channels.length === 0 && !choice.takenBackAt) return [finding('marketing-without-choice', `${id}.channels`, 'is marketing, but people cannot stop it here', 'Give it channels, or say where it is stopped: "takenBackAt".')];
  return choice.channels.filter((one) => one.basis === 'not-a-choice').map((one) => finding('marketing-without-choice', `${id}.${one.channel}`, 'is marketing and yet no choice', 'Write consent, soft-opt-in or objection-only.'));
});

/** Whether a use rests on a yes: as its basis, or beside another one as what lets special category data be used at all (UK GDPR Art. 9(2)(a)). */
const restsOnYes = ({ basis }: PackPurpose): boolean => basis.code === 'consent' || (basis.condition?.includes('Art. 9(2)(a)') ?? false);

/**
 * What rests on a yes can be taken back where it is shown (UK GDPR Art. 7(3)): by a switch, or at a place that is named.
 * The yes to the emergency register is taken back in the register, that of an equality question by clearing its answer.
 */
export const consentCanBeWithdrawn: LintRule = ({ pack }) => pack.purposes.filter((one) => restsOnYes(one) && one.id !== pack.support.purpose && one.id !== pack.support.equality.purpose).flatMap(({ id }) => {
  const choice = pack.choices.find((one) => one.purpose === id);
  if (!choice) return [finding('consent-without-choice', id, 'rests on consent, but stands in no choice', `Add a choice for "${id}", which says how to take the yes back.`)];
  return choice.takenBackAt || choice.channels.some((one) => one.basis === 'consent') ? [] : [finding(
    'consent-without-choice', `${id}.channels`, 'rests on consent, but has no switch to take it back', 'Give it the channels it asks for, "use" where it asks for no contact, or say where the yes is taken back: "takenBackAt".',
  )];
});

/** Bases under which a person may object (UK GDPR Art. 21(1)). */
const mayBeObjectedTo = new Set<PackPurpose['basis']['code']>(['public-task', 'legitimate-interests', 'recognised-legitimate-interest']);

/**
 * What may be objected to is brought to people's attention, each use by itself (UK GDPR Art. 21(4)): among the choices, with the right that fits.
 * Every purpose counts, also one that no item names: the landlord says that it uses facts for it.
 */
export const objectionIsOffered: LintRule = ({ pack }) => pack.purposes.filter(({ id, basis }) => mayBeObjectedTo.has(basis.code) && !pack.choices.some((one) => one.purpose === id))
  .map(({ id }) => finding('objection-not-offered', id, 'can be objected to, but stands in no choice', `Add "${id}" without channels, so that people read of their right to object to it.`));

/** Soft opt-in is for marketing of one's own similar services, which rests on legitimate interests or a public task, never on consent as well. */
export const softOptInIsMarketing: LintRule = ({ pack }) => pack.choices.flatMap((choice) => {
  const purpose = pack.purposes.find((one) => one.id === choice.purpose);
  if (!purpose || (purpose.marketing && purpose.basis.code !== 'consent')) return [];
  return choice.channels.filter((one) => one.basis === 'soft-opt-in').map((one) => finding(
    'soft-opt-in-misused', `${choice.purpose}.${one.channel}`, 'soft opt-in is for marketing that does not rest on consent (PECR reg. 22(3))', 'Write consent.',
  ));
});
