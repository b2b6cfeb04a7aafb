import { expect, it } from 'vitest';
import { isolateRuns } from './isolate-runs.ts';

const shown = (text: string) => isolateRuns(text).replaceAll('\u2068', '[').replaceAll('\u2069', ']');

it('numbers and Latin words in a row are kept together, single ones are left alone, and signs around them stay outside', () => {
  expect(shown('فون نمبر 0303 123 1113 ہے۔')).toBe('فون نمبر [0303 123 1113] ہے۔');
  expect(shown('معاہدہ: Art. 6(1)(b)، اور Art. 10')).toBe('معاہدہ: [Art. 6(1)(b)]، اور [Art. 10]');
  expect(shown('رہائش کا محتسب (Housing Ombudsman)')).toBe('رہائش کا محتسب ([Housing Ombudsman])');
  expect(shown('Shift تین بار دبائیں، یا 999 ملائیں۔')).toBe('Shift تین بار دبائیں، یا 999 ملائیں۔');
  expect(shown('القانون Data Protection Act 2018.')).toBe('القانون [Data Protection Act 2018].');
});
