import { expect, it } from 'vitest';
import { shippedBankHolidays } from './bank-holidays.ts';
import { clockAsAt } from './clock-as-at.ts';
import { requestClock } from './request-clock.ts';

const at = (today: string, kinds: readonly (readonly ['submit' | 'answer' | 'start', string])[] = [['submit', '2026-11-02']]) => requestClock({
  kind: 'access', receivedOn: '2026-11-02', today, region: 'england-and-wales', holidays: shippedBankHolidays, informationRegime: null,
  events: kinds.map(([kind, on]) => ({ kind, on, at: `${on}T10:00:00.000Z`, by: 'resident' as const, reason: null })),
});

it('is late on the same days as a clock that is computed anew', () => {
  for (const today of ['2026-11-20', '2026-12-02', '2026-12-03', '2027-01-10']) expect(clockAsAt(at('2026-11-10'), today).overdue).toBe(at(today).overdue);
});

it('is never late once it has ended, and a device that is behind changes nothing', () => {
  const ended = at('2026-11-20', [['submit', '2026-11-02'], ['start', '2026-11-03'], ['answer', '2026-11-18']]);
  expect(clockAsAt(ended, '2027-03-01').overdue).toBe(at('2027-03-01', [['submit', '2026-11-02'], ['start', '2026-11-03'], ['answer', '2026-11-18']]).overdue);
  expect(clockAsAt(at('2026-12-10'), '2026-11-05')).toEqual(at('2026-12-10'));
});
