import type { WordKey } from '#src/i18n/namespaces.ts';
import { greetingKey } from './greeting.ts';

/** What home begins with: the greeting that fits the hour, and the sentence below it, with its number where it has one. */
export interface Opening {
  readonly greeting: WordKey<'home'>;
  readonly lede: WordKey<'home'>;
  readonly count?: number;
}

/** Says how home begins for who has this waiting and under way. */
export function openingOf({ needsYou, underWay }: { readonly needsYou: readonly unknown[]; readonly underWay: readonly unknown[] }, now: Date): Opening {
  const greeting = greetingKey(now);
  if (needsYou.length > 0) return { greeting, lede: 'lede.needs', count: needsYou.length };
  return { greeting, lede: underWay.length > 0 ? 'lede.under-way' : 'lede.quiet' };
}
