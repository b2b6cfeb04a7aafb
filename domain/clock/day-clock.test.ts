import { describe, expect, test } from 'vitest';
import { shippedBankHolidays } from './bank-holidays.ts';
import { caseResult, type ClockCase } from './case-result.ts';
import type { InformationRegime } from './rules.ts';

const complaint = (received: string) => caseResult({ id: 'x', regime: 'dp_complaint', requestType: 'complaint', region: 'england-and-wales', received, events: [] }, shippedBankHolidays);
const information = (regime: InformationRegime, received: string, events: ClockCase['events'] = [], region: ClockCase['region'] = 'england-and-wales') =>
  caseResult({ id: 'x', regime, requestType: 'information', region, received, events }, shippedBankHolidays);

describe('a complaint to the landlord', () => {
  test('has no clock before the duty began on 19 June 2026', () => {
    expect(complaint('2026-06-18')).toEqual({ status: 'not_in_force', nominalDue: null, acknowledgeBy: null });
  });

  test('is counted in days, not in months', () => {
    expect(complaint('2027-01-31')).toEqual({ status: 'running', nominalDue: '2027-03-02', acknowledgeBy: '2027-03-02' });
  });

  test('that ends where holidays are not known says so', () => {
    expect(complaint('2028-12-20')).toEqual({ status: 'holidays_not_known', nominalDue: '2029-01-19', acknowledgeBy: null });
  });
});

describe('a request for other information', () => {
  test('FOI leaves out a holiday of any part of the UK, FOISA only those of Scotland, wherever it was made', () => {
    expect(information('foia', '2026-03-02')).toEqual({ status: 'running', due: '2026-03-31' });
    expect(information('foisa', '2026-03-02', [], 'scotland')).toEqual({ status: 'running', due: '2026-03-30' });
    expect(information('eisr', '2026-03-02', [], 'england-and-wales')).toEqual({ status: 'running', due: '2026-03-30', extendedDue: '2026-04-28' });
  });

  test('FOISA counts over Easter Monday and leaves out 15 June 2026', () => {
    expect(information('foisa', '2026-04-01', [], 'scotland')).toEqual({ status: 'running', due: '2026-04-30' });
    expect(information('foisa', '2026-06-01', [], 'scotland')).toEqual({ status: 'running', due: '2026-06-30' });
  });

  test('EIR has forty days where the person was told within twenty', () => {
    expect(information('eir', '2026-03-02', [{ type: 'extension_notified', on: '2026-03-31' }])).toEqual({ status: 'running', due: '2026-04-30', extendedDue: '2026-04-30', extension: 'valid' });
    expect(information('eir', '2026-03-02', [{ type: 'extension_notified', on: '2026-04-01' }])).toEqual({ status: 'running', due: '2026-03-31', extendedDue: '2026-04-30', extension: 'too_late' });
  });

  test('so have the EISRs, in the working days of Scotland', () => {
    expect(information('eisr', '2026-03-02', [{ type: 'extension_notified', on: '2026-03-30' }], 'scotland')).toEqual({ status: 'running', due: '2026-04-28', extendedDue: '2026-04-28', extension: 'valid' });
    expect(information('eisr', '2026-03-02', [{ type: 'extension_notified', on: '2026-03-31' }], 'scotland')).toEqual({ status: 'running', due: '2026-03-30', extendedDue: '2026-04-28', extension: 'too_late' });
  });

  test('FOI and FOISA have no such extension', () => {
    expect(information('foia', '2026-03-02', [{ type: 'extension_notified', on: '2026-03-10' }])).toEqual({ status: 'running', due: '2026-03-31' });
    expect(information('foisa', '2026-03-02', [{ type: 'extension_notified', on: '2026-03-10' }], 'scotland')).toEqual({ status: 'running', due: '2026-03-30' });
  });

  test('STAIRs begins on 1 April 2027 and counts 30 days that do not move off a weekend, also where holidays are not known', () => {
    expect(information('stairs', '2027-03-31')).toEqual({ status: 'not_in_force', due: null });
    expect(information('stairs', '2027-04-01')).toEqual({ status: 'running', due: '2027-05-01' });
    expect(information('stairs', '2030-01-10')).toEqual({ status: 'running', due: '2030-02-09' });
  });

  test('counting through a year without known holidays gives no date', () => {
    expect(information('foia', '2028-12-15')).toEqual({ status: 'holidays_not_known', due: null });
    expect(information('eir', '2028-11-20')).toMatchObject({ status: 'running', extendedDue: null });
    expect(information('foia', '2023-12-20')).toEqual({ status: 'holidays_not_known', due: null });
  });
});

test('an objection to direct marketing has no month to wait for', () => {
  expect(caseResult({ id: 'x', regime: 'ukgdpr', requestType: 'objection_marketing', region: 'scotland', received: '2026-11-10', events: [] }, shippedBankHolidays)).toEqual({ status: 'no_clock', due: null });
});
