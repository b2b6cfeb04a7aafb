import { fallbackLanguage } from './languages.ts';
import type { Namespace } from './namespaces.ts';
import { loadWords, wordsAtHand } from './word-store.ts';

/** Words with the language they are in, which may be English where a translation is missing. */
export interface FoundWords {
  readonly text: string;
  readonly language: string;
}

/** Kept: to ask the browser anew costs a slow phone some milliseconds each time. */
const pluralRules = new Map<string, Intl.PluralRules>();

function pluralOf(language: string, count: number): string {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, rules);
  return rules.select(count);
}

function keyFor(language: string, key: string, count: number | undefined): string {
  return count === undefined ? key : `${key}_${pluralOf(language, count)}`;
}

/**
 * Finds the words of a key, by the plural rules of the language when there is a count.
 * A key that the language lacks is answered in English, which is fetched when it is not at hand; until then the text is empty.
 */
export function findWords(language: string, namespace: Namespace, key: string, count?: number): FoundWords {
  const here = wordsAtHand(language, namespace);
  const own = here?.[keyFor(language, key, count)] ?? (count === undefined ? undefined : here?.[`${key}_other`]);
  if (own !== undefined) return { text: own, language };
  // Not at hand: fetched now, and the page renders again when it has come. Offline the gap stays; the words around it are there.
  if (!here) void Promise.allSettled([loadWords(language, [namespace])]);
  if (language === fallbackLanguage) return { text: here ? key : '', language };
  if (wordsAtHand(fallbackLanguage, namespace)) return findWords(fallbackLanguage, namespace, key, count);
  if (here) void Promise.allSettled([loadWords(fallbackLanguage, [namespace])]);
  return { text: '', language: fallbackLanguage };
}
