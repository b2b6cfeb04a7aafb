import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import readability from 'text-readability-ts';
import { wordsIn } from '#organisations/lint/plain-sentences.ts';

/**
 * School grade of English sentences by Flesch-Kincaid: the worse of two libraries (bar A5). They count sentences and syllables in their own ways,
 * and the second rounds as it goes, so one alone could be pleased by luck.
 */
export function gradeOf(sentences: readonly string[]): number {
  if (sentences.length === 0) return 0;
  const text = sentences.join(' ');
  const exact = fleschKincaid({ sentence: sentences.length, word: sentences.reduce((sum, one) => sum + wordsIn(one), 0), syllable: syllable(text) });
  return Math.max(exact, readability.fleschKincaidGrade(text));
}
