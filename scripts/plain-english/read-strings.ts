import { organisationsHere, readPackFiles } from '#server/packs/read-pack.ts';
import { readWords } from '../words/read-words.ts';

type Strings = Readonly<Record<string, string>>;

interface Versions {
  readonly versions: readonly { readonly version: string; readonly change?: { readonly words: Strings } }[];
}

/** What the versions of a notice say is new in them. */
const changesOf = ({ versions }: Versions): Strings => Object.fromEntries(versions.flatMap(({ version, change }) => (change?.words['en'] ? [[version, change.words['en']]] : [])));

/** Every file of English strings by its path: the app's words, the own words of each pack, and what its notices say is new in a version. */
export function englishStrings(): Record<string, Strings> {
  const app = Object.entries(readWords('en')).map(([namespace, words]) => [`locales/en/${namespace}.json`, words] as const);
  const packs = organisationsHere().flatMap((name) => {
    return Object.entries(readPackFiles(name)).flatMap(([file, read]) => {
      const strings = file === 'words/en.json' ? read as Strings : file.endsWith('/notice.json') ? changesOf(read as Versions) : {};
      return Object.keys(strings).length > 0 ? [[`organisations/${name}/${file}`, strings] as const] : [];
    });
  });
  return Object.fromEntries([...app, ...packs]);
}
