import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedBankHolidays } from './bank-holidays.ts';
import { addDays, addMonths } from './calendar-date.ts';
import { clockEventTypes, type ClockEvent, type ClockEventType } from './clock-event.ts';
import { monthClock } from './month-clock.ts';
import { monthRule, ukGdprTypes, type UkGdprType } from './rules.ts';
import { workingCalendar } from './working-calendar.ts';

const england = workingCalendar(shippedBankHolidays, ['england-and-wales']);
const on = (type: ClockEventType, date: string): ClockEvent => ({ type, on: date });
const clock = (received: string, events: readonly ClockEvent[] = [], type: UkGdprType = 'access') => monthClock({ type, received, events }, monthRule, england);
const asked = (from: string, to?: string): ClockEvent[] => [on('clarification_requested', from), ...(to ? [on('clarification_received', to)] : [])];

describe('the start of the month', () => {
  test('what came without being asked for moves nothing', () => {
    expect(clock('2026-10-01', [on('id_received', '2026-10-12'), on('fee_paid', '2026-10-13')])).toMatchObject({ startedOn: '2026-10-01', startReason: 'receipt' });
  });

  test('identity that came is not enough when it is asked for again', () => {
    const events = [on('id_requested', '2026-10-02'), on('id_received', '2026-10-05'), on('id_requested', '2026-10-06')];
    expect(clock('2026-10-01', events)).toMatchObject({ status: 'not-started', waitingFor: ['id'], due: null, startReason: 'identity' });
    expect(clock('2026-10-01', [...events, on('id_received', '2026-10-12')])).toMatchObject({ startedOn: '2026-10-12', due: '2026-11-12' });
  });

  test('a reminder is answered by the one answer', () => {
    expect(clock('2026-10-01', [on('id_requested', '2026-10-02'), on('id_requested', '2026-10-08'), on('id_received', '2026-10-12')])).toMatchObject({ startedOn: '2026-10-12' });
  });

  test('a fee that was paid starts it, and everything missing is named', () => {
    expect(clock('2026-10-01', [on('fee_requested', '2026-10-02'), on('fee_paid', '2026-10-09')])).toMatchObject({ startedOn: '2026-10-09', startReason: 'fee' });
    const all = [on('fee_requested', '2026-10-02'), on('authority_requested', '2026-10-02'), on('id_requested', '2026-10-02')];
    expect(clock('2026-10-01', all).waitingFor).toEqual(['id', 'authority', 'fee']);
  });
});

describe('pauses', () => {
  test('two questions one after the other both pause', () => {
    expect(clock('2026-06-01', [...asked('2026-06-05', '2026-06-09'), ...asked('2026-06-15', '2026-06-16')])).toMatchObject({ pausedDays: 7, due: '2026-07-08' });
  });

  test('a day that lies in two questions is left out once', () => {
    expect(clock('2026-06-01', [...asked('2026-06-05', '2026-06-09'), ...asked('2026-06-09', '2026-06-10')])).toMatchObject({ pausedDays: 6, due: '2026-07-07' });
    expect(clock('2026-06-01', [...asked('2026-06-05', '2026-06-09'), ...asked('2026-06-07', '2026-06-10')])).toMatchObject({ pausedDays: 6, due: '2026-07-07' });
  });

  test('a question asked on the last day pauses, one asked the day after does not', () => {
    expect(clock('2026-06-01', asked('2026-07-01', '2026-07-03'))).toMatchObject({ pausedDays: 3, due: '2026-07-06' });
    expect(clock('2026-06-01', asked('2026-07-02', '2026-07-03'))).toMatchObject({ pausedDays: 0, due: '2026-07-01' });
  });

  test('a question asked in days that another pause added pauses too', () => {
    expect(clock('2026-06-01', [...asked('2026-06-05', '2026-06-09'), ...asked('2026-07-03', '2026-07-04')])).toMatchObject({ pausedDays: 7, due: '2026-07-08' });
  });

  test('while a question is open there is no due date, and the days used before it are kept', () => {
    const open = clock('2026-06-01', [...asked('2026-06-05', '2026-06-09'), ...asked('2026-06-15')]);
    expect(open).toMatchObject({ status: 'paused', waitingFor: ['clarification'], due: null, target: null, extensionNoticeBy: null, pausedDays: 5 });
    expect(open.pauses).toEqual([{ from: '2026-06-05', to: '2026-06-09' }, { from: '2026-06-15', to: null }]);
  });

  test('a question left open after the end changes nothing', () => {
    expect(clock('2026-06-01', asked('2026-07-05'))).toMatchObject({ status: 'running', due: '2026-07-01', pauses: [] });
  });

  test('only access requests pause, footage of oneself among them', () => {
    const paused = ukGdprTypes.filter((type) => clock('2026-06-01', asked('2026-06-05', '2026-06-09'), type).pausedDays > 0);
    expect(paused).toEqual(['access', 'footage']);
  });

  test('they are counted as by walking day by day, as the worked cases describe it', () => {
    const date = fc.nat(120).map((days) => addDays('2026-06-01', days));
    const pause = fc.tuple(date, fc.nat(40)).map(([from, length]) => [from, addDays(from, length)] as const);
    fc.assert(fc.property(date, fc.array(pause, { maxLength: 4 }), fc.boolean(), (received, pauses, extended) => {
      const events = [...pauses.flatMap(([from, to]) => asked(from, to)), ...(extended ? [on('extension_notified', received)] : [])];
      const result = clock(received, events);
      // Independent of the code: one day after the other, each day in any question from first asked to last answered left out.
      const [from, to] = [pauses.map(([a]) => a).toSorted(), pauses.map(([, b]) => b).toSorted()];
      const out = (day: string) => from.some((start, index) => start <= day && day <= (to[index] ?? ''));
      const nominal = addMonths(received, extended ? 3 : 1);
      let end = received;
      for (let counting = Math.round((Date.parse(nominal) - Date.parse(received)) / 86_400_000); counting > 0;) {
        end = addDays(end, 1);
        if (!out(end)) counting -= 1;
      }
      while (england.isWorkingDay(end) === false) end = addDays(end, 1);
      expect(result).toMatchObject({ nominalDue: nominal, due: end });
    }));
  });
});

describe('the extension', () => {
  test('told twice, the first day counts', () => {
    expect(clock('2026-09-01', [on('extension_notified', '2026-10-09'), on('extension_notified', '2026-09-30')]).extension).toEqual({ toldOn: '2026-09-30', inTime: true });
  });

  test('told while a question is open, it is in time, since the month has not ended', () => {
    expect(clock('2026-09-01', [...asked('2026-09-10'), on('extension_notified', '2026-11-20')])).toMatchObject({ status: 'paused', nominalDue: '2026-12-01', extension: { inTime: true } });
  });

  test('told too late, it moves nothing', () => {
    expect(clock('2026-06-01', [...asked('2026-06-05', '2026-06-09'), on('extension_notified', '2026-07-07')])).toMatchObject({ due: '2026-07-06', extension: { inTime: false } });
  });
});

describe('years without known holidays', () => {
  test('an end beyond them is not known, and is no guess', () => {
    expect(clock('2028-12-01')).toMatchObject({ status: 'holidays-not-known', nominalDue: '2029-01-01', due: null, target: '2028-12-29' });
    expect(clock('2030-03-04')).toMatchObject({ status: 'holidays-not-known', due: null, target: null, extensionNoticeBy: null });
    expect(clock('2023-11-15')).toMatchObject({ status: 'holidays-not-known', due: null });
  });

  test('a last Saturday of the known years may roll into one that is not', () => {
    expect(clock('2028-11-30')).toMatchObject({ nominalDue: '2028-12-30', status: 'holidays-not-known' });
  });

  test('a request of an earlier year that ends in a known one has its date', () => {
    expect(clock('2023-12-15')).toMatchObject({ status: 'running', due: '2024-01-15' });
  });

  test('an extension that leads there keeps what is known', () => {
    expect(clock('2028-11-15', [on('extension_notified', '2028-11-20')])).toMatchObject({ status: 'holidays-not-known', nominalDue: '2029-02-15', due: null, extensionNoticeBy: '2028-12-15' });
  });

  test('whether a late notice was in time stays open where the last day is not known', () => {
    expect(clock('2022-11-30', [on('extension_notified', '2022-12-31')])).toMatchObject({ status: 'holidays-not-known', due: null, extension: null });
  });
});

test('every list of events has a clock whose dates are in order', () => {
  const event = fc.record({ type: fc.constantFrom(...clockEventTypes), on: fc.nat(200).map((days) => addDays('2026-05-01', days)) });
  fc.assert(fc.property(fc.constantFrom(...ukGdprTypes), fc.array(event, { maxLength: 10 }), (type, events) => {
    const result = clock('2026-05-01', events, type);
    expect(result.startedOn === null).toBe(result.status === 'not-started');
    expect(result.due === null).toBe(result.status !== 'running');
    if (result.due === null || result.target === null) return;
    expect(result.startedOn! < result.target && result.target <= result.due && result.nominalDue! <= result.due).toBe(true);
    expect(england.isWorkingDay(result.due)).toBe(true);
    expect(england.isWorkingDay(result.target)).toBe(true);
  }), { numRuns: 500 });
});
