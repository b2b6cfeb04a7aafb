import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoff, isDue } from './backoff.ts';

const minute = 60_000;

it('waits longer after each try, a quarter of an hour at the most, and never in step with other devices', () => {
  expect([1, 2, 3, 4].map((tries) => backoff(tries, 0.999))).toEqual([1999, 3998, 7996, 15_992]);
  expect(backoff(1, 0)).toBe(1000);
  expect(backoff(50, 1)).toBe(15 * minute);
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (tries, jitter) => {
    const wait = backoff(tries, jitter);
    expect(wait).toBeGreaterThanOrEqual(1000);
    expect(wait).toBeLessThanOrEqual(15 * minute);
  }));
});

it('waits as long as the server asks, and no server may ask for more than an hour', () => {
  expect(backoff(1, 0, 120)).toBe(2 * minute);
  expect(backoff(1, 0, 1_000_000)).toBe(60 * minute);
  expect(backoff(9, 0.5, 1)).toBeGreaterThan(1000);
});

it('a try is due when its time has come, at once if it has none, and when the clock was turned back', () => {
  const now = Date.parse('2026-11-23T09:00:00.000Z');
  const at = (milliseconds: number) => new Date(now + milliseconds).toISOString();
  expect([isDue(null, now), isDue(at(0), now), isDue(at(-1), now), isDue(at(1), now), isDue(at(60 * minute), now)]).toEqual([true, true, true, false, false]);
  expect(isDue(at(400 * 24 * 60 * minute), now)).toBe(true);
});
