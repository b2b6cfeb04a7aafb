import { type Letters, letterWords } from '#organisations/letter.ts';
import type { Pack } from '#organisations/pack.ts';
import { type Vocabularies, type Words, wordsFor } from '#organisations/words.ts';

/** What handlers are made of. */
export interface MockServices {
  readonly pack: Pack;
  readonly words: (language: string | undefined) => Words;
  readonly letter: (language: string, key: string, values: Readonly<Record<string, string>>) => string;
  readonly now: () => Date;
  /** Address of the app, without a slash at the end. */
  readonly publicOrigin: string;
}

/** What a backend of mocks is made of. */
export interface MockSettings {
  readonly pack: Pack;
  readonly vocabularies: Vocabularies;
  readonly letters: Letters;
  readonly now: () => Date;
  readonly publicOrigin: string;
}

export function makeServices({ pack, vocabularies, letters, now, publicOrigin }: MockSettings): MockServices {
  return {
    pack, now, publicOrigin,
    words: (language) => wordsFor(pack, vocabularies, language ?? 'en'),
    letter: (language, key, values) => letterWords(letters, language, key, values),
  };
}
