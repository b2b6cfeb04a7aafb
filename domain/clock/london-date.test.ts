import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from './calendar-date.ts';
import { londonDate, londonDayEnd } from './london-date.ts';

describe('the London date of an instant', () => {
  test.each([
    ['a winter evening is the same day', '2026-11-22T23:59:59Z', '2026-11-22'],
    ['half past eleven UTC on a summer evening is the next day', '2026-07-01T23:30:00Z', '2026-07-02'],
    ['just before the clocks go forward', '2026-03-28T23:59:59Z', '2026-03-28'],
    ['the last moment of the day the clocks go forward', '2026-03-29T22:59:59.999Z', '2026-03-29'],
    ['midnight of the first whole day of summer time', '2026-03-29T23:00:00Z', '2026-03-30'],
    ['the last moment of summer time before the day it ends', '2026-10-24T22:59:59Z', '2026-10-24'],
    ['midnight of the day the clocks go back', '2026-10-24T23:00:00Z', '2026-10-25'],
    ['eleven at night after the clocks went back is still the same day', '2026-10-25T23:00:00Z', '2026-10-25'],
    ['another offset is read as the instant it names', '2026-07-02T04:30:00+05:00', '2026-07-02'],
    ['a year boundary', '2026-12-31T23:59:59Z', '2026-12-31'],
  ])('%s', (_name, instant, date) => {
    expect(londonDate(instant)).toBe(date);
  });

  test.each(['', 'yesterday', '2026-11-22', '2026-11-22T10:00:00', '2026-13-40T10:00:00Z'])('%j is no instant and is refused', (text) => {
    expect(() => londonDate(text)).toThrow(RangeError);
  });

  test('is always a date that exists, and never more than a day ahead of UTC', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1972-01-01'), max: new Date('2900-01-01'), noInvalidDate: true }), (when) => {
      const date = londonDate(when.toISOString());
      expect(isCalendarDate(date)).toBe(true);
      expect([when.toISOString().slice(0, 10), new Date(when.getTime() + 3_600_000).toISOString().slice(0, 10)]).toContain(date);
    }));
  });
});

describe('the end of the London day of an instant', () => {
  test.each([
    ['2026-11-23T09:00:00.000Z', '2026-11-23T23:59:59.999Z'],
    ['2026-07-01T09:00:00.000Z', '2026-07-01T22:59:59.999Z'],
    ['2026-07-01T23:30:00.000Z', '2026-07-02T22:59:59.999Z'],
    ['2026-03-29T00:30:00.000Z', '2026-03-29T22:59:59.999Z'],
    ['2026-10-24T23:00:00.000Z', '2026-10-25T23:59:59.999Z'],
  ])('%s: %s', (instant, end) => {
    expect(londonDayEnd(instant)).toBe(end);
  });

  test('is the last moment of the same date, and a millisecond later the next one begins', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1996-01-01'), max: new Date('2900-01-01'), noInvalidDate: true }), (when) => {
      const end = londonDayEnd(when.toISOString());
      expect(londonDate(end)).toBe(londonDate(when.toISOString()));
      expect(londonDate(new Date(Date.parse(end) + 1).toISOString()) > londonDate(end)).toBe(true);
    }));
  });
});
