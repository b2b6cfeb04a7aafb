import { useEffect } from 'react';
import { directionOf } from '#src/i18n/direction.ts';
import { remember } from './remembered.ts';

/** Says on `html` which language and direction the page is in, and remembers the language for the next visit. */
export function usePageLanguage(language: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    remember('language', language);
  }, [language]);
}
