import type { Need } from '../needs.ts';

/** How one case went. */
export interface Outcome {
  readonly part: string;
  readonly sentence: string;
  readonly went: 'passed' | 'failed' | 'not run';
  /** Why it failed, or what it needs. */
  readonly why: string;
}

const needWords: Readonly<Record<Need, string>> = {
  fresh: 'a world made anew before it', clock: 'a clock that can be moved', purge: 'a backend that deletes when told to', break: 'a backend that can be made ill',
  staff: 'a control that signs staff in',
};

/** What a case needs, in words. */
export const needsInWords = (needs: readonly Need[]): string => `needs ${needs.map((one) => needWords[one]).join(' and ')}`;

/** The table at the end of a run: each case, what was never reached, and the counts alone on the last line. */
export function table(outcomes: readonly Outcome[], missing: readonly string[]): string {
  const lines = [...Map.groupBy(outcomes, (one) => one.part)].map(([part, cases]) =>
    ['', part].concat(cases.map(({ went, sentence, why }) => `  ${went.padEnd(8)} ${sentence}${why === '' ? '' : `\n           ${why}`}`)).join('\n'));
  const byOperation = [...Map.groupBy(missing.map((one) => one.split(' ')), ([name]) => name)].map(([name, all]) => `  ${name}: ${all.map(([, status]) => status).join(', ')}`);
  const count = (went: Outcome['went']) => outcomes.filter((one) => one.went === went).length;
  return [
    ...lines, '',
    ...(missing.length === 0 ? ['Every operation × status that the contract declares was reached.'] : ['Declared by the contract and reached by no case of this run:', ...byOperation]),
    '', `${count('passed')} passed, ${count('failed')} failed, ${count('not run')} not run`,
  ].join('\n');
}
