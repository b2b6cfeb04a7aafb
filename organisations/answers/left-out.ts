import type { AnswerDraft } from '#contract/desk-answers.ts';
import type { RecordItem } from '../views/category-view.ts';
import type { MadeAnswer } from './access-answer.ts';

/** A fact that an answer withholds, whole or in part. `silent`: not even named. */
export interface LeftOut {
  readonly itemId: string;
  readonly silent: boolean;
}

/** A record as it is shown outside of answers: what an answer withholds is covered, what it does not name is not there. */
export function withoutLeftOut(items: readonly RecordItem[], leftOut: readonly LeftOut[]): RecordItem[] {
  const bySilence = new Map(leftOut.map((one) => [one.itemId, one.silent]));
  return items.flatMap((item) => {
    const silent = bySilence.get(item.id);
    if (silent === undefined) return [item];
    return silent ? [] : [{ ...item, value: { kind: 'covered', reason: 'withheld' } }];
  });
}

/** What an answer that goes out gives in full, and what it withholds. */
export function leftOutBy({ answer: { data, gaps }, covered }: Pick<MadeAnswer, 'answer' | 'covered'>, draft: AnswerDraft): { given: string[]; leftOut: LeftOut[] } {
  const partly = new Set(gaps.map((one) => one.of));
  const silent = new Set(draft.withheld.filter((one) => one.silent).map((one) => one.itemId));
  const [part, given] = [data.items.filter((one) => partly.has(`fact:${one.id}`)), data.items.filter((one) => !partly.has(`fact:${one.id}`))];
  return { given: given.map((one) => one.id), leftOut: [...covered, ...part].map(({ id }) => ({ itemId: id, silent: silent.has(id) })) };
}
