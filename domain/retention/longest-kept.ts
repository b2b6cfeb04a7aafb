import type { Retention, RetentionRule } from './retention.ts';

/** The later the kind, the longer: a date, no date yet, as long as needed, for good. */
const rankOf = ({ status, endsOn }: Retention<RetentionRule>): number => (status === 'permanent' ? 3 : status === 'as-long-as-needed' ? 2 : endsOn === null ? 1 : 0);

/** Of rules that hold for one fact, the one that keeps it longest; of equal ones the first. Where an end is not known nobody can say that another is later. `undefined` of none. */
export function longestKept<Rule extends RetentionRule>(all: readonly Retention<Rule>[]): Retention<Rule> | undefined {
  const [first, ...others] = all;
  return others.reduce((longest, one) => {
    if (longest === undefined) return one;
    const ahead = rankOf(one) - rankOf(longest);
    return ahead > 0 || (ahead === 0 && (one.endsOn ?? '') > (longest.endsOn ?? '')) ? one : longest;
  }, first);
}
