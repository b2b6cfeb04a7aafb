import { describe, expect, it } from 'vitest';
import { durationsIn, levelled } from './durations.ts';

describe('times in a text', () => {
  it.each([
    ['Six years after your tenancy ends', ['P6Y']], ['31 days, or thirty-one days', ['P31D', 'P31D']], ['two weeks, then one month', ['P14D', 'P1M']], ['within 20 working days', ['P20D']],
    ['up to two more months', ['P2M']], ['One year after a check, three years after a request', ['P1Y', 'P3Y']], ['a 30-day hold', ['P30D']], ['twenty-one years', ['P21Y']],
  ])('reads "%s"', (text, found) => {
    expect(durationsIn(text)).toEqual(found);
  });

  it.each(['a child of 12 years old', 'until the age of 21', 'someone years ago', 'the day after', 'version 2, from 2 November 2026'])('finds none in "%s"', (text) => {
    expect(durationsIn(text)).toEqual([]);
  });

  it('are the same in months and years', () => {
    expect(['P12M', 'P18M', 'P6Y', 'P31D'].map(levelled)).toEqual(['P1Y', 'P18M', 'P6Y', 'P31D']);
  });
});
