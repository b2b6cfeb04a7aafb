import type { Fault } from './fault.ts';

/** `tests/locales/untranslated.json` while languages are being written: keys by language that are known to be missing. It can only shrink. */
export type Untranslated = Readonly<Record<string, readonly string[]>>;

export interface Completeness {
  readonly faults: readonly Fault[];
  /** Keys of English so new that they have not reached every language yet: borne while the list exists, and printed. */
  readonly fresh: readonly string[];
}

/** Without the plural ending, so that a key is compared across languages. */
export const plain = (where: string): string => where.replace(/_(?:zero|one|two|few|many|other)$/u, '');

/**
 * Judges what languages lack. Without a list nothing may be missing. With one, a key may be missing when it is listed, or when it has
 * not been in every language yet (`settled` are the keys that were, as `made-from.json` notes them); a key that a language lost is a fault.
 */
export function judgeMissing(missing: Untranslated, listed: Untranslated | undefined, settled: readonly string[]): Record<string, Completeness> {
  const everywhere = new Set(settled.map(plain));
  return Object.fromEntries(Object.entries(missing).map(([language, keys]) => {
    const known = new Set(listed?.[language]);
    const lacking = new Set(keys);
    const fresh = listed ? keys.filter((key) => !known.has(key) && !everywhere.has(plain(key))) : [];
    const lost = keys.filter((key) => !known.has(key) && !fresh.includes(key)).map((where) => ({ where, what: 'is missing' }));
    const done = [...known].filter((key) => !lacking.has(key)).map((where) => ({ where, what: 'is there: take it off tests/locales/untranslated.json' }));
    return [language, { faults: [...lost, ...done], fresh }];
  }));
}
