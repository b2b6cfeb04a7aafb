import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapMark } from '#contract/access-answer.ts';
import { cutText, passagesFit, spelledText, wholeText } from './cut-text.ts';

const reason = 'others-rights' as const;
const partOf = (text: string, from: number, to: number) => ({ from, to, words: text.slice(from, to), reason });

/** A text and passages of it that do not lie over each other, in any order. */
const cuts = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), fc.array(fc.nat(200), { maxLength: 12 }), fc.boolean()).map(([text, places, turned]) => {
  const sorted = [...new Set(places.map((one) => one % (text.length + 1)))].toSorted((one, other) => one - other);
  const parts = sorted.flatMap((from, at) => (at % 2 === 0 && sorted[at + 1] !== undefined ? [partOf(text, from, sorted[at + 1] ?? from)] : []));
  return { text, parts: turned ? parts.toReversed() : parts };
});

describe('a text without its passages', () => {
  it('has a mark for each, is never longer than it was, and can be made whole again only with the passages', () => {
    fc.assert(fc.property(cuts, ({ text, parts }) => {
      const cut = cutText(text, parts);
      expect(cut.gaps.map(({ at }) => cut.text.slice(at, at + 1))).toEqual(parts.map(() => gapMark));
      expect(cut.text.length).toBeLessThanOrEqual(text.length);
      expect(wholeText(cut.text, cut.gaps, parts)).toBe(text);
      expect(spelledText(cut.text, cut.gaps, () => gapMark)).toBe(cut.text);
    }));
  });

  it('has no letter of what was left out, where that stands nowhere else', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-m ]{0,40}$/u), fc.stringMatching(/^[n-z]{1,20}$/u), fc.stringMatching(/^[a-m ]{0,40}$/u), (before, secret, after) => {
      const text = before + secret + after;
      expect(cutText(text, [partOf(text, before.length, before.length + secret.length)]).text).not.toMatch(/[n-z]/u);
    }));
  });

  it('stays out whole where it has changed since, where passages lie over each other, and where one is none', () => {
    const whole = { text: gapMark, gaps: [{ at: 0, reason }] };
    expect(cutText('Mr Ahmed called', [partOf('Mrs Ahmed called', 0, 9)])).toEqual(whole);
    expect(cutText('Mrs Ahmed', [partOf('Mrs Ahmed', 0, 5), partOf('Mrs Ahmed', 4, 9)])).toEqual(whole);
    expect(passagesFit('Mrs Ahmed', [{ from: 3, to: 3, words: '', reason }])).toBe(false);
    expect(passagesFit('Mrs', [partOf('Mrs Ahmed', 0, 9)])).toBe(false);
  });
});
