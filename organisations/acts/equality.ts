import { equalityAnswers, type EqualityView, ratherNot } from '#contract/equality.ts';
import { Refusal } from '#contract/refusal.ts';
import { valueText } from '../export/export-csv.ts';
import { ownFact } from '../item-kinds.ts';
import type { Pack } from '../pack.ts';
import type { RecordItem, ViewContext } from '../views/category-view.ts';
import { lawfulBasisView } from '../views/lawful-basis.ts';
import type { Words } from '../words.ts';

const kindsOf = (pack: Pack) => pack.categories.find((one) => one.id === pack.support.equality.category)?.items ?? [];
const offeredTo = (pack: Pack, key: string): readonly string[] => (kindsOf(pack).some((item) => item.key === key) && equalityAnswers[key] ? [...equalityAnswers[key], ratherNot] : []);

/**
 * The facts of answers that a person gives, in the words that they saw.
 * @throws Refusal invalid-input for a question that is not asked, or an answer that it does not offer
 */
export function equalityItems(pack: Pack, words: Words, answers: readonly { readonly key: string; readonly answer: string }[], today: string): RecordItem[] {
  const faults = answers.flatMap(({ key, answer }, at) => (offeredTo(pack, key).includes(answer) ? [] : [{ pointer: `/answers/${at}/answer`, code: 'not-offered' as const }]));
  if (faults.length > 0) throw new Refusal('invalid-input', { errors: faults });
  return [...new Map(answers.map((one) => [one.key, one.answer]))].map(([key, answer]) => ({
    id: `${ownFact}${key}`, category: pack.support.equality.category, key, value: { kind: 'text', text: words(`equality-answer.${answer}`).text }, source: 'you', collectedOn: today, retentionStartedOn: null, hold: null,
  }));
}

/** The questions, and what is held. `items`: facts on record, as their person may see them outside of answers; `level` 2: checked again. */
export function equalityView(items: readonly RecordItem[], level: 1 | 2, { pack, words }: Omit<ViewContext, 'today'>): EqualityView {
  const { category, purpose: id } = pack.support.equality;
  const purpose = pack.purposes.find((one) => one.id === id);
  const kinds = kindsOf(pack);
  if (!purpose || !kinds[0]) throw new Error('the pack was not checked: support.json names nothing');
  const known = new Set(kinds.map((item) => item.key));
  const held = items.filter((item) => item.category === category && known.has(item.key));
  return {
    purpose: { id, name: words(`purpose.${id}.name`), description: words(`purpose.${id}.description`), lawfulBasis: lawfulBasisView(purpose, words) },
    retention: words(`retention.${kinds[0].retention}`),
    questions: kinds.filter((item) => equalityAnswers[item.key]).map(({ key }) => ({ key, name: words(`item.${key}`), options: offeredTo(pack, key).map((one) => ({ id: one, name: words(`equality-answer.${one}`) })) })),
    held: held.length,
    answers: level < 2 ? null : held.filter(({ value }) => value.kind !== 'covered').map(({ key, value }) => ({ key, name: words(`item.${key}`), said: valueText(value) })),
  };
}
