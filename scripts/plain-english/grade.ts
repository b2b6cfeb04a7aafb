import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import readability from 'text-readability-ts';
import { wordsIn } from '#organisations/lint/plain-sentences.ts';

/** School grade by Flesch-Kincaid, not rounded. Nothing is at grade 0. */
export function exactGradeOf(sentences: readonly string[]): number {
  if (sentences.length === 0) return 0;
  return fleschKincaid({ sentence: sentences.length, word: sentences.reduce((sum, one) => sum + wordsIn(one), 0), syllable: syllable(sentences.join(' ')) });
}

/**
 * School grade of English sentences by Flesch-Kincaid: the worse of two libraries (bar A5). They count sentences and syllables in their own ways,
 * and the second rounds as it goes, so one alone could be pleased by luck.
 */
export function gradeOf(sentences: readonly string[]): number {
  return sentences.length === 0 ? 0 : Math.max(exactGradeOf(sentences), readability.fleschKincaidGrade(sentences.join(' ')));
}
