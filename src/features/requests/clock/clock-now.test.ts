import { describe, expect, it } from 'vitest';
import type { Organisation } from '#contract/organisation.ts';
import type { RequestEvent, RequestFull } from '#contract/requests.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { requestClock } from '#domain/clock/request-clock.ts';
import { clockAt, todayNow } from './clock-now.ts';
import { computedClock } from './computed-clock.ts';

const at = (instant: string): number => Date.parse(instant);
const events: RequestEvent[] = [
  { kind: 'submit', at: '2026-11-26T10:00:00Z', on: '2026-11-26', by: 'resident', reason: null },
  { kind: 'start', at: '2026-11-27T10:00:00Z', on: '2026-11-27', by: 'landlord', reason: null },
  { kind: 'ask-clarification', at: '2026-11-30T10:00:00Z', on: '2026-11-30', by: 'landlord', reason: 'Which home?' },
];
const clockOn = (today: string) => requestClock({ kind: 'access', receivedOn: '2026-11-26', events, today, region: 'england-and-wales', holidays: shippedBankHolidays, informationRegime: 'stairs' });
const organisation = { region: 'england-and-wales', kind: 'private-registered-provider' } as Organisation;

describe('the clock of an answer that has grown old', () => {
  it('counts the days since the answer, also on a device whose clock is a year behind', () => {
    expect(todayNow('2026-11-26', at('2025-06-01T10:00:00Z'), at('2025-06-03T09:00:00Z'))).toBe('2026-11-28');
  });

  it('knows that the day changes at midnight in London, not in Greenwich', () => {
    expect(todayNow('2026-06-01', at('2026-06-01T22:30:00Z'), at('2026-06-01T23:30:00Z'))).toBe('2026-06-02');
  });

  it('does not go back when the device’s clock was put back', () => {
    expect(todayNow('2026-11-26', at('2026-11-26T10:00:00Z'), at('2026-11-20T10:00:00Z'))).toBe('2026-11-26');
  });

  it('is computed from the events as the server would', () => {
    const request = { kind: 'access', details: null, receivedOn: '2026-11-26', events, clock: clockOn('2026-11-26') } as unknown as RequestFull;
    expect(computedClock(request, '2026-12-04', organisation)).toEqual(clockOn('2026-12-04'));
  });

  it('says late in a list from the dates alone', () => {
    const clock = requestClock({ kind: 'access', receivedOn: '2026-10-01', events: events.slice(0, 1), today: '2026-10-01', region: 'scotland', holidays: shippedBankHolidays, informationRegime: null });
    expect([clockAt(clock, '2026-11-02').overdue, clockAt(clock, '2026-11-03').overdue, clockAt({ ...clock, status: 'ended' }, '2027-01-01').overdue]).toEqual([false, true, false]);
  });
});
