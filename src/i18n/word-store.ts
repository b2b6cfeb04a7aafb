import { fallbackLanguage } from './languages.ts';
import type { Namespace } from './namespaces.ts';

/** The words of one file. */
export type WordFile = Readonly<Record<string, string>>;

let addresses: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
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

/** Says where the files of words lie, by language and namespace: the shell of the page knows. */
export function knowWordFiles(known: typeof addresses): void {
  addresses = { ...addresses, ...known };
}

async function fetchWords(address: string): Promise<WordFile> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`words: ${answer.status}`);
  return (await answer.json()) as WordFile;
}

/**
 * Loads the words of some namespaces; resolves when each is at hand in this language, or in English where the language has no such file.
 * Rejects when a file cannot be fetched.
 */
export async function loadWords(language: string, namespaces: readonly Namespace[]): Promise<void> {
  await Promise.all(namespaces.map(async (namespace) => {
    if (wordsAtHand(language, namespace)) return;
    const address = addresses[language]?.[namespace];
    if (address) keepWords(language, namespace, await fetchWords(address));
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
