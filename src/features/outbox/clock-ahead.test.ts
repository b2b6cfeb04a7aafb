import { expect, test } from 'vitest';
import { clockAhead } from './clock-ahead.ts';

const said = 'Thu, 26 Nov 2026 10:00:00 GMT';
const at = Date.parse(said);
const day = 86_400_000;
const heard = (by: number) => ({ said, askedAt: at + by - 200, heardAt: at + by });

test('a clock that is days wrong is noticed, in either direction', () => {
  expect(clockAhead(heard(3 * day))).toBe(3 * day);
  expect(clockAhead(heard(-3 * day))).toBe(-3 * day);
});

test('a clock that is minutes wrong misleads nobody', () => {
  expect(clockAhead(heard(600_000))).toBe(0);
  expect(clockAhead(undefined)).toBe(0);
});

test('an answer that comes after a long sleep, or says no time, says nothing of the clock', () => {
  expect(clockAhead({ said, askedAt: at, heardAt: at + 8 * 3_600_000 })).toBe(0);
  expect(clockAhead({ ...heard(3 * day), said: null })).toBe(0);
});
