import type { AccessAnswer, WithheldFact } from '#contract/access-answer.ts';
import type { ExportItem } from '#contract/export-file.ts';
import type { ItemValue } from '#contract/my-data.ts';
import { plainLetters } from '#src/i18n/plain-letters.ts';

/** A kind of data with what is given of it and what is not. */
export interface AnswerSection {
  readonly id: string;
  readonly name: string;
  readonly items: readonly ExportItem[];
  readonly withheld: readonly WithheldFact[];
}

const wordsOf = (typed: string): readonly string[] => plainLetters(typed).split(/\s+/u).filter((one) => one !== '');

/** The papers of an answer that have every word that is looked for. */
export function papersOf({ papers }: AccessAnswer, typed: string): AccessAnswer['papers'] {
  const wanted = wordsOf(typed);
  return wanted.length === 0 ? papers : papers.filter(({ title, text }) => wanted.every((one) => plainLetters(`${title} ${text}`).includes(one)));
}

/**
 * The facts of an answer by kind of data, in the landlord's order; with `typed` only those that have every word of it, in any order. Looked through on this device, so no word leaves it.
 * A kind with nothing in it is there where nothing is looked for: that nothing is held is an answer too.
 */
export function sectionsOf({ data, withheld }: AccessAnswer, typed: string, lines: (value: ItemValue) => readonly string[]): readonly AnswerSection[] {
  const wanted = wordsOf(typed);
  const all = data.categories.map(({ id, name }) => {
    const fits = (...words: readonly string[]) => {
      const plain = plainLetters([name, ...words].join(' '));
      return wanted.every((one) => plain.includes(one));
    };
    return {
      id, name,
      items: data.items.filter((one) => one.category === id && fits(one.label, ...lines(one.value), one.home ?? '', one.statement ?? '')),
      withheld: withheld.filter((one) => one.category === id && fits(one.label)),
    };
  });
  return wanted.length === 0 ? all : all.filter((one) => one.items.length + one.withheld.length > 0);
}
