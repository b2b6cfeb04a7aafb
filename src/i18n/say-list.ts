import { fillWords } from './fill-words.ts';
import { wordsAtHand } from './word-store.ts';

/** "e-mail, text and post". Joined by our own words: browsers have no list data for Welsh, whose "and" also changes the word after it. */
export function sayList(items: readonly string[], language: string): string {
  const words = wordsAtHand(language, 'common');
  return items.slice(1).reduce((first, next, index) => {
    const pattern = words?.[index === items.length - 2 ? 'list.last' : 'list.next'] ?? '{{first}}, {{next}}';
    return fillWords(pattern, { first, next }, 'en', 'ltr');
  }, items[0] ?? '');
}
