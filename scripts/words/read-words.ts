import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#server/packs/read-pack.ts';

/** The words of one language by namespace: `{ common: { 'nav.home': 'Home' } }`. */
export type WordFiles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `locales/<language>/language.json`: what a folder says about itself. */
export interface LanguageFile {
  /** The language in its own words. */
  readonly name: string;
  readonly direction: string;
  /** Day of the draft when no translator has vouched for the words; left out for English and for a checked language. */
  readonly draft?: string;
}

const folderOf = (language: string, root: string) => path.join(root, 'locales', language);
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Languages with a folder of their own, English first. `glossary` is no language. */
export function languageFolders(root = projectRoot): string[] {
  return readdirSync(path.join(root, 'locales'), { withFileTypes: true })
    .filter((one) => one.isDirectory() && readdirSync(folderOf(one.name, root)).includes('common.json'))
    .map((one) => one.name)
    .toSorted((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));
}

/** Every file of words of a language. */
export function readWords(language: string, root = projectRoot): WordFiles {
  const names = readdirSync(folderOf(language, root)).filter((name) => name.endsWith('.json') && name !== 'language.json').toSorted();
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.json'.length), readJson(path.join(folderOf(language, root), name)) as Record<string, string>]));
}

/** What a language says about itself. */
export const readLanguage = (language: string, root = projectRoot): LanguageFile => readJson(path.join(folderOf(language, root), 'language.json')) as LanguageFile;

/** A file beside the languages: `locales/glossary/<name>.json`. */
export const readBeside = <Content>(name: string, root = projectRoot): Content => readJson(path.join(folderOf('glossary', root), `${name}.json`)) as Content;
