import type { Fault } from './fault.ts';
import { keysNeeded } from './plural-forms.ts';
import type { WordFiles } from './read-words.ts';

/** Keys that English has and the language lacks, plural forms included: `namespace:key`. */
export function missingKeys(english: WordFiles, words: WordFiles, language: string): string[] {
  return Object.entries(english).flatMap(([namespace, file]) => keysNeeded(Object.keys(file), language)
    .filter((key) => words[namespace]?.[key] === undefined)
    .map((key) => `${namespace}:${key}`));
}

/** Keys that English does not have, and plural forms that the language has no use for. */
export function extraKeys(english: WordFiles, words: WordFiles, language: string): Fault[] {
  return Object.entries(words).flatMap(([namespace, file]) => {
    const needed = new Set(keysNeeded(Object.keys(english[namespace] ?? {}), language));
    return Object.keys(file).filter((key) => !needed.has(key)).map((key) => ({ where: `${namespace}:${key}`, what: 'is no key of English, or no plural form of this language' }));
  });
}
