import fc from 'fast-check';
import { expect, test } from 'vitest';
import { londonTime } from './london-time.ts';

const byData = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function fromData(time: number): string {
  const part = Object.fromEntries(byData.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

test('is what the time zone data says, at any instant', () => {
  fc.assert(fc.property(fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2036, 11, 31) }), (time) => {
    expect(londonTime(time)).toBe(fromData(time));
  }), { numRuns: 3000 });
});

test('changes in the minute in which the clocks do, every year from 1996 to 2036', () => {
  for (let year = 1996; year <= 2036; year += 1) {
    for (const month of [2, 9]) {
      for (let day = 24; day <= 31; day += 1) {
        for (const around of [-60_000, -1, 0, 59_999]) {
          const time = Date.UTC(year, month, day, 1) + around;
          expect(londonTime(time), new Date(time).toISOString()).toBe(fromData(time));
        }
      }
    }
  }
});
