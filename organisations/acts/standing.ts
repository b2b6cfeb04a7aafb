import type { Pack, PackCategory, PackItem } from '../pack.ts';

/** How a person stands with the landlord, as far as it decides what holds for facts about them. */
export interface Standing {
  /** Tenure of each of their homes, by its reference, of those that ended too. */
  readonly homes: ReadonlyMap<string, string>;
  /** Categories in which there are facts about them, or in which facts have gone with time: that these are gone makes nobody another person. */
  readonly categories: ReadonlySet<string>;
}

/** The standing of somebody with these homes, and facts in these categories, of those that have gone too. */
export const standingOf = (homes: readonly { readonly reference: string; readonly tenure: string }[], categories: Iterable<string>): Standing =>
  ({ homes: new Map(homes.map(({ reference, tenure }) => [reference, tenure])), categories: new Set(categories) });

/** The same as somebody may see it who sees these kinds of data alone: what else is held is not told by what is said of these either. */
export const standingWithin = ({ homes, categories }: Standing, only: readonly string[] | null | undefined): Standing =>
  ({ homes, categories: only ? new Set(only.filter((one) => categories.has(one))) : categories });

/** Tenures of whoever rents or did: what a pack says of its own accord is about them. */
export const rentedTenures = ['tenancy', 'licence', 'former'] as const;

/** Of whom a pack says something else: who has a home on a lease, or facts in a category; `alone`: who is nothing else. */
type Other = { readonly tenure: 'leasehold' } | { readonly category: string; readonly alone?: true | undefined };

/** What a pack tells people who rent or did, and what it tells others; `null` where its notice says nothing for them. */
export interface Told { readonly own: string; readonly otherwise?: readonly (Other & { readonly told: string | null })[] | undefined }

/** Whether what is said of others is for who is nothing else. */
export const isAlone = (one: Other): boolean => 'category' in one && one.alone === true;

/**
 * What holds for a fact about somebody who stands so: of several homes what holds for the home it is about, else for all. Nothing where the notice does not say.
 * What is said of others besides is about people who rent or did; what else they are says nothing of a home that they rent.
 * That nothing is on record is no evidence: what holds for somebody who is nothing else is told on a fact that says so, and never of a fact about a home.
 */
export function toldTo({ own, otherwise }: Told, property: string | null | undefined, { homes, categories }: Standing): string[] {
  if (!otherwise) return [own];
  const home = property ? homes.get(property) : undefined;
  const tenures = home === undefined ? [...homes.values()] : [home];
  const found = [
    ...(tenures.some((one) => one !== 'leasehold') ? [own] : []),
    ...otherwise.filter((one) => ('tenure' in one ? tenures.includes(one.tenure) : !one.alone && categories.has(one.category) && (one.told === own ? tenures.length === 0 : home === undefined || home === 'leasehold')))
      .map((one) => one.told),
  ];
  const rest = found.length === 0 && tenures.length === 0 && !property ? otherwise.filter((one) => 'category' in one && one.alone && categories.has(one.category)).map((one) => one.told) : [];
  return [...new Set([...found, ...rest])].filter((one) => one !== null);
}

/** What a fact is used for, and who gets it, about somebody who stands so (UK GDPR Art. 13(1)(c), (e)). Where the notice says nothing for them, nothing is made up: the list is empty. */
export function usesFor({ purposes, recipients }: Pack, item: PackItem, property: string | null | undefined, standing: Standing): { readonly purposes: readonly string[]; readonly recipients: readonly string[] } {
  const told = (list: readonly { readonly id: string; readonly otherwise?: Told['otherwise'] }[], ids: readonly string[]) =>
    [...new Set(ids.flatMap((own) => toldTo({ own, otherwise: list.find((one) => one.id === own)?.otherwise }, property, standing)))];
  return { purposes: told(purposes, item.purposes), recipients: told(recipients, item.recipients) };
}

/** Every purpose that a fact of this kind may be used for, of whomever it is. */
export const everyPurposeOf = ({ purposes }: Pick<Pack, 'purposes'>, item: PackItem): string[] =>
  [...new Set(item.purposes.flatMap((id) => [id, ...(purposes.find((one) => one.id === id)?.otherwise ?? []).map((one) => one.told)]))];

/** Whether a part is meant for somebody who stands so; one that does not say for whom is meant for everybody. */
export const isMeantFor = ({ meantFor }: Pick<PackCategory, 'meantFor'>, { homes, categories }: Standing): boolean => {
  const tenures = homes.size === 0 ? ['none'] : [...homes.values()];
  return !meantFor || tenures.some((tenure) => meantFor.tenures?.some((one) => one === tenure)) || meantFor.categories?.some((one) => categories.has(one)) === true;
};
