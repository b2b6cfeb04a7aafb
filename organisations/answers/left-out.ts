import type { AnswerDraft } from '#contract/desk-answers.ts';
import type { RecordItem } from '../views/category-view.ts';
import type { RecordedRequest } from '../views/request-view.ts';
import { isAskedFor, type MadeAnswer } from './access-answer.ts';

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

/** Facts of which an answer does not tell that they are there: those that the desk does not even name in it, and, where it is not about them, those that an earlier answer did not name. Nor do they show by what it tells of other facts. */
export function untoldBy(details: RecordedRequest['details'], draft: AnswerDraft | null, items: readonly Pick<RecordItem, 'id' | 'category'>[], before: readonly LeftOut[]): ReadonlySet<string> {
  const silent = (list: readonly LeftOut[]) => list.flatMap((one) => (one.silent ? [one.itemId] : []));
  const asked = new Set(items.flatMap((one) => (isAskedFor(details, one.category) ? [one.id] : [])));
  return new Set([...silent(draft?.withheld ?? []), ...silent(before).filter((one) => !asked.has(one))]);
}

/** What an answer that goes out gives in full, and what it withholds. */
export function leftOutBy({ answer: { data, gaps }, covered }: Pick<MadeAnswer, 'answer' | 'covered'>, draft: AnswerDraft): { given: string[]; leftOut: LeftOut[] } {
  const partly = new Set(gaps.map((one) => one.of));
  const silent = new Set(draft.withheld.filter((one) => one.silent).map((one) => one.itemId));
  const [part, given] = [data.items.filter((one) => partly.has(`fact:${one.id}`)), data.items.filter((one) => !partly.has(`fact:${one.id}`))];
  return { given: given.map((one) => one.id), leftOut: [...covered, ...part].map(({ id }) => ({ itemId: id, silent: silent.has(id) })) };
}
