import type { ImportResident } from '#contract/import-line.ts';
import { longestKept } from '#domain/retention/longest-kept.ts';
import { type Retention, retention } from '#domain/retention/retention.ts';
import type { Pack, PackItem, PackRetention } from '../pack.ts';

/** How a person stands with the landlord, as far as it decides which rule holds for facts about them. */
export interface Standing {
  /** Tenure of each of their homes, by its reference, of those that ended too. */
  readonly homes: ReadonlyMap<string, string>;
  /** Categories in which there are facts about them, or in which facts have gone with time: that these are gone makes nobody another person. */
  readonly categories: ReadonlySet<string>;
}

/** The standing of somebody with these homes, and facts in these categories, of those that have gone too. */
export const standingOf = (homes: readonly { readonly reference: string; readonly tenure: string }[], categories: Iterable<string>): Standing =>
  ({ homes: new Map(homes.map(({ reference, tenure }) => [reference, tenure])), categories: new Set(categories) });

/** A rule's id where the notice names no time; no rule of a pack is called so. */
export const notSaid = 'not-said';

/** Ids of the rules that a pack names for a kind of fact, whoever the person is. */
export function everyRuleOf(pack: Pack, item: PackItem): { readonly own: PackRetention | undefined; readonly otherwise: PackItem['otherwise'] } {
  const own = pack.retention.find((one) => one.id === item.retention);
  return { own, otherwise: item.otherwise ?? own?.otherwise };
}

type Other = NonNullable<PackItem['otherwise']>[number];

/** Whether what is said of others is for who is nothing else. */
export const isAlone = (one: Other): boolean => 'category' in one && one.alone === true;

/** Categories that say more of somebody than that they are nothing else. While other facts about them are held, it is not forgotten that there were facts in these. */
export const tellingCategories = (pack: Pack): string[] => [...new Set([...pack.retention, ...pack.categories.flatMap((category) => category.items)]
  .flatMap(({ otherwise = [] }) => (otherwise.some(isAlone) ? otherwise.flatMap((one) => ('category' in one && !isAlone(one) ? [one.category] : [])) : [])))];

/**
 * The rules that hold for a fact about somebody who stands so: of several homes that of the home it is about, else those of all. None where the notice does not say.
 * A rule that says something otherwise is about people who rent or did; what else they are says nothing of a home that they rent.
 * That nothing is on record is no evidence: what holds for somebody who is nothing else is told on a fact that says so, and never of a fact about a home.
 */
export function rulesFor(pack: Pack, item: PackItem, property: string | null | undefined, { homes, categories }: Standing): PackRetention[] {
  const { own, otherwise } = everyRuleOf(pack, item);
  if (!own) return [];
  if (!otherwise) return [own];
  const home = property ? homes.get(property) : undefined;
  const tenures = home === undefined ? [...homes.values()] : [home];
  const found = [
    ...(tenures.some((one) => one !== 'leasehold') ? [own.id] : []),
    ...otherwise.filter((one) => ('tenure' in one ? tenures.includes(one.tenure) : !one.alone && categories.has(one.category) && (one.rule === own.id ? tenures.length === 0 : home === undefined || home === 'leasehold')))
      .map((one) => one.rule),
  ];
  const rest = found.length === 0 && tenures.length === 0 && !property ? otherwise.filter((one) => 'category' in one && one.alone && categories.has(one.category)).map((one) => one.rule) : [];
  return [...new Set([...found, ...rest])].flatMap((id) => pack.retention.find((rule) => rule.id === id) ?? []);
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
