import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../clock/calendar-date.ts';
import { latestEndedStart } from './latest-ended-start.ts';
import { retention } from './retention.ts';

const rule = (period: string | null, until: 'age-21' | 'permanent' | 'as-long-as-needed' | 'end-of-legal-action' | null = null) => ({ id: 'a-rule', period, startEvent: 'something', until });
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));
const period = fc.constantFrom('P0D', 'P1M', 'P14D', 'P31D', 'P3M', 'P1Y', 'P1Y6M10D', 'P3Y', 'P6Y');

it('is the last start whose period is over, and the day after it is not', () => {
  fc.assert(fc.property(period, day, (length, today) => {
    const start = latestEndedStart(rule(length), today) ?? '';
    expect(retention({ rule: rule(length), startedOn: start, today }).status).toBe('ended');
    expect(retention({ rule: rule(length), startedOn: addDays(start, 1), today }).status).toBe('running');
  }));
});

it('knows the ends of months and leap days', () => {
  expect(latestEndedStart(rule('P1M'), '2026-03-01')).toBe('2026-01-31');
  expect(latestEndedStart(rule('P1M'), '2026-02-28')).toBe('2026-01-27');
  expect(latestEndedStart(rule('P3Y'), '2027-03-01')).toBe('2024-02-29');
  expect(latestEndedStart(rule('P31D'), '2026-11-24')).toBe('2026-10-23');
});

it('is nothing where time alone ends nothing, and a 21st birthday where only that counts', () => {
  for (const one of [rule(null, 'permanent'), rule('P6Y', 'permanent'), rule(null, 'as-long-as-needed'), rule(null, 'end-of-legal-action')]) expect(latestEndedStart(one, '2026-11-22')).toBeNull();
  expect(latestEndedStart(rule(null, 'age-21'), '2026-11-22')).toBe('2005-11-21');
});
