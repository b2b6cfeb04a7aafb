import { expect, test } from 'vitest';
import { nameInBoth } from './name-in-both.ts';

test.each([
  ['gu', 'en', 'ગુજરાતી (Gujarati)'],
  ['ur', 'en', 'اردو (Urdu)'],
  ['gu', 'pl', 'ગુજરાતી (gudżarati)'],
  ['pl', 'pl', 'Polski'],
  ['en', 'en', 'English'],
])('%s on a page in %s is "%s"', (tag, page, name) => {
  expect(nameInBoth(tag, page)).toBe(name);
});
