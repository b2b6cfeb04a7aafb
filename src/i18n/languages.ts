const names = import.meta.glob<string>('../../locales/*/language.json', { eager: true, import: 'name' });

/** The languages of the app and their own names: one folder of `locales/` each. English first, because it is what the others fall back to. */
const named: ReadonlyMap<string, string> = new Map(Object.entries(names)
  .map(([path, name]) => [path.split('/')[3] ?? '', name] as const)
  .toSorted(([a], [b]) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1)));

/** The languages of the app, English first. */
export const languages: readonly string[] = [...named.keys()];

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

/** A language in its own words: "Polski", "اردو". One that the app has no words in is named by the device, or by its tag. */
export function nameOfLanguage(tag: string): string {
  return named.get(tag) ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
