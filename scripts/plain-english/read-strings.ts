import { organisationsHere, readPackFiles } from '#server/packs/read-pack.ts';
import { readWords } from '../words/read-words.ts';

type Strings = Readonly<Record<string, string>>;

/** Every file of English strings by its path: the app's words, and the own words of each pack. */
export function englishStrings(): Record<string, Strings> {
  const app = Object.entries(readWords('en')).map(([namespace, words]) => [`locales/en/${namespace}.json`, words] as const);
  const packs = organisationsHere().flatMap((name) => {
    const words = readPackFiles(name)['words/en.json'] as Strings | undefined;
    return words ? [[`organisations/${name}/words/en.json`, words] as const] : [];
  });
  return Object.fromEntries([...app, ...packs]);
}
