import type { Fault } from './fault.ts';

/** What `tests/locales/untranslated.json` says of a language whose words are not all there yet: what it lacks is shown in English, marked, and counted. */
export const beingWritten = 'being written';

/** Keys by language that are missing. */
export type Missing = Readonly<Record<string, readonly string[]>>;

/** `tests/locales/untranslated.json`: languages that are being written, and keys that others are known to lack. It can only shrink; without it nothing may be missing. */
export type Untranslated = Readonly<Record<string, readonly string[] | typeof beingWritten>>;

export interface Completeness {
  readonly faults: readonly Fault[];
  /** What is known to be missing: printed, not failed. */
  readonly open: readonly string[];
}

/** Without the plural ending, so that a key is compared across languages. */
export const plain = (where: string): string => where.replace(/_(?:zero|one|two|few|many|other)$/u, '');

/** Judges what languages lack. A key may be missing when it is listed, or when its language is being written; the list names nothing that is there. */
export function judgeMissing(missing: Missing, listed: Untranslated = {}): Record<string, Completeness> {
  return Object.fromEntries(Object.entries(missing).map(([language, keys]) => {
    const known = listed[language] ?? [];
    if (known === beingWritten) return [language, { faults: keys.length > 0 ? [] : [{ where: language, what: 'is all there: take it off tests/locales/untranslated.json' }], open: keys }];
    const lost = keys.filter((key) => !known.includes(key)).map((where) => ({ where, what: 'is missing' }));
    const done = known.filter((key) => !keys.includes(key)).map((where) => ({ where, what: 'is there: take it off tests/locales/untranslated.json' }));
    return [language, { faults: [...lost, ...done], open: known }];
  }));
}
