import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockView } from '#contract/clock.ts';
import { requestEventKind, requestKind, type RequestEventKind, type RequestKind } from '#contract/request-words.ts';
import type { RequestEvent } from '#contract/requests.ts';
import { shippedBankHolidays } from './bank-holidays.ts';
import { addDays } from './calendar-date.ts';
import { requestClock, type RequestClockInput } from './request-clock.ts';
import { informationRegimes } from './rules.ts';

const event = (kind: RequestEventKind, on: string): RequestEvent => ({ kind, on, at: `${on}T10:00:00Z`, by: 'landlord', reason: null });
const clock = (kind: RequestKind, events: RequestEvent[], today: string, more: Partial<RequestClockInput> = {}) =>
  requestClock({ kind, receivedOn: '2026-06-01', events, today, region: 'england-and-wales', holidays: shippedBankHolidays, informationRegime: null, ...more });
const begun = [event('submit', '2026-06-01'), event('start', '2026-06-02')];

describe('the clock of a request', () => {
  test('runs from receipt to the same date next month, with a day to aim for', () => {
    expect(clock('access', begun, '2026-06-11')).toMatchObject({
      status: 'running', startedOn: '2026-06-01', startReason: 'receipt', due: '2026-07-01', target: '2026-06-29', usedDays: 10, overdue: false, rule: { id: 'ukgdpr-month' },
    });
  });

  test('is late on the day after, and not before', () => {
    expect(clock('access', begun, '2026-07-01').overdue).toBe(false);
    expect(clock('access', begun, '2026-07-02').overdue).toBe(true);
  });

  test('is never late once the request has ended, and its days stop there', () => {
    const ended = [...begun, event('prepared', '2026-06-20'), event('answer', '2026-06-21')];
    expect(clock('access', ended, '2026-09-01')).toMatchObject({ status: 'ended', due: '2026-07-01', usedDays: 20, overdue: false });
  });

  test('ends with the answer, whatever follows from it later', () => {
    const granted = [...begun, event('grant', '2026-06-20')];
    const lifted = [...granted, event('tell-before-lifting', '2027-05-01'), event('lift', '2027-06-01')];
    for (const events of [granted, lifted]) expect(clock('restriction', events, '2027-07-01')).toMatchObject({ status: 'ended', due: '2026-07-01', usedDays: 19, overdue: false });
    const answered = [event('submit', '2026-06-01'), event('answer', '2026-06-20')];
    const reviewed = [...answered, event('ask-review', '2026-08-03')];
    for (const events of [answered, reviewed]) expect(clock('information', events, '2026-08-10', { informationRegime: 'foia' })).toMatchObject({ status: 'ended', overdue: false });
  });

  test('begins anew for a person who has had a decision explained and then asks for a human', () => {
    const explained = [event('submit', '2026-06-01'), event('explain', '2026-06-10'), event('ask-human', '2026-07-20')];
    expect(clock('decision-review', explained, '2026-07-21', { answers: { wish: 'explain' } })).toMatchObject({ status: 'running', startedOn: '2026-07-20', due: '2026-08-20', overdue: false });
    // Who asked for one from the beginning has waited from the beginning.
    expect(clock('decision-review', explained, '2026-07-21', { answers: { wish: 'human' } })).toMatchObject({ due: '2026-07-01', overdue: true });
  });

  test('waits for identity and then starts on the day it came', () => {
    const asked = [event('submit', '2026-06-01'), event('ask-id', '2026-06-02')];
    expect(clock('access', asked, '2026-06-10')).toMatchObject({ status: 'not-started', startedOn: null, startReason: 'identity', due: null, usedDays: 0 });
    expect(clock('access', [...asked, event('id-ok', '2026-06-12')], '2026-06-13')).toMatchObject({ status: 'running', startedOn: '2026-06-12', due: '2026-07-13', usedDays: 1 });
  });

  test('waits for authority that is missing when identity has come', () => {
    const asked = [event('submit', '2026-06-01'), event('ask-id', '2026-06-02'), event('id-ok-authority-missing', '2026-06-05')];
    expect(clock('access', asked, '2026-06-10')).toMatchObject({ status: 'not-started', startReason: 'authority' });
    expect(clock('access', [...asked, event('authority-ok', '2026-06-08')], '2026-06-10')).toMatchObject({ startedOn: '2026-06-08', startReason: 'authority' });
  });

  test('is paused while a clarification is open: since when, and how many days were used', () => {
    const paused = clock('access', [...begun, event('ask-clarification', '2026-06-11')], '2026-08-01');
    expect(paused).toMatchObject({ status: 'paused', due: null, usedDays: 9, overdue: false });
    expect(paused.pauses).toEqual([{ from: '2026-06-11', to: null }]);
  });

  test('goes on after the answer, the days between left out', () => {
    const answered = [...begun, event('ask-clarification', '2026-06-05'), event('clarified', '2026-06-09')];
    expect(clock('access', answered, '2026-06-10')).toMatchObject({ status: 'running', pausedDays: 5, due: '2026-07-06', usedDays: 4 });
  });

  test('takes no notice of an event that the request could not take', () => {
    expect(clock('erasure', [...begun, event('ask-clarification', '2026-06-05')], '2026-06-10')).toMatchObject({ status: 'running', pausedDays: 0, due: '2026-07-01' });
    expect(clock('access', [event('submit', '2026-06-01'), event('notify-extension', '2026-06-05')], '2026-06-10').extension).toBeNull();
  });

  test('shows an extension, in time or not', () => {
    expect(clock('access', [...begun, event('notify-extension', '2026-06-20')], '2026-07-10')).toMatchObject({ due: '2026-09-01', extension: { toldOn: '2026-06-20', inTime: true }, overdue: false });
    expect(clock('access', [...begun, event('notify-extension', '2026-07-02')], '2026-07-10')).toMatchObject({ due: '2026-07-01', extension: { toldOn: '2026-07-02', inTime: false }, overdue: true });
  });

  test('is that of footage for recordings, which pauses', () => {
    expect(clock('recordings', [...begun, event('ask-clarification', '2026-06-05')], '2026-06-10').status).toBe('paused');
  });

  test('runs for something that is not sorted yet, for a notice in another format as we promise, but not for an objection to marketing', () => {
    expect(clock('something-else', [], '2026-06-10')).toMatchObject({ status: 'running', due: '2026-07-01' });
    expect(clock('notice-format', [], '2026-06-10')).toMatchObject({ status: 'running', due: '2026-06-15', usedDays: 7, rule: { id: 'format-promise' }, overdue: false });
    expect(clock('notice-format', [], '2026-06-16')).toMatchObject({ overdue: true });
    expect(clock('objection', [], '2026-06-10', { answers: { about: 'direct-marketing' } })).toMatchObject({ status: 'no-clock', due: null, rule: { id: 'marketing-objection' } });
  });

  test('of other information follows the kind of landlord', () => {
    expect(clock('information', [], '2026-06-15', { informationRegime: 'foia' })).toMatchObject({ status: 'running', due: '2026-06-30', usedDays: 9, rule: { id: 'foia' } });
    expect(clock('information', [], '2026-06-15', { informationRegime: 'stairs' })).toMatchObject({ status: 'not-in-force', due: null, rule: { id: 'stairs' } });
    expect(clock('information', [], '2026-06-15', { informationRegime: null })).toMatchObject({ status: 'no-clock', rule: { id: 'no-legal-clock' } });
  });

  test('beyond the known holidays says that they are not known', () => {
    expect(clock('access', [], '2030-08-01', { receivedOn: '2030-06-03' })).toMatchObject({ status: 'holidays-not-known', nominalDue: '2030-07-03', due: null, overdue: false });
  });

  test('of every kind and after any events is a clock of the contract, late only after its due date', () => {
    const anyEvent = fc.tuple(fc.constantFrom(...requestEventKind.options), fc.nat(100)).map(([kind, days]) => event(kind, addDays('2026-06-01', days)));
    const regime = fc.constantFrom(null, ...informationRegimes);
    fc.assert(fc.property(fc.constantFrom(...requestKind.options), fc.array(anyEvent), fc.nat(400), regime, (kind, events, days, informationRegime) => {
      const today = addDays('2026-06-01', days);
      const view = clock(kind, events, today, { informationRegime });
      expect(clockView.safeParse(view).success).toBe(true);
      expect(view.overdue && (view.due === null || view.due >= today)).toBe(false);
      expect(view.usedDays).toBeGreaterThanOrEqual(0);
    }), { numRuns: 500 });
  });
});
