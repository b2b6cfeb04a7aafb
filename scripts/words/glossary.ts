import type { Fault } from './fault.ts';
import { englishKeyOf } from './plural-forms.ts';
import type { WordFiles } from './read-words.ts';

/** `locales/glossary/en.json`: the terms of the field, by id. */
export interface EnglishTerm {
  /** Ways the term stands in our English; whole words, any case. */
  readonly says: readonly string[];
  /** What it means here. */
  readonly note: string;
}

/** `locales/glossary/<language>.json`: the chosen word for each term. */
export interface ChosenTerm {
  readonly term: string;
  /** Beginnings or parts that show that the term is used, in any inflection or mutation. */
  readonly stems: readonly string[];
  /** Where the term comes from, and why this one. */
  readonly note: string;
}

export type EnglishGlossary = Readonly<Record<string, EnglishTerm>>;
export type Glossary = Readonly<Record<string, ChosenTerm>>;

const says = (term: EnglishTerm, text: string): boolean => term.says.some((form) => new RegExp(String.raw`(?<![\p{L}-])${form}(?![\p{L}-])`, 'iu').test(text));
const uses = (term: ChosenTerm, text: string): boolean => term.stems.some((stem) => text.toLowerCase().includes(stem.toLowerCase()));

/** Places where English uses a term and the language does not use its chosen word. A hint, not a fault: a sentence may well say it otherwise. */
export function glossaryHints(english: WordFiles, words: WordFiles, terms: EnglishGlossary, glossary: Glossary): Fault[] {
  return Object.entries(words).flatMap(([namespace, file]) => Object.entries(file).flatMap(([key, text]) => {
    const source = (english[namespace]?.[englishKeyOf(key, english[namespace] ?? {})] ?? '').replaceAll(/\{\{\w+\}\}/gu, ' ');
    return Object.entries(terms).flatMap(([id, term]) => {
      const chosen = glossary[id];
      return chosen && says(term, source) && !uses(chosen, text) ? [{ where: `${namespace}:${key}`, what: `"${id}" is usually "${chosen.term}"` }] : [];
    });
  }));
}

/** Terms that a language has not chosen a word for, and words for terms that English does not list. */
export function glossaryFaults(terms: EnglishGlossary, glossary: Glossary): Fault[] {
  const fault = (wrong: (id: string) => boolean, what: string) => [...new Set([...Object.keys(terms), ...Object.keys(glossary)])].filter(wrong).map((where) => ({ where, what }));
  return [
    ...fault((id) => !glossary[id], 'has no word in the glossary'),
    ...fault((id) => !terms[id], 'is no term of locales/glossary/en.json'),
    ...fault((id) => glossary[id]?.note === '', 'needs a note'),
    ...fault((id) => glossary[id] !== undefined && !uses(glossary[id], glossary[id].term), 'has stems that do not find its own term'),
  ];
}
