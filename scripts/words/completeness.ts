import type { Fault } from './fault.ts';

/** `tests/locales/untranslated.json` while languages are being written: keys by language that are known to be missing. It can only shrink. */
export type Untranslated = Readonly<Record<string, readonly string[]>>;

export interface Completeness {
  readonly faults: readonly Fault[];
  /** Keys of English so new that no language has them yet: borne while the list exists, and printed. */
  readonly fresh: readonly string[];
}

/** Without the plural ending, so that a key is compared across languages. */
const plain = (where: string): string => where.replace(/_(?:zero|one|two|few|many|other)$/u, '');

/**
 * Judges what languages lack. Without a list nothing may be missing. With one, a key may be missing when it is listed, or when it is
 * missing in every language because English has just got it; a key that one language has and another lost is a fault.
 */
export function judgeMissing(missing: Untranslated, listed: Untranslated | undefined): Record<string, Completeness> {
  const all = Object.values(missing);
  const inEvery = (where: string) => all.every((keys) => keys.some((key) => plain(key) === plain(where)));
  return Object.fromEntries(Object.entries(missing).map(([language, keys]) => {
    const known = new Set(listed?.[language]);
    const lacking = new Set(keys);
    const fresh = listed ? keys.filter((key) => !known.has(key) && inEvery(key)) : [];
    const lost = keys.filter((key) => !known.has(key) && !fresh.includes(key)).map((where) => ({ where, what: 'is missing' }));
    const done = [...known].filter((key) => !lacking.has(key)).map((where) => ({ where, what: 'is there: take it off tests/locales/untranslated.json' }));
    return [language, { faults: [...lost, ...done], fresh }];
  }));
}
