import type { ImportResident } from '#contract/import-line.ts';
import { longestKept } from '#domain/retention/longest-kept.ts';
import { type Retention, retention } from '#domain/retention/retention.ts';
import type { Pack, PackItem, PackRetention } from '../pack.ts';
import { isAlone, type Standing, toldTo } from './standing.ts';

/** A rule's id where the notice names no time; no rule of a pack is called so. */
export const notSaid = 'not-said';

/** Ids of the rules that a pack names for a kind of fact, whoever the person is. */
export function everyRuleOf(pack: Pack, item: PackItem): { readonly own: PackRetention | undefined; readonly otherwise: PackItem['otherwise'] } {
  const own = pack.retention.find((one) => one.id === item.retention);
  return { own, otherwise: item.otherwise ?? own?.otherwise };
}

/** Categories that say more of somebody than that they are nothing else. While other facts about them are held, it is not forgotten that there were facts in these. */
export const tellingCategories = (pack: Pack): string[] => [...new Set([...pack.retention, ...pack.categories.flatMap((category) => category.items)]
  .flatMap(({ otherwise = [] }) => (otherwise.some(isAlone) ? otherwise.flatMap((one) => ('category' in one && !isAlone(one) ? [one.category] : [])) : [])))];

/** The rules that hold for a fact about somebody who stands so; none where the notice does not say. */
export function rulesFor(pack: Pack, item: PackItem, property: string | null | undefined, standing: Standing): PackRetention[] {
  const { own, otherwise } = everyRuleOf(pack, item);
  if (!own) return [];
  return toldTo({ own: own.id, otherwise: otherwise?.map((one) => Object.assign({ told: one.rule }, one)) }, property, standing).flatMap((id) => pack.retention.find((rule) => rule.id === id) ?? []);
}

interface Holding {
  readonly today: string;
  readonly bornOn: string;
  readonly standing: Standing;
}

/** How long a fact is kept about its person; `undefined` where the notice does not say. Of several rules the longest counts, and `others` are the rest. */
export function keptBy(pack: Pack, item: PackItem, record: ImportResident['items'][number], { today, bornOn, standing }: Holding): { readonly kept: Retention<PackRetention>; readonly others: readonly PackRetention[] } | undefined {
  const holds = record.hold ? [{ id: record.hold, until: null }] : [];
  const all = rulesFor(pack, item, record.property, standing).map((rule) => retention({ rule, startedOn: record.retentionStartedOn, today, bornOn, holds }));
  const kept = longestKept(all);
  return kept && { kept, others: all.flatMap((one) => (one === kept ? [] : [one.rule])) };
}
