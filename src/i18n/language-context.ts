import { createContext, use } from 'react';
import { fallbackLanguage } from './languages.ts';

const LanguageContext = createContext(fallbackLanguage);

/** Says which language the words below it are in. */
export const LanguageProvider = LanguageContext.Provider;

/** The language of the page: a BCP 47 tag. */
export function useLanguage(): string {
  return use(LanguageContext);
}
