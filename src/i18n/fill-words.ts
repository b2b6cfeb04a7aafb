import { isolate, isolateRuns } from './isolate-runs.ts';

/** What may be put into words: `count` also chooses the plural. */
export type PlainValues = Readonly<Record<string, string | number>>;

const placeholder = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/u;

/** A sentence cut at its placeholders: words at even places, names of values at odd ones. */
export function cutWords(text: string): readonly string[] {
  return text.split(placeholder);
}

/** Numbers as the language writes them, in the digits that house numbers and phone numbers use. */
export function sayNumber(value: number, language: string): string {
  // As all of them write a small number; asking the browser costs a slow phone some milliseconds each time.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(value);
}

/** Fills a sentence with values as plain text, for attributes and titles. Values, and Latin runs within the words, are isolated where the language runs right to left. */
export function fillWords(text: string, values: PlainValues, language: string, direction: 'ltr' | 'rtl'): string {
  return cutWords(text).map((part, index) => {
    if (index % 2 === 0) return direction === 'rtl' ? isolateRuns(part) : part;
    const value = values[part];
    const said = typeof value === 'number' ? sayNumber(value, language) : (value ?? '');
    return direction === 'rtl' ? isolate(said) : said;
  }).join('');
}
