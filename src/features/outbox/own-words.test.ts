import { expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

it('finds what a person wrote, and no codes, dates or ids', () => {
  expect(ownWords({
    details: { kind: 'access', scope: 'everything', categories: ['repairs'], details: 'Letters about the damp.\nFrom 2025 on.', answerLanguage: 'en', more: ['Please hurry'] },
    madeAt: '2026-11-23T09:00:00.000Z', count: 3, none: null, empty: ' ',
  })).toEqual(['Letters about the damp.\nFrom 2025 on.', 'Please hurry']);
});

it('finds none in what has none', () => {
  for (const body of [undefined, null, {}, { purposeId: 'news' }]) expect(ownWords(body)).toEqual([]);
});
