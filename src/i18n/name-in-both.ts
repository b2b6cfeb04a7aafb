import { nameOfLanguage } from './languages.ts';

/** A language in its own words, and in those of the page for who cannot read it: "ગુજરાતી (Gujarati)". */
export function nameInBoth(tag: string, page: string): string {
  const own = nameOfLanguage(tag);
  const here = new Intl.DisplayNames([page], { type: 'language' }).of(tag) ?? tag;
  return own.toLowerCase() === here.toLowerCase() ? own : `${own} (${here})`;
}
