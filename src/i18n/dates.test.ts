import { describe, expect, it } from 'vitest';
import { sayDate, sayDay, sayTime } from './dates.ts';

describe('dates in words', () => {
  it('sets a date as British letters do', () => {
    expect(sayDate('2026-12-29', 'en')).toBe('Tuesday 29 December 2026');
  });

  it('takes the London day of an instant, not the one of the device or of UTC', () => {
    expect(sayDay('2026-07-01T23:30:00Z', 'en', 'long')).toBe('2 July 2026');
    expect(sayTime('2026-07-01T23:30:00Z', 'en')).toBe('00:30');
  });

  it('keeps the Gregorian calendar and Latin digits in every language', () => {
    for (const language of ['cy', 'pl', 'ur', 'ar', 'bn']) expect(sayDate('2026-12-29', language)).toMatch(/29.*2026/u);
  });
});
