import type { DataItem } from '#contract/my-data.ts';

/** Facts of one home; `null` for those that are of no home more than of another. */
interface FactsOfHome {
  readonly name: string | null;
  readonly items: readonly DataItem[];
}

/** The facts of a category, home by home, for somebody who has several: first those of no home, then each home as it comes. One list where they are all of the same. */
export function inHomes(items: readonly DataItem[]): readonly FactsOfHome[] {
  const homes = [...new Set(items.map((one) => one.property).filter((one) => one !== null))];
  if (homes.length < 2) return [{ name: null, items }];
  return [null, ...homes].map((name) => ({ name, items: items.filter((one) => one.property === name) }));
}
