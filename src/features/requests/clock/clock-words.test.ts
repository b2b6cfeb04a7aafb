import { describe, expect, it } from 'vitest';
import type { ClockView } from '#contract/clock.ts';
import type { RequestEventKind, RequestKind } from '#contract/request-words.ts';
import type { RequestEvent } from '#contract/requests.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { addDays } from '#domain/clock/calendar-date.ts';
import { readCases } from '#domain/clock/case-file.ts';
import type { ClockCase } from '#domain/clock/case-result.ts';
import type { ClockEventType } from '#domain/clock/clock-event.ts';
import { calendarDayClock } from '#domain/clock/day-clock.ts';
import cases from '#domain/clock/deadline-cases.json' with { type: 'json' };
import { requestClock } from '#domain/clock/request-clock.ts';
import { complaintRule, informationRegimes } from '#domain/clock/rules.ts';
import { workingCalendar } from '#domain/clock/working-calendar.ts';
import words from '#locales/en/clock.json' with { type: 'json' };
import { cutWords } from '#src/i18n/fill-words.ts';
import { clockDates, clockDrawingWords } from './clock-drawing-words.ts';
import { clockHead, clockStartWords, clockState } from './clock-head.ts';
import { clockHow } from './clock-how.ts';
import { clockRule } from './clock-rule.ts';
import type { ClockSentence } from './clock-sentences.ts';

const all: Readonly<Record<string, string>> = words;

/** The words of a sentence as English says them; throws where a word or a value is missing. */
function said({ key, dates = {}, values = {} }: ClockSentence): string {
  const given: Record<string, string | number> = { ...dates, ...values };
  const count = given['count'];
  const text = all[typeof count === 'number' ? `${key}_${new Intl.PluralRules('en').select(count)}` : key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return cutWords(text).map((part, index) => {
    if (index % 2 === 0) return part;
    if (given[part] === undefined) throw new Error(`${key} lacks ${part}`);
    return String(given[part]);
  }).join('');
}

const headWords = (clock: ClockView, endedOn?: string): string => {
  const { label, value } = clockHead(clock, endedOn);
  return `${said({ key: label })} ${'date' in value ? value.date : said({ key: value.key })}`;
};

function everything(clock: ClockView, endedOn?: string): string[] {
  return [
    headWords(clock, endedOn),
    said({ key: clockState(clock, 'landlord').key }),
    ...[clockStartWords(clock), clockRule(clock), ...clockHow(clock), ...clockDrawingWords(clock, endedOn)].map(said),
  ];
}

const kindOf: Readonly<Record<string, RequestKind>> = { rectification: 'correction', decision_review: 'decision-review', footage: 'recordings', objection_marketing: 'objection' };
const eventOf: Readonly<Record<ClockEventType, RequestEventKind>> = {
  id_requested: 'ask-id', id_received: 'id-ok', authority_requested: 'ask-authority', authority_received: 'authority-ok', fee_requested: 'charge-fee', fee_paid: 'fee-paid', fee_received: 'fee-paid',
  clarification_requested: 'ask-clarification', clarification_received: 'clarified', extension_notified: 'notify-extension',
};
const event = (kind: RequestEventKind, on: string): RequestEvent => ({ kind, on, at: `${on}T10:00:00Z`, by: 'landlord', reason: null });

function viewOf(one: ClockCase, today: string): ClockView {
  if (one.regime === 'dp_complaint') {
    const clock = calendarDayClock(one.received, complaintRule, workingCalendar(shippedBankHolidays, [one.region]));
    const { id, version, source } = complaintRule;
    return {
      status: clock.status, rule: { id, version, source }, receivedOn: one.received, startedOn: one.received, startReason: 'receipt', nominalDue: clock.nominalDue, due: clock.due,
      target: null, pauses: [], pausedDays: 0, usedDays: 0, extension: null, extensionNoticeBy: null, overdue: clock.due !== null && today > clock.due, today,
    };
  }
  const regime = informationRegimes.find((name) => name === one.regime) ?? null;
  const kind = regime ? 'information' : (kindOf[one.requestType] ?? (one.requestType as RequestKind));
  const sorted = one.events.toSorted((a, b) => a.on.localeCompare(b.on));
  const events = [event('submit', one.received), event('start', one.received), ...sorted.map(({ type, on }) => event(eventOf[type], on))];
  return requestClock({ kind, receivedOn: one.received, events, today, region: one.region, holidays: shippedBankHolidays, informationRegime: regime });
}

describe('the words of a clock', () => {
  const read = readCases(cases).cases;

  it('are there for all 60 worked cases, on every day that matters, with no placeholder left open', () => {
    expect(read).toHaveLength(60);
    for (const one of read) {
      const { due } = viewOf(one, one.received);
      for (const today of [one.received, addDays(one.received, 10), addDays(one.received, 400), ...(due ? [due, addDays(due, 1)] : [])]) {
        for (const words of everything(viewOf(one, today))) expect(words, `${one.id} on ${today}`).toMatch(/^[^{}]{3,}$/u);
        const ended: ClockView = { ...viewOf(one, today), status: 'ended', overdue: false };
        for (const words of everything(ended, today)) expect(words, one.id).toMatch(/^[^{}]{3,}$/u);
      }
    }
  });

  it('name the due date that the case expects', () => {
    for (const [index, one] of read.entries()) {
      const { expected } = cases.cases[index] ?? { expected: {} };
      const due = 'acknowledgeBy' in expected ? expected.acknowledgeBy : 'due' in expected ? expected.due : null;
      if (one.events.some(({ type }) => /clarification|authority|id_|fee/u.test(type))) continue; // The machine, too, has a word in those.
      if (due) expect(`${headWords(viewOf(one, one.received))} ${said(clockRule(viewOf(one, one.received)))}`, one.id).toContain(due);
    }
  });

  const access = (events: readonly RequestEvent[], today: string, more: Partial<Parameters<typeof requestClock>[0]> = {}): ClockView =>
    requestClock({ kind: 'access', receivedOn: '2026-11-26', events: [event('submit', '2026-11-26'), ...events], today, region: 'england-and-wales', holidays: shippedBankHolidays, informationRegime: null, ...more });

  it('say a month that ends on a holiday', () => {
    const clock = access([], '2026-11-26');
    expect(headWords(clock)).toBe('We must answer by 2026-12-29');
    expect(said(clockRule(clock))).toBe('The law gives us one month from 2026-11-26. 2026-12-26 is not a working day, so it ends on 2026-12-29.');
    expect(clockHow(clock).map(said)).toContain('We aim to answer by 2026-12-24. That is our own aim, not the law’s.');
  });

  it('say late as late', () => {
    const clock = access([], '2027-01-04');
    expect([headWords(clock), clockState(clock, 'resident').key]).toEqual(['Our answer was due on 2026-12-29', 'state.late']);
    expect(clockDrawingWords(clock).map(said)).toContain('The last day has passed.');
  });

  it('say that it has not started, and what it waits for', () => {
    const clock = access([event('ask-id', '2026-11-27')], '2026-11-30');
    expect([headWords(clock), said(clockStartWords(clock))]).toEqual(['The clock Not started yet', 'The clock starts on the day that you show us who you are.']);
    expect(clockDates(clock)).toBeUndefined();
  });

  it('say since when it stands still, and draw the line on to today', () => {
    const clock = access([event('start', '2026-11-26'), event('ask-clarification', '2026-11-30')], '2027-03-01');
    expect(headWords(clock)).toBe('The clock has stood still since 2026-11-30');
    expect(clockHow(clock).map(said)).toEqual(expect.arrayContaining(['It has stood still since 2026-11-30. We wait for your answer.', '3 days are used.']));
    expect(clockDates(clock)).toMatchObject({ due: '2027-03-01', pauses: [{ from: '2026-11-30', to: undefined }] });
  });

  it('say of a question on the day of the request that it stands still today, not from tomorrow', () => {
    const clock = access([event('start', '2026-11-26'), event('ask-clarification', '2026-11-26')], '2026-11-26');
    expect(headWords(clock)).toBe('The clock has stood still since 2026-11-26');
    expect([...clockHow(clock), ...clockDrawingWords(clock)].map(said).filter((one) => one.startsWith('It has stood still'))).toEqual(Array.from({ length: 2 }, () => 'It has stood still since 2026-11-26. We wait for your answer.'));
  });

  it('say a pause of one day with that day alone', () => {
    const clock = access([event('start', '2026-11-26'), event('ask-clarification', '2026-11-30'), event('clarified', '2026-11-30')], '2026-12-01');
    expect(clockHow(clock).map(said)).toContain('It stood still on 2026-11-30, while we waited for your answer.');
  });

  it('say more time in time, and more time too late', () => {
    const inTime = access([event('start', '2026-11-26'), event('notify-extension', '2026-12-10')], '2026-12-11');
    expect(said(clockRule(inTime))).toBe('We may take three months from 2026-11-26, because we told you in time. It ends on 2027-02-26.');
    const late = access([event('start', '2026-11-26'), event('notify-extension', '2026-12-30')], '2026-12-31');
    expect(clockHow(late).map(said)).toEqual(expect.arrayContaining([
      'We told you on 2026-12-30 that we need more time. That was too late, so it gives us none.', 'The last day to tell you was 2026-12-29.',
    ]));
  });

  it('say more time for what is asked about the environment, in Scotland too', () => {
    for (const [law, region, due] of [['foia', 'england-and-wales', '2026-04-30'], ['foisa', 'scotland', '2026-04-28']] as const) {
      const clock = requestClock({
        kind: 'information', answers: { environment: true }, receivedOn: '2026-03-02', events: [event('submit', '2026-03-02'), event('notify-extension', '2026-03-10')], today: '2026-03-11',
        region, holidays: shippedBankHolidays, informationRegime: law,
      });
      expect(said(clockRule(clock)), law).toBe(`We may take 40 working days from 2026-03-02, because we told you in time. It ends on ${due}.`);
    }
  });

  it('never guess a holiday', () => {
    const clock = access([], '2029-12-03', { receivedOn: '2029-12-03', events: [event('submit', '2029-12-03')] });
    expect(headWords(clock)).toBe('We must answer on or soon after 2030-01-03');
    expect(clockHow(clock).map(said)).toEqual(['We do not know the public holidays of that year yet, so we do not guess.']);
  });

  it('say that marketing stops at once and that nothing is counted', () => {
    const clock = access([], '2026-11-26', { kind: 'objection', answers: { about: 'direct-marketing' } });
    expect([headWords(clock), said(clockRule(clock))]).toEqual(['The clock We stop at once', 'You have the right to stop this. We cannot say no, and we may not wait.']);
  });

  it('say that a notice in another format has a promise, and which', () => {
    const clock = access([], '2026-11-26', { kind: 'notice-format' });
    expect([headWords(clock), said(clockRule(clock))]).toEqual(['We must answer by 2026-12-10', 'No law sets a day for this. We promise it within 10 working days from 2026-11-26: by 2026-12-10.']);
  });

  it('have a key for every rule of every law, and no other', () => {
    const rules = Object.keys(all).filter((key) => key.startsWith('rule.')).map((key) => key.split('.')[1]);
    expect([...new Set(rules)].toSorted()).toEqual(['complaint-acknowledgement', 'eir', 'eisr', 'foia', 'foisa', 'format-promise', 'marketing-objection', 'no-legal-clock', 'stairs', 'ukgdpr-month', 'unknown']);
  });
});
