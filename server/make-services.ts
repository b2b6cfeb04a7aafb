import type { Pack } from '#organisations/pack.ts';
import { type Vocabularies, wordsFor } from '#organisations/words.ts';
import { makeSecrets } from './secrets.ts';
import type { Services } from './services.ts';
import { demoTransport } from './use-cases/demo-post.ts';

interface Given {
  readonly pack: Pack;
  readonly vocabularies: Vocabularies;
  readonly letters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly secret: string;
  readonly now: () => Date;
  readonly publicOrigin: string;
  readonly log: Services['log'];
}

/** Services of a sample set-up: messages go to its post box. */
export function makeServices({ pack, vocabularies, letters, secret, now, publicOrigin, log }: Given): Services {
  return {
    pack, now, publicOrigin, log,
    secrets: makeSecrets(secret),
    transport: demoTransport,
    carriesMessages: true,
    words: (language) => wordsFor(pack, vocabularies, language ?? 'en'),
    letter: (language, key, values) => {
      const words = letters[language]?.[key] ?? letters['en']?.[key];
      if (words === undefined) throw new Error(`no words for the letter ${key}`);
      return words.replaceAll(/\{\{(\w+)\}\}/gu, (all, name: string) => values[name] ?? all);
    },
  };
}
