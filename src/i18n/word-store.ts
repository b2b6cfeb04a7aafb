import { fallbackLanguage } from './languages.ts';
import type { Namespace } from './namespaces.ts';

/** The words of one file. */
export type WordFile = Readonly<Record<string, string>>;

// Words of the public pages, of letters and of packs are not the app's: they never reach its chunks.
const files = import.meta.glob<WordFile>(
  ['../../locales/*/*.json', '!../../locales/*/{vocabulary,documents,letters,server,language}.json', '!../../locales/glossary/*'],
  { import: 'default' },
);
const loaded = new Map<string, WordFile>();
const listeners = new Set<() => void>();
let version = 0;

const nameOf = (language: string, namespace: Namespace) => `${language}/${namespace}`;

/** The words of a namespace if they were loaded. */
export function wordsAtHand(language: string, namespace: Namespace): WordFile | undefined {
  return loaded.get(nameOf(language, namespace));
}

/** Every file of a language that was loaded, by its namespace. */
export function loadedWords(language: string): readonly (readonly [string, WordFile])[] {
  return [...loaded].flatMap(([name, words]) => (name.startsWith(`${language}/`) ? [[name.slice(language.length + 1), words] as const] : []));
}

/** Puts words in without loading them, for pages that are rendered at build and for tests. */
export function keepWords(language: string, namespace: Namespace, words: WordFile): void {
  loaded.set(nameOf(language, namespace), words);
  version += 1;
  for (const tell of listeners) tell();
}

/**
 * Loads the words of some namespaces; resolves when each is at hand in this language, or in English where the language has no such file.
 * Rejects when a file cannot be fetched.
 */
export async function loadWords(language: string, namespaces: readonly Namespace[]): Promise<void> {
  await Promise.all(namespaces.map(async (namespace) => {
    if (wordsAtHand(language, namespace)) return;
    const file = files[`../../locales/${language}/${namespace}.json`];
    if (file) keepWords(language, namespace, await file());
    else if (language !== fallbackLanguage) await loadWords(fallbackLanguage, [namespace]);
  }));
}

/** Calls back when more words have come. Answers the way to stop. */
export function watchWords(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Grows whenever more words have come. */
export function wordsVersion(): number {
  return version;
}
