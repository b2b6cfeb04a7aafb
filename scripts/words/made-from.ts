import { createHash } from 'node:crypto';
import type { WordFiles } from './read-words.ts';

/** `tests/locales/made-from.json`: a fingerprint of the English text that the translations of each key were made from. */
export type MadeFrom = Readonly<Record<string, string>>;

/** Fingerprints of every English text by `namespace:key`. */
export function fingerprints(english: WordFiles): MadeFrom {
  return Object.fromEntries(Object.entries(english).flatMap(([namespace, file]) => Object.entries(file)
    .map(([key, text]) => [`${namespace}:${key}`, createHash('sha256').update(text).digest('hex').slice(0, 8)] as const)));
}

/** Keys whose English has changed since they were translated. */
export const behind = (english: WordFiles, madeFrom: MadeFrom): string[] => Object.entries(fingerprints(english))
  .filter(([where, print]) => madeFrom[where] !== undefined && madeFrom[where] !== print).map(([where]) => where);
