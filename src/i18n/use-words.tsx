import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { directionOf } from './direction.ts';
import { fillWords, type PlainValues } from './fill-words.ts';
import { findWords } from './find-words.ts';
import { useLanguage } from './language-context.ts';
import type { Namespace, WordKey } from './namespaces.ts';
import { watchWords, wordsVersion } from './word-store.ts';
import { wordsWith } from './words-with.tsx';

/** The words of one namespace. */
export interface Words<N extends Namespace> {
  /** Plain text, for attributes, titles and props that take a string. */
  readonly t: (key: WordKey<N>, values?: PlainValues) => string;
  /** Words for the page: values (also elements) in `<bdi>`, words in another language marked with `lang`. */
  readonly say: (key: WordKey<N>, values?: Readonly<Record<string, ReactNode>>) => ReactNode;
  readonly language: string;
}

const countOf = (values: Readonly<Record<string, unknown>>) => (typeof values['count'] === 'number' ? values['count'] : undefined);

/** The words of one namespace in the language of the page. The route names the namespaces it needs, so they are at hand when it renders. */
export function useWords<N extends Namespace>(namespace: N): Words<N> {
  const language = useLanguage();
  const version = useSyncExternalStore(watchWords, wordsVersion, wordsVersion);
  return useMemo(() => {
    void version; // Made anew when more words have come.
    return {
      language,
      t: (key, values = {}) => {
        const found = findWords(language, namespace, key, countOf(values));
        return fillWords(found.text, values, found.language, directionOf(language));
      },
      say: (key, values = {}) => wordsWith(findWords(language, namespace, key, countOf(values)), language, values),
    };
  }, [language, namespace, version]);
}
