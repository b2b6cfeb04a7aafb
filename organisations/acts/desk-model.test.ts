import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskRequest } from '#contract/desk.ts';
import type { Organisation } from '#contract/organisation.ts';
import { Refusal } from '#contract/refusal.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { requestEventKind, type RequestEventKind, residentAnswer } from '#contract/request-words.ts';
import { requestFull } from '#contract/requests.ts';
import { addDays } from '#domain/clock/calendar-date.ts';
import { isTerminal } from '#domain/request-states/machine.ts';
import { machines } from '#domain/request-states/machines.ts';
import { codesFor, needsWords } from '#domain/request-states/reasons.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import { marketingStop, requestSamples } from '#tests/conformance/request-samples.ts';
import { testPack } from '#tests/support/test-pack.ts';
import type { DeskRecord } from '../views/desk-record.ts';
import { deskRequestView } from '../views/desk-view.ts';
import { requestView } from '../views/request-view.ts';
import { changeableFacts } from './changeable-facts.ts';
import { deskEvents, sortedRequest } from './desk.ts';
import { deskWays } from './desk-ways.ts';
import { type Moment, newRequest, residentReply, withdrawal } from './move-request.ts';

const firstDay = '2026-11-23';
const ids = { id: '8f14e45f-ceea-467f-a8a3-6d0f4f6b3c11', reference: 'R-222222222', receiptId: null };
const momentOn = (day: number): Moment => ({ today: addDays(firstDay, day), now: `${addDays(firstDay, day)}T10:00:00.000Z` });
const staff = ['one', 'two'] as const;
const access: RequestDetails = { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' };

function begin(details: RequestDetails, person: { readonly shared: boolean; readonly flagged: boolean }): DeskRecord {
  const made = newRequest(testPack, details, { ...momentOn(0), ...ids });
  return { ...made, firstDetails: null, cameBy: 'portal', person: { residentId: ids.id, portalReference: 'KTENANTA2', name: 'A', language: 'en', format: 'standard', ...person } };
}

const standingOf = (record: DeskRecord) => requestStanding(record.kind, record.events, record.details ?? {});
const actOf = (record: DeskRecord, event: RequestEventKind, on: string) => {
  const { machine } = standingOf(record);
  return { event, on, words: needsWords(event) ? 'Because' : '', code: codesFor(machine, event)[0] ?? null, changed: event === 'answer-with-refusal' ? changeableFacts(testPack, record).slice(0, 1) : [] };
};
const moved = (record: DeskRecord, by: string, event: RequestEventKind, moment: Moment): DeskRecord => ({ ...record, events: [...record.events, ...deskEvents(record, actOf(record, event, moment.today), by, testPack, moment)] });

function refusalOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** Whether the landlord alone, with two people, can bring the request to where its clock ends. */
function landlordCanEnd(record: DeskRecord, moment: Moment, steps = 6): boolean {
  if (standingOf(record).clockEnded) return true;
  return steps > 0 && staff.some((by) => deskWays(record, by, testPack, moment.today).ways.some(({ event }) => landlordCanEnd(moved(record, by, event, moment), moment, steps - 1)));
}

type Command =
  | { readonly do: 'act'; readonly by: number; readonly which: number }
  | { readonly do: 'wild'; readonly by: number; readonly event: RequestEventKind }
  | { readonly do: 'answer'; readonly which: number }
  | { readonly do: 'sort' } | { readonly do: 'withdraw' };

const command = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('act' as const), by: fc.nat(1), which: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wild' as const), by: fc.nat(1), event: fc.constantFrom(...requestEventKind.options) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'sort' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'withdraw' as const }) },
);

/** Does one thing to a request, by whoever may; what may not be done is refused, and changes nothing. */
function step(record: DeskRecord, one: Command, moment: Moment): DeskRecord {
  if (one.do === 'act') {
    const { ways } = deskWays(record, staff[one.by] ?? 'one', testPack, moment.today);
    const way = ways[one.which % Math.max(1, ways.length)];
    return way ? moved(record, staff[one.by] ?? 'one', way.event, moment) : record;
  }
  if (one.do === 'wild') {
    const by = staff[one.by] ?? 'one';
    const open = deskWays(record, by, testPack, moment.today).ways.some((way) => way.event === one.event);
    const refused = refusalOf(() => moved(record, by, one.event, moment));
    expect(refused === undefined, `${one.event} from ${standingOf(record).machineState}`).toBe(open);
    return open ? moved(record, by, one.event, moment) : record;
  }
  if (one.do === 'answer') {
    const { canAnswer } = requestView(record, testPack, moment.today);
    for (const answer of residentAnswer.options.filter((other) => !canAnswer.includes(other))) expect(refusalOf(() => residentReply(testPack, record, { answer, words: 'x' }, moment)), answer).toMatch(/^(?:act|request)-not-open$/u);
    const answer = canAnswer[one.which % Math.max(1, canAnswer.length)];
    return answer ? { ...record, events: [...record.events, residentReply(testPack, record, { answer, words: 'My words' }, moment)] } : record;
  }
  if (one.do === 'sort') {
    const open = deskWays(record, 'one', testPack, moment.today).canSort;
    expect(refusalOf(() => sortedRequest(testPack, record, access, 'one', moment)) === undefined).toBe(open);
    return open ? sortedRequest(testPack, record, access, 'one', moment) : record;
  }
  return requestView(record, testPack, moment.today).canWithdraw ? { ...record, events: [...record.events, withdrawal(testPack, record, moment)] } : record;
}

/** What must hold of a request whatever was done to it. */
function holds(record: DeskRecord, moment: Moment): void {
  const { machine, machineState, terminal, turn, clockEnded } = standingOf(record);
  requestFull.parse(requestView(record, testPack, moment.today));
  for (const by of staff) {
    const seen = deskRequest.parse(deskRequestView(record, by, { pack: testPack, ...moment }));
    for (const offer of seen.offers) {
      // What was said before is what then happens, to the state and to the clock.
      const after = moved(record, by, offer.event, moment);
      expect(deskRequestView(after, by, { pack: testPack, ...moment }), offer.event).toMatchObject({ state: offer.to, clock: offer.clock });
    }
  }
  expect(terminal).toBe(isTerminal(machines[machine], machineState));
  // The person can always end it, and the landlord too where it is the landlord's turn.
  expect(requestView(record, testPack, moment.today).canWithdraw).toBe(!terminal);
  if (turn === 'landlord' && !clockEnded) expect(landlordCanEnd(record, moment), `${machine}: ${machineState}`).toBe(true);
  const view = requestView(record, testPack, moment.today);
  if (view.clock.pauses.length > 0) expect(['access', 'footage']).toContain(machine);
}

/** An answer about a record that needs a second person never leaves by the one who prepared it. */
function secondPersonKept({ person, events, kind }: DeskRecord): void {
  if (!person.shared && !person.flagged && kind !== 'recordings') return;
  const toCheck = new Set<RequestEventKind>(['prepared', 'redacted', 'weighed']);
  let preparer: string | undefined;
  for (const { kind: event, staffId } of events) {
    if (toCheck.has(event)) preparer = staffId;
    else if (event === 'sent-back') preparer = undefined;
    else if (preparer !== undefined && staffId !== undefined) expect(staffId, event).not.toBe(preparer);
  }
}

const details = fc.constantFrom<RequestDetails>(...requestSamples(testPack), marketingStop);

describe('whatever the desk and the person do to a request, in whatever order', () => {
  it('it stands in a state of its law, can end, and does what was said before', () => {
    fc.assert(fc.property(details, fc.boolean(), fc.boolean(), fc.array(fc.tuple(command, fc.nat(20)), { maxLength: 10 }), (asked, shared, flagged, commands) => {
      let record = begin(asked, { shared, flagged });
      let day = 0;
      holds(record, momentOn(day));
      for (const [one, later] of commands) {
        day += later;
        record = step(record, one, momentOn(day));
        holds(record, momentOn(day));
      }
      secondPersonKept(record);
    }), { numRuns: 150 });
  });

  it('more time is offered once, and under a law that gives it', () => {
    const information = requestSamples(testPack).find(({ kind }) => kind === 'information');
    if (information?.kind !== 'information') throw new Error('no sample');
    const record = begin({ ...information, environment: true }, { shared: false, flagged: false });
    const offered = (kind: Organisation['kind'], one = record) => deskWays(one, 'one', { ...testPack, organisation: { ...testPack.organisation, kind } }, firstDay).ways.some(({ event }) => event === 'notify-extension');
    expect((['council-or-almo', 'tenant-management-organisation', 'private-registered-provider', 'registered-social-landlord', 'letting-agent'] as const).filter((kind) => offered(kind))).toEqual(['council-or-almo', 'tenant-management-organisation', 'registered-social-landlord']);
    expect(offered('council-or-almo', begin(information, { shared: false, flagged: false }))).toBe(false);
    const twice = moved(moved(begin(access, { shared: false, flagged: false }), 'one', 'start', momentOn(1)), 'one', 'notify-extension', momentOn(2));
    expect(deskWays(twice, 'one', testPack, firstDay).ways.some(({ event }) => event === 'notify-extension')).toBe(false);
  });

  it('sorting and answering lose no word of the person', () => {
    const words = 'Tell me all you know';
    const record = begin({ kind: 'something-else', details: words }, { shared: false, flagged: false });
    expect(sortedRequest(testPack, record, access, 'one', momentOn(1))).toMatchObject({ kind: 'access', firstDetails: { details: words }, receivedOn: firstDay });
  });

  it('nobody is closed out before a month has passed since the question, nor once they have replied', () => {
    const asked = moved(begin(access, { shared: false, flagged: false }), 'one', 'ask-id', momentOn(0));
    const mayClose = (record: DeskRecord, day: number) => deskWays(record, 'one', testPack, momentOn(day).today).ways.some(({ event }) => event === 'no-reply');
    expect([mayClose(asked, 0), mayClose(asked, 29), mayClose(asked, 30)]).toEqual([false, false, true]);
    expect(refusalOf(() => moved(asked, 'one', 'no-reply', momentOn(29)))).toBe('act-not-open');
    // A day that is named counts, not the day of writing.
    expect(refusalOf(() => deskEvents(asked, actOf(asked, 'no-reply', momentOn(29).today), 'one', testPack, momentOn(60)))).toBe('act-not-open');
    const replied: DeskRecord = { ...asked, events: [...asked.events, residentReply(testPack, asked, { answer: 'reply', words: 'Here' }, momentOn(3))] };
    expect(mayClose(replied, 90)).toBe(false);
  });
});
