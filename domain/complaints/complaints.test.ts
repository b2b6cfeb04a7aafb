import { describe, expect, it } from 'vitest';
import { complaintState } from '#contract/brief-complaint.ts';
import { complaintEventKind, type ComplaintEvent, serviceState } from '#contract/complaint-words.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { complaintClock, serviceComplaintClock } from './complaint-clocks.ts';
import { allowedComplaintEvents, complaintSteps, foldComplaint } from './complaint-machine.ts';
import { serviceSteps } from './service-machine.ts';

const event = (kind: ComplaintEvent['kind'], on: string): ComplaintEvent => ({ kind, at: `${on}T10:00:00.000Z`, on, by: kind === 'submit' || kind === 'withdraw' ? 'resident' : 'landlord', words: null });
const given = (receivedOn: string, today: string, ...events: ComplaintEvent[]) => ({ receivedOn, today, events: [event('submit', receivedOn), ...events], region: 'england-and-wales' as const, holidays: shippedBankHolidays });

describe('a complaint', () => {
  it('reaches every state, and no order of events leads outside them', () => {
    expect(new Set(['received', ...complaintSteps.map((one) => one.to)])).toEqual(new Set(complaintState.options));
    let orders: (typeof complaintEventKind.options)[number][][] = [[]];
    for (let length = 0; length < 4; length += 1) orders = orders.flatMap((one) => complaintEventKind.options.map((kind) => one.concat(kind)));
    for (const kinds of orders) {
      const state = foldComplaint(kinds.map((kind) => ({ kind })));
      expect(complaintState.options).toContain(state);
      const out = [...allowedComplaintEvents(state, 'resident'), ...allowedComplaintEvents(state, 'landlord')];
      expect(out.length > 0, state).toBe(!['to-regulator', 'withdrawn'].includes(state));
    }
  });

  it('is acknowledged within 30 days, late is late, and an acknowledgement ends the clock', () => {
    expect(complaintClock(given('2026-11-20', '2026-12-21'))).toMatchObject({ status: 'running', nominalDue: '2026-12-20', due: '2026-12-21', overdue: false });
    expect(complaintClock(given('2026-11-20', '2026-12-22')).overdue).toBe(true);
    expect(complaintClock(given('2026-11-20', '2027-02-01', event('acknowledge', '2026-12-01')))).toMatchObject({ status: 'ended', overdue: false, usedDays: 11 });
  });

  it('about a service too has a second clock where the rule is known', () => {
    expect(serviceComplaintClock(given('2026-11-20', '2026-11-20'), 'council-or-almo')).toMatchObject({ acknowledgeBy: '2026-11-27', answerBy: '2026-12-11' });
    expect(serviceComplaintClock(given('2026-11-20', '2026-11-24', event('acknowledge', '2026-11-24')), 'council-or-almo')).toMatchObject({ answerBy: '2026-12-08' });
    expect(serviceComplaintClock(given('2026-11-20', '2026-11-20'), 'letting-agent')).toBeNull();
  });

  it('about a service is late in its own clock, takes more time once in each stage, and is answered a second time in 20 working days', () => {
    const clock = (today: string, ...events: ComplaintEvent[]) => serviceComplaintClock(given('2026-11-20', today, ...events), 'council-or-almo');
    expect(clock('2026-11-30')).toMatchObject({ acknowledgeBy: '2026-11-27', overdue: true });
    const [acknowledged, more, first] = [event('acknowledge', '2026-11-24'), event('extend', '2026-12-07'), event('outcome', '2026-12-22')];
    expect(clock('2026-12-09', acknowledged)).toMatchObject({ answerBy: '2026-12-08', overdue: true });
    expect(clock('2026-12-09', acknowledged, more, more)).toMatchObject({ answerBy: '2026-12-22', overdue: false, extended: true });
    expect(clock('2027-06-01', acknowledged, more, first)).toMatchObject({ state: 'answered', acknowledgeBy: null, answerBy: null, overdue: false });
    const second = [acknowledged, more, first, event('second-ask', '2027-01-04')];
    expect(clock('2027-01-04', ...second)).toMatchObject({ state: 'second-asked', acknowledgeBy: '2027-01-11', answerBy: '2027-02-08', extended: false });
    expect(clock('2027-01-06', ...second, event('second-acknowledge', '2027-01-06'))).toMatchObject({ acknowledgeBy: null, answerBy: '2027-02-03' });
    expect(clock('2027-01-06', ...second, event('second-acknowledge', '2027-01-06'), event('extend', '2027-02-01'))).toMatchObject({ answerBy: '2027-03-03' });
  });

  it('about a service reaches every state in its own part, and each has a way out but the last', () => {
    expect(new Set(['received', ...serviceSteps.flatMap((one) => one.to ?? [])])).toEqual(new Set(serviceState.options));
    for (const state of serviceState.options) expect(serviceSteps.some((one) => one.from.includes(state)), state).toBe(!['to-ombudsman', 'withdrawn'].includes(state));
  });
});

