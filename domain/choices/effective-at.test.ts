import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveAt } from './effective-at.ts';

const iso = (ms: number): string => new Date(ms).toISOString();
const noon = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;

describe('when a decision begins to count', () => {
  test('a decision sent at once counts from when it was received', () => {
    expect(effectiveAt({ receivedAt: iso(noon), decidedAt: iso(noon), sentAt: iso(noon) })).toBe(iso(noon));
  });

  test('a decision made offline two hours before counts from then, whatever the device thinks the time is', () => {
    fc.assert(fc.property(fc.integer({ min: -1e11, max: 1e11 }), (skew) => {
      const sentAt = noon + skew;
      expect(effectiveAt({ receivedAt: iso(noon), decidedAt: iso(sentAt - 2 * hour), sentAt: iso(sentAt) })).toBe(iso(noon - 2 * hour));
    }));
  });

  test('no clock can put a decision after its receipt', () => {
    const ms = fc.integer({ min: 0, max: 4e12 });
    fc.assert(fc.property(ms, ms, fc.option(ms), (received, decided, sent) => {
      const counts = effectiveAt({ receivedAt: iso(received), decidedAt: iso(decided), sentAt: sent === null ? null : iso(sent) });
      expect(Date.parse(counts)).toBeLessThanOrEqual(received);
    }));
  });

  test('a device that does not say when it sent is taken at its word, but never beyond receipt', () => {
    expect(effectiveAt({ receivedAt: iso(noon), decidedAt: iso(noon - hour), sentAt: null })).toBe(iso(noon - hour));
    expect(effectiveAt({ receivedAt: iso(noon), decidedAt: iso(noon + hour), sentAt: null })).toBe(iso(noon));
  });

  test('what is not an instant is refused', () => {
    expect(() => effectiveAt({ receivedAt: 'soon', decidedAt: iso(noon), sentAt: null })).toThrow(RangeError);
  });
});
