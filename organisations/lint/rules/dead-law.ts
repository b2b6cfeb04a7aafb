import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';
import { markdownSentences } from '../plain-sentences.ts';
import { textPlaces } from '../text-places.ts';

/** Acts that are repealed, bodies that are gone, rules that count no more. An older version may say what was law when it began. */
export const noDeadLaw: LintRule = ({ pack, law }) => textPlaces(pack, law.duties.pastSections).filter((one) => one.language === 'en' && !one.past).flatMap((place) => {
  const sentences = markdownSentences(place.text).map((one) => one.text);
  return law.dead.terms.filter((term) => place.saidSince === null || place.saidSince > term.endedOn).flatMap((term) => {
    const [pattern, not] = [new RegExp(term.pattern, 'iu'), term.not === undefined ? undefined : new RegExp(term.not, 'iu')];
    return sentences.filter((one) => pattern.test(one) && !not?.test(one)).map((one) => findingIn(place.file)(
      'dead-law', place.field, `"${one}" stands on what ended on ${term.endedOn} (${term.id}: ${term.source})`, term.mend,
    ));
  });
});

const bare = (text: string): string => text.replaceAll(/(?<=\d)[\s()-]+(?=\d)/gu, '').toLowerCase();

/** Numbers and mailboxes that nobody answers: those that the shared list names, and those of the pack's own clashes. */
export const noDeadContacts: LintRule = ({ pack, law }) => {
  const dead = [
    ...law.dead.contacts,
    ...(pack.clashes ?? []).flatMap((clash) => clash.deadContacts.map((value) => ({ value, source: `clashes.json, ${clash.id}`, mend: 'Offer one that somebody answers.' }))),
  ];
  return textPlaces(pack, []).flatMap((place) => dead.filter((one) => bare(place.text).includes(bare(one.value))).map((one) => findingIn(place.file)(
    'dead-contact', place.field, `offers ${one.value}, which nobody answers (${one.source})`, one.mend,
  )));
};
