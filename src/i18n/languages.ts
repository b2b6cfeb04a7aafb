const found = import.meta.glob('../../locales/*/common.json');

/** The languages of the app: one folder of `locales/` each. English first, because it is what the others fall back to. */
export const languages: readonly string[] = Object.keys(found)
  .map((path) => path.split('/')[3] ?? '')
  .toSorted((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));

/** The language whose words stand in where another has none yet. */
export const fallbackLanguage = 'en';

/** Whether the app has words in this language. */
export function isLanguage(tag: string | undefined): tag is string {
  return tag !== undefined && languages.includes(tag);
}

/** The language of an address: its first part, English where that is no language of ours. */
export function languageOfPath(pathname: string): string {
  const first = pathname.split('/')[1];
  return isLanguage(first) ? first : fallbackLanguage;
}

/** The same page in another language. */
export function pathInLanguage(pathname: string, language: string): string {
  const [, first, ...rest] = pathname.split('/');
  return `/${[language, ...(isLanguage(first) ? rest : [])].join('/')}`;
}

/** A language in its own words, with a capital where its script has them: "Polski", "اردو". */
export function nameOfLanguage(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
