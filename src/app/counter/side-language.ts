import { useEffect, useState } from 'react';
import type { Text } from '#contract/common.ts';
import { inTime, readBackTime } from '#src/api/time-limit.ts';
import { directionOf } from '#src/i18n/direction.ts';
import { isLanguage, fallbackLanguage } from '#src/i18n/languages.ts';
import { knowWordFiles, loadWords } from '#src/i18n/word-store.ts';
import { shellData, shellDataId } from '../shell-data.ts';

/** Words that the person's side says. */
const sideWords = ['common', 'problems', 'counter-side', 'paper-code', 'sign-in', 'outbox', 'reach', 'receipts', 'choices', 'requests', 'settings'] as const;

const names = new Map<string, Readonly<Record<string, Text>>>();

/** Fetches where the words of a language lie, and the names of the purposes in it: the shell of that language carries both, and nothing about a person. */
async function loadSide(language: string): Promise<void> {
  if (!names.has(language)) {
    const page = await (await fetch(`/${language}/counter`)).text();
    const found = new RegExp(`id="?${shellDataId}"?[^>]*>([^<]*)<`, 'u').exec(page)?.[1];
    const shell = found === undefined ? undefined : shellData.safeParse(JSON.parse(found));
    if (shell?.success) {
      knowWordFiles(shell.data.words);
      names.set(language, shell.data.purposeNames);
    }
  }
  await loadWords(language, sideWords);
}

/** The person's language, where the app has words in it. */
export const sideLanguageOf = (language: string): string => (isLanguage(language) ? language : fallbackLanguage);

/** Makes the person's language ready; `undefined` until it is. Where it cannot be fetched in time, English stands in and says so by its mark. */
export function useSideLanguage(language: string): { readonly language: string; readonly purposeNames: Readonly<Record<string, Text>> } | undefined {
  const wanted = sideLanguageOf(language);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let left = false;
    void Promise.allSettled([inTime(loadSide(wanted), AbortSignal.timeout(readBackTime))]).then(() => { if (!left) setReady(true); });
    return () => { left = true; };
  }, [wanted]);
  return ready ? { language: wanted, purposeNames: names.get(wanted) ?? {} } : undefined;
}

/** While it is shown, the whole page is in the person's language, direction and text size; afterwards it is the officer's again. */
export function useTurnedPage(language: string, textSize: string): void {
  useEffect(() => {
    const { documentElement: page } = document;
    const before = { lang: page.lang, dir: page.dir, size: page.dataset['textSize'] };
    page.lang = language;
    page.dir = directionOf(language);
    page.dataset['textSize'] = textSize;
    return () => {
      page.lang = before.lang;
      page.dir = before.dir;
      if (before.size === undefined) delete page.dataset['textSize'];
      else page.dataset['textSize'] = before.size;
    };
  }, [language, textSize]);
}
