import { describe, expect, test } from 'vitest';
import { parseBankHolidays, shippedBankHolidays } from './bank-holidays.ts';
import { caseResult } from './case-result.ts';
import { readCases } from './case-file.ts';
import file from './deadline-cases.json' with { type: 'json' };

const read = readCases(file);

describe('the worked cases of the deadline file', () => {
  test('the file is read without a fault and holds all 60', () => {
    expect(read.faults).toEqual([]);
    expect(read.cases).toHaveLength(60);
  });

  test.each(file.cases.map((one, index) => [one.id, one.title, index] as const))('%s: %s', (_id, _title, index) => {
    const one = read.cases[index];
    expect(one && caseResult(one, shippedBankHolidays)).toEqual(file.cases[index]?.expected);
  });
});

test('a day that a landlord adds to the holidays moves the end of the month', () => {
  const own = structuredClone(shippedBankHolidays);
  own['england-and-wales'].events.push({ date: '2026-12-10', title: 'A holiday that was proclaimed' });
  const result = caseResult({ id: 'x', regime: 'ukgdpr', requestType: 'rectification', region: 'england-and-wales', received: '2026-11-10', events: [] }, parseBankHolidays(own));
  expect(result).toMatchObject({ nominalDue: '2026-12-10', due: '2026-12-11', target: '2026-12-08' });
});

test('a holiday file without a region, or with a date that does not exist, is refused', () => {
  expect(() => parseBankHolidays({ scotland: { events: [] } })).toThrow(/england-and-wales/u);
  const wrong = structuredClone(shippedBankHolidays);
  wrong.scotland.events.push({ date: '2027-02-30', title: 'No such day' });
  expect(() => parseBankHolidays(wrong)).toThrow(/scotland/u);
});
