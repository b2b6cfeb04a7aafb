import { describe, expect, it } from 'vitest';
import cy from '#locales/cy/common.json' with { type: 'json' };
import en from '#locales/en/common.json' with { type: 'json' };
import ur from '#locales/ur/common.json' with { type: 'json' };
import { sayDate, sayDay, sayTime } from './dates.ts';
import { sayList } from './say-list.ts';
import { keepWords } from './word-store.ts';

describe('dates in words', () => {
  it('are set as British letters do, with words at hand and without', () => {
    expect(sayDate('2026-12-29', 'en')).toBe('Tuesday 29 December 2026');
    keepWords('en', 'common', en);
    expect(sayDate('2026-12-29', 'en')).toBe('Tuesday 29 December 2026');
    expect(sayDate('2026-12-29', 'en', 'short')).toBe('29 December');
  });

  it('come from our own words, because browsers have none for Welsh', () => {
    keepWords('cy', 'common', cy);
    expect(sayDate('2026-12-29', 'cy')).toBe('dydd Mawrth 29 Rhagfyr 2026');
    expect(sayDate('2026-01-04', 'cy', 'long')).toBe('4 Ionawr 2026');
  });

  it('take the London day of an instant, not the one of the device or of UTC', () => {
    expect(sayDay('2026-07-01T23:30:00Z', 'en', 'long')).toBe('2 July 2026');
    expect(sayTime('2026-07-01T23:30:00Z')).toBe('00:30');
  });

  it('keep the Gregorian calendar and Latin digits in every language', () => {
    for (const language of ['cy', 'pl', 'ur', 'ar', 'bn']) expect(sayDate('2026-12-29', language)).toMatch(/29.*2026/u);
  });
});

it('lists are joined as the language joins them', () => {
  keepWords('ur', 'common', ur);
  expect(sayList(['post', 'text', 'phone'], 'en')).toBe('post, text and phone');
  expect(sayList(['post', 'text'], 'en')).toBe('post and text');
  expect(sayList(['post'], 'en')).toBe('post');
  expect(sayList([], 'en')).toBe('');
  expect(sayList(['ڈاک', 'ٹیکسٹ', 'فون'], 'ur')).toBe('ڈاک، ٹیکسٹ اور فون');
});
