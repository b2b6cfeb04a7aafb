import type { Language } from '#contract/common.ts';
import { vocabularyKeys } from './lint/vocabulary-keys.ts';
import type { Pack } from './pack.ts';
import type { Vocabularies } from './words.ts';

/** What everything of a pack is called in a language, by key: its own words over the shared ones. What the language lacks is left out. */
export function namesOfPack(pack: Pack, vocabularies: Vocabularies, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(vocabularyKeys(pack).flatMap((key) => {
    const words = pack.words[language]?.[key] ?? vocabularies[language]?.[key];
    return words === undefined ? [] : [[key, words]];
  }));
}
