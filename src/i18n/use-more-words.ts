import { useEffect, useState } from 'react';
import { useLanguage } from './language-context.ts';
import type { Namespace } from './namespaces.ts';
import { loadWords, wordsAtHand } from './word-store.ts';

/** Fetches words that few people who see a page need, when a part that needs them is shown. Answers whether they are here, or cannot come: English stands in then. */
export function useMoreWords(name: Namespace): boolean {
  const language = useLanguage();
  const [tried, setTried] = useState<string>();
  useEffect(() => {
    let gone = false;
    void Promise.allSettled([loadWords(language, [name])]).then(() => { if (!gone) setTried(language); });
    return () => { gone = true; };
  }, [language, name]);
  return tried === language || wordsAtHand(language, name) !== undefined;
}
