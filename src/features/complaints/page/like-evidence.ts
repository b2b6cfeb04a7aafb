/** What says the same of the same day. */
export interface Alike<One> {
  readonly first: One;
  readonly all: readonly [One, ...One[]];
}

/** Puts together what says the same, in the order of the first of each: twenty looks at a record on one day are one line with their number. `same`: what a line says, and of which day. */
export function alike<One>(list: readonly One[], same: (one: One) => string): readonly Alike<One>[] {
  return Array.from(Map.groupBy(list, same).values(), (all) => ({ first: all[0] as One, all: all as [One, ...One[]] }));
}
