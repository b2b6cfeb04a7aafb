import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeTime, nextSafeInstant } from './safe-times.ts';

const office = { from: '09:00', to: '17:00' };
const night = { from: '21:30', to: '06:00' };

describe('safe times', () => {
  it.each([
    [office, '2026-11-26T09:00:00.000Z', true], [office, '2026-11-26T17:00:00.000Z', false], [office, '2026-07-01T08:00:00.000Z', true],
    [night, '2026-11-26T23:10:00.000Z', true], [night, '2026-11-26T05:59:59.000Z', true], [night, '2026-11-26T06:00:00.000Z', false], [null, '2026-11-26T03:00:00.000Z', true],
  ])('%j at %s: %s', (times, at, safe) => expect(isSafeTime(times, at)).toBe(safe));

  it('wait until the next morning, also over a night in which the clocks change', () => {
    expect(nextSafeInstant(office, '2026-11-26T20:15:30.000Z')).toBe('2026-11-27T09:00:00.000Z');
    expect(nextSafeInstant(office, '2026-03-28T20:00:00.000Z')).toBe('2026-03-29T08:00:00.000Z');
    expect(nextSafeInstant(office, '2026-10-24T20:00:00.000Z')).toBe('2026-10-25T09:00:00.000Z');
    // 01:30 does not exist on the night the clocks go forward: the hour is left out, and the next night has it.
    expect(nextSafeInstant({ from: '01:10', to: '01:50' }, '2026-03-28T02:00:00.000Z')).toBe('2026-03-30T00:10:00.000Z');
  });

  it('are kept for any times and any moment, and nothing goes earlier than asked', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(fc.property(time, time, moment, (from, to, at) => {
      const next = nextSafeInstant({ from, to }, at);
      expect(isSafeTime({ from, to }, next)).toBe(true);
      expect(next >= at).toBe(true);
    }), { numRuns: 300 });
  });
});
