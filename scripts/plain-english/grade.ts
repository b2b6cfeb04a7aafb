import { wordsIn } from '#organisations/lint/plain-sentences.ts';

/** Syllables of an English word by its groups of vowels, silent endings left out. */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/gu, '');
  if (letters.length <= 3) return letters.length > 0 ? 1 : 0;
  return Math.max(1, letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/u, '').replace(/^y/u, '').match(/[aeiouy]{1,2}/gu)?.length ?? 1);
}

/** School grade of English sentences by Flesch-Kincaid. */
export function gradeOf(sentences: readonly string[]): number {
  if (sentences.length === 0) return 0;
  const words = sentences.reduce((sum, one) => sum + wordsIn(one), 0);
  const syllables = sentences.join(' ').split(/[\s–-]+/u).reduce((sum, one) => sum + syllablesIn(one), 0);
  return 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
}
