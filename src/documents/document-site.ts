import type { Pack } from '#organisations/pack.ts';
import type { Vocabularies } from '#organisations/words.ts';
import type { PlainValues } from '#src/i18n/fill-words.ts';
import { fillWords } from '#src/i18n/fill-words.ts';
import { directionOf } from '#src/i18n/direction.ts';

type WordFiles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the public pages of one organisation are made of; the build reads it from the files. */
export interface DocumentSite {
  readonly pack: Pack;
  readonly vocabularies: Vocabularies;
  /** `locales/<language>/documents.json` and `common.json` by language. */
  readonly documents: WordFiles;
  readonly common: WordFiles;
  /** Languages the pages are made in, English first. */
  readonly languages: readonly string[];
  /** Those of them that no translator has vouched for. */
  readonly drafts: readonly string[];
  /** Recordings of notices read aloud, by `<notice>/<version>/<language>` of the text they read. */
  readonly voices?: Readonly<Record<string, { readonly address: string; readonly bytes: number }>>;
}

/** Files that a page names, with what the browser checks them by. */
export interface PageFiles {
  readonly css: string;
  readonly scripts: readonly { readonly address: string; readonly integrity: string }[];
  readonly preloads: readonly { readonly address: string; readonly integrity: string }[];
}

/** One file to be written. */
export interface RenderedPage {
  /** Address without a trailing slash; `/` is the choice of language. */
  readonly address: string;
  readonly html: string;
}

/** Words of the public pages: `say('landing.title')`, those of the frame as `say('exit')`; English where a language lacks one. */
export type Say = (key: string, values?: PlainValues) => string;

/** The words of a language; `count` chooses the plural. Throws when English lacks the key. */
export function sayIn({ documents, common }: DocumentSite, language: string): Say {
  const find = (place: string, key: string) => documents[place]?.[key] ?? common[place]?.[key];
  return (key, values = {}) => {
    const { count } = values;
    const forms = (place: string) => (typeof count === 'number' ? [`${key}_${new Intl.PluralRules(place).select(count)}`, `${key}_other`] : [key]);
    const place = [language, 'en'].find((one) => forms(one).some((form) => find(one, form) !== undefined));
    const text = place && forms(place).map((form) => find(place, form)).find((one) => one !== undefined);
    if (text === undefined) throw new Error(`no words for "${key}" in documents.json`);
    return fillWords(text, values, language, directionOf(language));
  };
}
