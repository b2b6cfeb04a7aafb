import type { Pack } from '../pack.ts';
import type { Vocabularies } from '../words.ts';
import type { Finding } from './finding.ts';
import type { LawData } from './law-data.ts';

/** What rules are run with. Nothing is read from the outside: a rule is a pure function of it. */
export interface LintContext {
  readonly pack: Pack;
  readonly law: LawData;
  readonly vocabularies: Vocabularies;
  /** School grade of English sentences; the worse of two libraries where the command runs it. */
  readonly grade: (sentences: readonly string[]) => number;
}

export type LintRule = (context: LintContext) => Finding[];
