import type { QueryClient } from '@tanstack/react-query';
import { readEquality } from '#contract/equality.ts';
import { readSupport } from '#contract/support.ts';
import { readOptions } from '#src/api/read-options.ts';

/** Where the person stands with the emergency register. */
export const supportQuery = (language: string) => readOptions(readSupport, { query: { language } });

/** The equality questions, and what is held. */
export const equalityQuery = (language: string) => readOptions(readEquality, { query: { language } });

/** After an act, what was read before is out of date: facts, home and the list itself. */
export function readAnew(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => ['readSupport', 'readEquality', 'readHome', 'readCategory', 'listCategories', 'listItems'].includes(String(queryKey[0])) });
}
