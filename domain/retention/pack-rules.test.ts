import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationsHere, readPack } from '#server/packs/read-pack.ts';
import { addDays, addMonths } from '../clock/calendar-date.ts';
import { retention, type RetentionRule } from './retention.ts';

/** Last days worked out by hand, with ends of months and leap days: start event → last day. */
const worked: Readonly<Record<string, readonly (readonly [startedOn: string, endsOn: string])[]>> = {
  'P0D': [['2026-11-22', '2026-11-22'], ['2024-02-29', '2024-02-29']],
  'P14D': [['2026-11-22', '2026-12-06'], ['2028-02-20', '2028-03-05']],
  'P28D': [['2026-02-01', '2026-03-01'], ['2028-02-01', '2028-02-29']],
  'P30D': [['2026-01-31', '2026-03-02'], ['2026-12-31', '2027-01-30']],
  'P31D': [['2026-10-23', '2026-11-23'], ['2028-01-31', '2028-03-02'], ['2026-12-01', '2027-01-01']],
  'P90D': [['2026-11-22', '2027-02-20']],
  'P1M': [['2026-01-31', '2026-02-28'], ['2028-01-31', '2028-02-29'], ['2026-10-31', '2026-11-30'], ['2026-12-15', '2027-01-15']],
  'P3M': [['2026-11-30', '2027-02-28'], ['2027-11-30', '2028-02-29']],
  'P6M': [['2026-08-31', '2027-02-28'], ['2026-03-30', '2026-09-30']],
  'P1Y': [['2024-02-29', '2025-02-28'], ['2026-11-22', '2027-11-22']],
  'P18M': [['2026-08-31', '2028-02-29']],
  'P2Y': [['2024-02-29', '2026-02-28'], ['2026-03-31', '2028-03-31']],
  'P3Y': [['2024-02-29', '2027-02-28'], ['2025-03-01', '2028-03-01'], ['2026-04-05', '2029-04-05']],
  'P4Y': [['2024-02-29', '2028-02-29']],
  'P5Y': [['2024-02-29', '2029-02-28']],
  'P6Y': [['2020-02-29', '2026-02-28'], ['2020-05-31', '2026-05-31'], ['2026-04-05', '2032-04-05']],
  'P7Y': [['2020-02-29', '2027-02-28']],
  'P10Y': [['2020-02-29', '2030-02-28']],
  'P12Y': [['2020-02-29', '2032-02-29'], ['2026-11-22', '2038-11-22']],
  'P15Y': [['2020-02-29', '2035-02-28']],
  'P20Y': [['2020-02-29', '2040-02-29']],
};

const rules = organisationsHere().flatMap((organisation) => readPack(organisation).retention.map((rule) => ({ name: `${organisation}: ${rule.id}`, rule })));
const withPeriod = rules.filter((one) => one.rule.period !== null);
const withoutEnd = rules.filter((one) => one.rule.period === null);
const on = (today: string, rule: RetentionRule, startedOn: string | null, more: Partial<Parameters<typeof retention>[0]> = {}) => retention({ rule, startedOn, today, bornOn: '1960-02-29', ...more });

describe.each(withPeriod)('$name', ({ rule }) => {
  const cases = worked[rule.period ?? ''] ?? [];

  test('has worked cases', () => {
    expect(cases, `add cases for ${rule.period} to the table`).not.toEqual([]);
  });

  test.each(cases)('started on %s, its last day is %s: kept that day, gone the day after, not begun without the event', (startedOn, endsOn) => {
    expect(on(endsOn, rule, startedOn)).toMatchObject({ status: 'running', endsOn });
    expect(on(addDays(endsOn, 1), rule, startedOn)).toMatchObject({ status: 'ended', endsOn });
    expect(on(endsOn, rule, null)).toMatchObject({ status: 'not-started', endsOn: null });
  });

  test.each(cases)('started on %s, a hold keeps it after %s and lets it go with its own last day', (startedOn, endsOn) => {
    const [after, open, until] = [addDays(endsOn, 400), [{ id: 'open-case', until: null }], [{ id: 'court-action', until: addDays(endsOn, 400) }]];
    expect(on(after, rule, startedOn, { holds: open })).toMatchObject({ status: 'held', endsOn, hold: 'open-case' });
    expect(on(after, rule, startedOn, { holds: until })).toMatchObject({ status: 'held', endsOn, hold: 'court-action' });
    expect(on(addDays(after, 1), rule, startedOn, { holds: until })).toMatchObject({ status: 'ended', endsOn, hold: null });
  });
});

describe.each(withPeriod.filter((one) => one.rule.until === 'age-21'))('$name', ({ rule }) => {
  test('for a child it ends with the 21st birthday where that is later, and nobody guesses an age', () => {
    expect(on('2026-11-22', rule, '2024-05-01', { bornOn: '2012-02-29' })).toMatchObject({ status: 'running', endsOn: '2033-02-28' });
    expect(on('2026-11-22', rule, '2024-05-01', { bornOn: '1980-02-03' })).toMatchObject({ endsOn: on('2026-11-22', { ...rule, until: null }, '2024-05-01').endsOn });
    expect(on('2026-11-22', rule, '2024-05-01', { bornOn: null })).toMatchObject({ endsOn: null });
  });
});

describe.each(withPeriod.filter((one) => one.rule.until === 'end-of-legal-action'))('$name', ({ rule }) => {
  test('legal action that ends later than the period is the end; while it is open a hold keeps it', () => {
    const [startedOn, endsOn] = worked[rule.period ?? '']?.[0] ?? ['', ''];
    expect(on(endsOn, rule, startedOn, { legalActionEndedOn: addDays(endsOn, 90) })).toMatchObject({ status: 'running', endsOn: addDays(endsOn, 90) });
    expect(on(endsOn, rule, startedOn, { legalActionEndedOn: addDays(startedOn, 3) })).toMatchObject({ endsOn });
    expect(on(addDays(endsOn, 1), rule, startedOn, { holds: [{ id: 'court-action', until: null }] })).toMatchObject({ status: 'held', endsOn });
  });
});

const ofKind = (until: RetentionRule['until']) => withoutEnd.filter((one) => one.rule.until === until);

test('a rule without a period says another end', () => {
  expect(withoutEnd.filter((one) => one.rule.until === null)).toEqual([]);
});

describe.each([...ofKind('permanent'), ...ofKind('as-long-as-needed')])('$name', ({ rule }) => {
  test.each([null, '1999-12-31', '2026-11-22'])('says in words how long, with no date, whenever it began: %s', (startedOn) => {
    expect(on('2026-11-22', rule, startedOn)).toMatchObject({ status: rule.until, endsOn: null, hold: null });
    expect(on('2026-11-22', rule, startedOn, { holds: [{ id: 'open-case', until: null }] })).toMatchObject({ status: rule.until, hold: 'open-case' });
  });
});

test.each(ofKind('age-21'))('$name ends on the 21st birthday', ({ rule }) => {
  expect(on('2026-11-22', rule, '2008-02-29', { bornOn: '2008-02-29' })).toMatchObject({ status: 'running', endsOn: '2029-02-28' });
});

test.each(ofKind('end-of-legal-action'))('$name has no date until the action ends', ({ rule }) => {
  expect(on('2026-11-22', rule, '2020-01-01')).toMatchObject({ status: 'running', endsOn: null });
  expect(on('2026-11-22', rule, '2020-01-01', { legalActionEndedOn: '2026-11-01' })).toMatchObject({ status: 'ended', endsOn: '2026-11-01' });
});

test('the seeds’ own rules are there: three years from a call, one month, six years after the tenancy, until 21, end of legal action, permanent', () => {
  const said = (organisation: string) => Object.fromEntries(readPack(organisation).retention.filter((rule) => rule.fact.sure === 'stated').map((rule) => [rule.id, [rule.period, rule.startEvent, rule.until]]));
  expect(said('paramount')).toMatchObject({ 'three-years-after-call': ['P3Y', 'call', null] });
  expect(said('mavor')).toMatchObject({
    'six-years-after-tenancy': ['P6Y', 'tenancy-end', null], 'six-years-after-landlord-contract': ['P6Y', 'landlord-contract-end', null], 'six-years-after-contractor-contract': ['P6Y', 'contractor-contract-end', null],
    'one-month-after-enquiry': ['P1M', 'enquiry', null], 'duration-of-tenancy': ['P0D', 'tenancy-end', null], 'six-years-after-council-tax-year': ['P6Y', 'council-tax-year-end', null],
    'six-years-after-case-or-action': ['P6Y', 'case-closed', 'end-of-legal-action'], 'three-years-after-accident-entry': ['P3Y', 'last-entry', 'age-21'], 'three-years-after-financial-year': ['P3Y', 'financial-year-end', null],
    'three-years-after-tax-year': ['P3Y', 'tax-year-end', null], 'six-years-after-scheme-year': ['P6Y', 'scheme-year-end', null], 'three-years-after-pay-period': ['P3Y', 'pay-period-end', null], 'two-years-after-entry': ['P2Y', 'entry', null],
    'one-year-after-application': ['P1Y', 'application-closed', null], 'six-years-after-leaving': ['P6Y', 'job-end', null], 'six-years-after-redundancy': ['P6Y', 'redundancy', null],
    'until-you-unsubscribe': ['P0D', 'unsubscribed', null], 'permanent': [null, 'given', 'permanent'],
  });
});

describe('whatever the rule', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
  const anyRule = fc.constantFrom(...rules.map((one) => one.rule));

  test('a later start never ends earlier, a hold never deletes, and the last day is kept whole', () => {
    fc.assert(fc.property(anyRule, day, fc.integer({ min: 0, max: 400 }), day, (rule, startedOn, further, today) => {
      const [early, late] = [on(today, rule, startedOn), on(today, rule, addDays(startedOn, further))];
      if (early.endsOn !== null && late.endsOn !== null) expect(late.endsOn >= early.endsOn).toBe(true);
      expect(early.status === 'ended').toBe(early.endsOn !== null && today > early.endsOn);
      expect(on(today, rule, startedOn, { holds: [{ id: 'your-request', until: today }] }).status).not.toBe('ended');
      expect(on(today, rule, startedOn, { holds: [{ id: 'your-request', until: addDays(today, -1) }] })).toEqual(early);
    }));
  });

  test('once ended it stays ended, and no date is before its start', () => {
    fc.assert(fc.property(anyRule, day, day, (rule, startedOn, today) => {
      const stands = on(today, rule, startedOn);
      if (stands.endsOn !== null) expect(stands.endsOn >= startedOn).toBe(true);
      if (stands.status === 'ended') expect(on(addMonths(today, 7), rule, startedOn).status).toBe('ended');
    }));
  });

  test('whole years from a day end on the same day, but 29 February on the 28th of a year that has none', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 20 }), (startedOn, years) => {
      const { endsOn } = on('2026-11-22', { id: 'any', period: `P${years}Y`, startEvent: 'any', until: null }, startedOn);
      const year = Number(startedOn.slice(0, 4)) + years;
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      expect(endsOn).toBe(`${year}-${startedOn.slice(5) === '02-29' && !leap ? '02-28' : startedOn.slice(5)}`);
    }));
  });
});
