import { describe, expect, it } from 'vitest';
import { checkStrings } from '../../scripts/plain-english/check-strings.ts';
import { englishStrings } from '../../scripts/plain-english/read-strings.ts';
import { stringSentences } from '../../scripts/plain-english/strings.ts';

const found = (text: string) => checkStrings('a.json', { key: text }).map((one) => `${one.where}: ${one.what}`);

describe('English strings', () => {
  it.each(Object.entries(englishStrings()))('of %s are plain', (file, strings) => {
    expect(checkStrings(file, strings)).toEqual([]);
  });

  it('are caught when a sentence is too long', () => {
    expect(found(`${Array.from({ length: 26 }, () => 'so').join(' ')}.`)).toContain('a.json: key: has 26 words; make two sentences of it');
  });

  it('are caught when they are hard, as a string and as a file', () => {
    const hard = found('The organisation undertakes comprehensive verification activities concerning individual identification documentation before proceeding.');
    expect(hard.some((one) => one.startsWith('a.json: key: reads at grade'))).toBe(true);
    expect(hard.some((one) => one.startsWith('a.json: reads at grade'))).toBe(true);
  });

  it('are caught when sentences are long on average', () => {
    expect(found(`${Array.from({ length: 20 }, () => 'so').join(' ')}.`)).toContain('a.json: sentences have 20.0 words on average');
  });

  it('are caught when they use the words of offices', () => {
    expect(found('Prior to the visit, we call you.')).toEqual(['a.json: key: says "Prior to"; say "before"']);
    expect(found('We process your choice.')).toEqual([]);
  });

  it('are measured with their values in, and names that must stay count as one word', () => {
    expect(stringSentences('We answer by {{date}}. Ask {{name}}.', []).map((one) => one.text)).toEqual(['We answer by 29 May 2026.', 'Ask it.']);
    expect(stringSentences('The Environmental Information Regulations say so.', ['Environmental Information Regulations']).map((one) => one.text)).toEqual(['The Name say so.']);
  });
});
