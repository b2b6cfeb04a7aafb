import { expect, test } from 'vitest';
import { answerFor } from './answer-for.ts';

const kept = { app: [], words: { en: ['/assets/common.js'] }, documents: { en: ['/en/help'] }, sections: ['home', 'choices'] };

test('what the API says is never kept', () => {
  for (const path of ['/api/home', '/api', '/demo/post.json', '/.well-known/keys.json', '/healthz', '/readyz']) expect(answerFor(path, kept)).toBe('server');
});

test('public keys are kept beside the server, and the address on paper chooses a language', () => {
  expect(answerFor('/.well-known/receipt-keys.json', kept)).toBe('keys');
  expect(answerFor('/verify', kept)).toBe('choose');
});

test('pages of the app open with the shell of a language there is', () => {
  expect(answerFor('/en/choices/news', kept)).toBe('shell');
  expect(answerFor('/xx/choices', kept)).toBe('document');
  expect(answerFor('/en/notices/privacy', kept)).toBe('document');
});
