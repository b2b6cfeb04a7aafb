import { expect, test } from 'vitest';
import { chosenPart, placeInText, sameWords, withPassage } from './left-out.ts';

const text = 'Mrs Ahmed called.\r\nMRS AHMED was upset.';

test('a place in a field is one in the text, though a field has one letter for CR LF', () => {
  const inField = text.replaceAll('\r\n', '\n').indexOf('was');
  expect(text.slice(placeInText(text, inField))).toBe('was upset.');
});

test('space around what was chosen stays, and space alone is nothing', () => {
  expect(chosenPart(text, 3, 10)).toEqual({ from: 4, to: 9 });
  expect(chosenPart(text, 3, 4)).toBeUndefined();
});

test('what is chosen over something that stays out already becomes one with it', () => {
  const first = withPassage([], 'fact:a', text, { from: 0, to: 9 }, 'crime');
  expect(withPassage(first, 'fact:a', text, { from: 4, to: 16 }, 'others-rights')).toEqual([{ of: 'fact:a', from: 0, to: 16, words: 'Mrs Ahmed called', reason: 'others-rights' }]);
});

test('the same words are found in every text, in large and small letters, but not twice', () => {
  const texts = new Map([['fact:a', text], ['paper:b', 'Ask mrs ahmed.']]);
  const known = [{ of: 'fact:a', from: 0, to: 9, words: 'Mrs Ahmed', reason: 'crime' as const }];
  expect(sameWords(texts, known, 'Mrs Ahmed', 'crime').map(({ of, from, words }) => [of, from, words])).toEqual([['fact:a', 19, 'MRS AHMED'], ['paper:b', 4, 'mrs ahmed']]);
});
