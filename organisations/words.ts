import type { Language, Text } from '#contract/common.ts';
import type { Pack } from './pack.ts';

/** Shared words by language: `locales/<language>/vocabulary.json`, flat keys. */
export type Vocabularies = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Gives the words of a key, with the language they are in. */
export type Words = (key: string) => Text;

/** A key that no language has. The linter finds these before anybody else does. */
export class MissingWords extends Error {
  constructor(key: string) {
    super(`no words for "${key}", not even in English`);
    this.name = 'MissingWords';
  }
}

/**
 * Words of a pack in a language: the organisation's own, else the shared vocabulary, else the same in English, marked as English.
 * @throws MissingWords when English lacks the key as well.
 */
export function wordsFor(pack: Pack, vocabularies: Vocabularies, language: Language): Words {
  const places = language === 'en' ? ['en'] : [language, 'en'];
  return (key) => {
    for (const place of places) {
      const text = pack.words[place]?.[key] ?? vocabularies[place]?.[key];
      if (text !== undefined) return { text, language: place };
    }
    throw new MissingWords(key);
  };
}
