import type { EasyText, NoticeText, PackNotice } from '#organisations/pack.ts';
import type { DocumentSite } from './document-site.ts';

export type PrintFormat = 'standard' | 'large-print' | 'giant-print';

/** A version's text in a language, or the English one where there is no translation. */
export interface FoundText {
  readonly text: NoticeText;
  /** The language it really is in. */
  readonly language: string;
  /** Set when a machine made it: the version it was made from. */
  readonly draftOf: string | null;
  /** The newest older version that there is a translation of, where this one has none: the translation lags behind. */
  readonly behind: string | null;
}

/** Finds the text of a version. Throws when the pack lacks even the English one. */
export function textOf(site: DocumentSite, notice: PackNotice, version: string, language: string): FoundText {
  const key = `${notice.id}/${version}`;
  const said = notice.versions.find((one) => one.version === version)?.languages.find((one) => one.language === language);
  const own = said && site.pack.texts[`${key}/${language}`];
  if (own) return { text: own, language, draftOf: said.draft ? said.madeFrom : null, behind: null };
  const english = site.pack.texts[`${key}/en`];
  if (!english) throw new Error(`notice ${key} has no English text`);
  const older = notice.versions.slice(0, notice.versions.findIndex((one) => one.version === version));
  const behind = older.findLast((one) => one.languages.some((other) => other.language === language))?.version ?? null;
  return { text: english, language: 'en', draftOf: null, behind };
}

/** The easy words of a version with the language they really are in, English where there is no translation; `undefined` where it has none. */
export function easyOf(site: DocumentSite, notice: PackNotice, version: string, language: string): { readonly text: EasyText; readonly language: string } | undefined {
  const key = `${notice.id}/${version}`;
  const own = site.pack.easy[`${key}/${language}`];
  const english = site.pack.easy[`${key}/en`];
  return own ? { text: own, language } : english && { text: english, language: 'en' };
}

/** Address of the newest version in easy words. */
export const easyAddress = (language: string, notice: string): string => `/${language}/notices/${notice}/easy-words`;

/** The newest version. Throws for a notice without any, which the pack's check refuses. */
export function newestOf(notice: PackNotice): string {
  const newest = notice.versions.at(-1);
  if (!newest) throw new Error(`notice ${notice.id} has no version`);
  return newest.version;
}

/** Address of a notice: the newest unless a version is named. */
export function noticeAddress(language: string, notice: string, version: string | null, format: PrintFormat = 'standard'): string {
  return [`/${language}/notices/${notice}`, ...(version ? [version] : []), ...(format === 'standard' ? [] : [format])].join('/');
}

/** Address of the page that shows what changed between two versions. */
export const changesAddress = (language: string, notice: string, from: string, to: string): string => `/${language}/notices/${notice}/changes/${from}/${to}`;

/** Words of a pack by language, in English where the language lacks them. */
export function textIn(words: Readonly<Record<string, string>>, language: string): { text: string; language: string } {
  const own = words[language];
  return own === undefined ? { text: words['en'] ?? '', language: 'en' } : { text: own, language };
}
