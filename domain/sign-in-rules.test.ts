import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitWindow, oldestPart, secondsAfter, secondsToWait, starts, wrongCodes } from './sign-in-rules.ts';

describe('the window of a limit', () => {
  it('begins at the quarter hour and says how long is left', () => {
    expect(limitWindow(starts, '2026-11-23T09:07:30.000Z')).toEqual({ from: '2026-11-23T09:00:00.000Z', left: 450 });
    expect(limitWindow(starts, '2026-11-23T09:15:00.000Z')).toEqual({ from: '2026-11-23T09:15:00.000Z', left: 900 });
  });

  it('never says that nothing is left', () => {
    expect(limitWindow(starts, '2026-11-23T09:14:59.999Z').left).toBe(1);
  });
});

it('counts seconds over midnight and the change of the clocks', () => {
  expect(secondsAfter('2026-10-24T23:59:59.000Z', 3601)).toBe('2026-10-25T01:00:00.000Z');
});

describe('a limit whose window slides', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();

  it('counts by the minute and looks back a quarter of an hour', () => {
    expect(limitWindow(wrongCodes, '2026-11-23T09:07:30.000Z')).toEqual({ from: at(7), left: 30 });
    expect(oldestPart(wrongCodes, '2026-11-23T09:17:30.000Z')).toBe(at(2));
  });

  it('lets nobody wait below the most, and then until enough has left', () => {
    expect(secondsToWait(wrongCodes, [{ from: at(0), count: 9 }], at(1))).toBeUndefined();
    expect(secondsToWait(wrongCodes, [{ from: at(5), count: 4 }, { from: at(0), count: 6 }], at(6))).toBe(10 * 60);
    expect(secondsToWait(wrongCodes, [{ from: at(0), count: 3 }, { from: at(4), count: 8 }], at(6))).toBe(10 * 60);
    expect(secondsToWait(wrongCodes, [{ from: at(0), count: 1 }, { from: at(4), count: 10 }], at(6))).toBe(14 * 60);
  });

  it('never counts more than the most in any quarter of an hour, whatever the times of the tries', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 4 * 3600 }), { maxLength: 400 }), (seconds) => {
      const counted = new Map<string, number>();
      const taken: number[] = [];
      for (const second of seconds.toSorted((one, other) => one - other)) {
        const now = secondsAfter(at(0), second);
        const rows = [...counted].map(([from, count]) => ({ from, count })).filter(({ from }) => from >= oldestPart(wrongCodes, now));
        const wait = secondsToWait(wrongCodes, rows, now);
        if (wait !== undefined) {
          expect(secondsToWait(wrongCodes, rows.filter(({ from }) => from >= oldestPart(wrongCodes, secondsAfter(now, wait))), secondsAfter(now, wait))).toBeUndefined();
          continue;
        }
        const { from } = limitWindow(wrongCodes, now);
        counted.set(from, (counted.get(from) ?? 0) + 1);
        taken.push(second);
      }
      for (const [place, second] of taken.entries()) expect(second - (taken[place - wrongCodes.most] ?? -Infinity)).toBeGreaterThanOrEqual(wrongCodes.seconds);
    }));
  });
});
