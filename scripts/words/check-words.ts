import { englishLeft } from './english-left.ts';
import type { Fault } from './fault.ts';
import { languageRules } from './language-rules.ts';
import { placeholderFaults } from './placeholder-faults.ts';
import { englishKeyOf } from './plural-forms.ts';
import type { WordFiles } from './read-words.ts';
import { scriptFaults } from './script-faults.ts';
import { signFaults } from './sign-faults.ts';

/** `locales/glossary/kept.json`: what may stay as it is, each with its reason. */
export interface Kept {
  /** Names that stay in English, in Latin letters, in every language. */
  readonly names: Readonly<Record<string, string>>;
  /** By language: English words that are the same in it. */
  readonly same: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Words without the names that stay as they are. */
const withoutNames = (text: string, names: readonly string[]): string => names.reduce((rest, name) => rest.replaceAll(new RegExp(String.raw`(?<![\p{L}])${name}(?![\p{L}])`, 'gu'), ' '), text);

function textFaults(source: string, text: unknown, key: string, language: string, isSame: boolean, names: readonly string[]): string[] {
  const rules = languageRules[language];
  if (!rules) return ['nobody has said how this language is written (scripts/words/language-rules.ts)'];
  if (typeof text !== 'string' || text.trim() === '') return ['is empty'];
  const own = withoutNames(text, names);
  return [...placeholderFaults(source, text, language, key), ...englishLeft(source, text, own, isSame), ...scriptFaults(own, rules), ...signFaults(source, text, rules)];
}

/** Everything wrong with the words that a language has for keys of English; what it lacks is counted by `missingKeys`, what it has too much by `extraKeys`. */
export function checkWords(english: WordFiles, words: WordFiles, language: string, kept: Kept): Fault[] {
  // Long names first: "UK GDPR" before "GDPR".
  const names = Object.keys(kept.names).toSorted((a, b) => b.length - a.length);
  const same = Object.fromEntries(Object.entries(kept.same[language] ?? {}).map(([word, reason]) => [word.toLowerCase(), reason]));
  const used = new Set<string>();
  const wrong = Object.entries(words).flatMap(([namespace, file]) => Object.entries(file).flatMap(([key, text]) => {
    const source = english[namespace]?.[englishKeyOf(key, english[namespace] ?? {})];
    if (source === undefined) return [];
    const where = `${namespace}:${key}`;
    const word = source.toLowerCase();
    if (word in same && word === text.toLowerCase()) used.add(word);
    return textFaults(source, text, key, language, word in same, names).map((what) => ({ where, what }));
  }));
  const idle = Object.keys(same).filter((word) => !used.has(word)).map((where) => ({ where, what: 'is in kept.json without need' }));
  return [...wrong, ...idle];
}
