import type { Deletion } from '#contract/deletions.ts';
import { notSaid } from '../acts/kept-by.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';

/** Facts of a kind that went on a day by a rule, as they are kept: ids and a number. */
export interface RecordedDeletion {
  readonly deletedOn: string;
  readonly category: string;
  readonly key: string;
  readonly ruleId: string;
  readonly count: number;
}

/** A line of what was deleted, in words. `undefined` where the pack no longer knows the kind or the rule. */
export function deletionView({ deletedOn, category, key, ruleId, count }: RecordedDeletion, pack: Pack, words: Words): Deletion | undefined {
  const known = pack.categories.some((one) => one.id === category && one.items.some((item) => item.key === key)) && (ruleId === notSaid || pack.retention.some((rule) => rule.id === ruleId));
  if (!known) return undefined;
  return { deletedOn, count, ruleId, category: { id: category, name: words(`category.${category}.name`) }, label: words(`item.${key}`), rule: words(`retention.${ruleId}`) };
}
