import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';

/** Words that speak of what only some people have. */
const ofSomeAlone = /\byour (?:tenancy|lease|landlord|deposit)\b|\bin your home\b/iu;

/** A use or a recipient that speaks of a tenancy is not told to who has none, at facts that are held about everybody: it says what holds for them, if only nothing (`[]`; UK GDPR Art. 5(1)(a), 13(1)(c) and (e)). */
export const usesGoByStanding: LintRule = ({ pack, vocabularies }) => {
  const say = (key: string) => pack.words['en']?.[key] ?? vocabularies['en']?.[key] ?? '';
  const ofEverybody = pack.categories.flatMap((one) => (one.meantFor ? [] : one.items));
  const [used, given] = [new Set(ofEverybody.flatMap((one) => one.purposes)), new Set(ofEverybody.flatMap((one) => one.recipients))];
  const lists = [
    { file: 'purposes.json', list: pack.purposes, told: used, words: (id: string) => `${say(`purpose.${id}.name`)}. ${say(`purpose.${id}.description`)}` },
    { file: 'recipients.json', list: pack.recipients, told: given, words: (id: string) => say(`recipient.${id}.why`) },
  ];
  return lists.flatMap(({ file, list, told, words }) => list.filter((one) => !one.otherwise && told.has(one.id) && ofSomeAlone.test(words(one.id))).map((one) => findingIn(file)(
    'use-of-others', `${one.id}.otherwise`, `"${ofSomeAlone.exec(words(one.id))?.[0] ?? ''}" is told to people who have none`, 'Name what holds for them, or say "otherwise": [] where the notice does not say.',
  )));
};

/** What is told to others holds for them: where it says itself for whom it is, it names them too. */
export const othersAreToldTheirOwn: LintRule = ({ pack }) => [{ file: 'purposes.json', list: pack.purposes }, { file: 'recipients.json', list: pack.recipients }].flatMap(({ file, list }) => list.flatMap((one) => (one.otherwise ?? []).flatMap((who) => {
  const target = list.find((other) => other.id === who.told)?.otherwise;
  const same = (other: typeof who) => other.told === who.told && ('tenure' in who ? 'tenure' in other : 'category' in other && other.category === who.category);
  return who.told === one.id || !target || target.some(same) ? [] : [findingIn(file)('use-of-others', `${one.id}.otherwise`, `tells others of "${who.told}", which does not say that it is for them`, `Name them at "${who.told}" too, or take it out.`)];
})));

/** Where people are asked, they are asked alike: what has a switch is for everybody. A use for some people only shows to them at their facts. */
export const choicesAreForEverybody: LintRule = ({ pack }) => pack.choices.filter((one) => one.channels.length > 0 && pack.purposes.find(({ id }) => id === one.purpose)?.otherwise).map((one) => findingIn('purposes.json')(
  'choice-of-some', `${one.purpose}.otherwise`, 'can be chosen, and is for some people only', 'Take "otherwise" away, or the channels of the choice.',
));
