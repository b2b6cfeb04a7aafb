import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDuration } from './add-duration.ts';
import { retention, type RetentionRule } from './retention.ts';

const rule = (period: string | null, until: RetentionRule['until'] = null): RetentionRule => ({ id: 'a-rule', period, startEvent: 'something', until });
const today = '2026-11-22';

describe('retention', () => {
  test.each([
    ['three years from a call', rule('P3Y'), '2025-03-01', 'running', '2028-03-01'],
    ['six years after the tenancy ended', rule('P6Y'), '2020-05-31', 'ended', '2026-05-31'],
    ['one month after an enquiry', rule('P1M'), '2026-10-31', 'running', '2026-11-30'],
    ['a call on 29 February', rule('P3Y'), '2024-02-29', 'running', '2027-02-28'],
    ['until 21, from the day of birth', rule(null, 'age-21'), '2010-01-15', 'running', '2031-01-15'],
    ['a year, six months and ten days', rule('P1Y6M10D'), '2026-01-31', 'running', '2027-08-10'],
  ] as const)('%s', (_name, one, startedOn, status, endsOn) => {
    expect(retention({ rule: one, startedOn, today })).toEqual({ status, startedOn, endsOn, hold: null, rule: one });
  });

  test('the last day still belongs to it', () => {
    expect(retention({ rule: rule('P3Y'), startedOn: '2023-11-22', today }).status).toBe('running');
    expect(retention({ rule: rule('P3Y'), startedOn: '2023-11-21', today }).status).toBe('ended');
  });

  test('six years after a tenancy that goes on has not started', () => {
    expect(retention({ rule: rule('P6Y'), startedOn: null, today })).toMatchObject({ status: 'not-started', endsOn: null });
  });

  test('an accident record is kept three years after its last entry, and for a child until 21', () => {
    const accident = { rule: rule('P3Y', 'age-21'), startedOn: '2022-06-01', today };
    expect(retention({ ...accident, bornOn: '2012-02-03' })).toMatchObject({ status: 'running', endsOn: '2033-02-03' });
    expect(retention({ ...accident, bornOn: '1980-02-03' })).toMatchObject({ status: 'ended', endsOn: '2025-06-01' });
    expect(retention(accident)).toMatchObject({ status: 'running', endsOn: null });
  });

  test('until legal action ends there is no date, and then it is that day', () => {
    const open = { rule: rule(null, 'end-of-legal-action'), startedOn: '2024-01-01', today };
    expect(retention(open)).toMatchObject({ status: 'running', endsOn: null });
    expect(retention({ ...open, legalActionEndedOn: '2026-11-01' })).toMatchObject({ status: 'ended', endsOn: '2026-11-01' });
  });

  test('six years or the end of legal action: the later counts', () => {
    const file = { rule: rule('P6Y', 'end-of-legal-action'), startedOn: '2018-01-01', today };
    expect(retention(file)).toMatchObject({ status: 'ended', endsOn: '2024-01-01' });
    expect(retention({ ...file, legalActionEndedOn: '2027-03-01' })).toMatchObject({ status: 'running', endsOn: '2027-03-01' });
  });

  test('permanent stays permanent and as long as needed has no date, hold or not', () => {
    const holds = [{ id: 'open-case', until: null }];
    expect(retention({ rule: rule(null, 'permanent'), startedOn: '2000-01-01', today, holds })).toMatchObject({ status: 'permanent', endsOn: null, hold: 'open-case' });
    expect(retention({ rule: rule(null, 'as-long-as-needed'), startedOn: null, today })).toMatchObject({ status: 'as-long-as-needed', endsOn: null });
  });

  test('a hold keeps what has ended, for as long as it holds, and shows the date of the rule', () => {
    const old = { rule: rule('P1Y'), startedOn: '2024-01-01', today };
    expect(retention({ ...old, holds: [{ id: 'open-case', until: null }] })).toMatchObject({ status: 'held', endsOn: '2025-01-01', hold: 'open-case' });
    expect(retention({ ...old, holds: [{ id: 'open-case', until: today }] })).toMatchObject({ status: 'held' });
    expect(retention({ ...old, holds: [{ id: 'open-case', until: '2026-11-21' }] })).toMatchObject({ status: 'ended', hold: null });
  });

  test('nothing is ever shown as ended while a hold is in force', () => {
    const anyRule = fc.record({ period: fc.constantFrom(null, 'P1M', 'P6Y'), until: fc.constantFrom(null, 'age-21', 'end-of-legal-action', 'permanent', 'as-long-as-needed') });
    fc.assert(fc.property(anyRule, fc.constantFrom(null, '1999-12-31', '2026-11-01'), ({ period, until }, startedOn) => {
      expect(retention({ rule: rule(period, until), startedOn, today, holds: [{ id: 'open-case', until: null }] }).status).not.toBe('ended');
    }));
  });

  test('a duration of another kind is refused', () => {
    expect(() => addDuration(today, 'PT5H')).toThrow(RangeError);
  });
});
