import { useQuery } from '@tanstack/react-query';
import { useLocation } from '#src/router/router.tsx';
import { languages, nameOfLanguage, pathInLanguage } from '#src/i18n/languages.ts';
import { useLanguage } from '#src/i18n/language-context.ts';
import { organisationRead } from './organisation-read.ts';

/** This page in every language that the app has and the landlord offers. */
export function useLanguageLinks() {
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const offered = useQuery(organisationRead(language)).data?.languages;
  return languages
    .filter((code) => offered === undefined || offered.includes(code) || code === language || code === 'en')
    .map((code) => ({ code, name: nameOfLanguage(code), href: pathInLanguage(pathname, code) + search, current: code === language }));
}
