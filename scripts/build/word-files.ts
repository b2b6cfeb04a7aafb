import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#server/packs/read-pack.ts';

/** Addresses of the app's words by language and namespace. */
export type WordAddresses = Readonly<Record<string, Readonly<Record<string, string>>>>;

// Words of the public pages and of letters never reach the app; those of packs come from the API, and as a file for whoever tells of a mistake in them.
const notOfTheApp = new Set(['vocabulary', 'documents', 'letters', 'server', 'language']);
const locales = path.join(projectRoot, 'locales');

/** Every file of the app's words, made into an address by `place`. */
function eachWordFile(languages: readonly string[], place: (language: string, namespace: string, text: string) => string): WordAddresses {
  return Object.fromEntries(languages.map((language) => [language, Object.fromEntries(readdirSync(path.join(locales, language))
    .filter((name) => name.endsWith('.json') && !notOfTheApp.has(name.slice(0, -'.json'.length))).toSorted()
    .map((name) => {
      const namespace = name.slice(0, -'.json'.length);
      return [namespace, place(language, namespace, readFileSync(path.join(locales, language, name), 'utf8'))] as const;
    }))]));
}

/** Where the development server has the words: as they lie in the folder. */
export const wordsOfDevelopment = (languages: readonly string[]): WordAddresses => Object.fromEntries(Object.entries(eachWordFile(languages, (language, namespace) => `/locales/${language}/${namespace}.json`))
  .map(([language, files]) => [language, { ...files, vocabulary: `/locales/${language}/vocabulary.json` }]));

/** Writes the words beside the scripts, each file named by what is in it, so that browsers keep it for good. `names` are those of the pack; only drafts need them. */
export function writeWordFiles(dist: string, languages: readonly string[], names: Readonly<Record<string, Readonly<Record<string, string>>>>): WordAddresses {
  mkdirSync(path.join(dist, 'assets'), { recursive: true });
  const write = (language: string, namespace: string, words: unknown) => {
    const bytes = JSON.stringify(words);
    const address = `/assets/${namespace}-${language}-${createHash('sha256').update(bytes).digest('base64url').slice(0, 8)}.json`;
    writeFileSync(path.join(dist, address), bytes);
    return address;
  };
  const files = eachWordFile(languages, (language, namespace, text) => write(language, namespace, JSON.parse(text)));
  return Object.fromEntries(Object.entries(files).map(([language, own]) => [language, names[language] ? { ...own, vocabulary: write(language, 'vocabulary', names[language]) } : own]));
}
