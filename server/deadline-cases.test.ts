import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeComplaint, readComplaint } from '#contract/complaints.ts';
import { listDeskComplaints } from '#contract/desk-cases.ts';
import { actOnRequest, readDeskRequest } from '#contract/desk.ts';
import type { ClockView } from '#contract/clock.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestEventKind } from '#contract/request-words.ts';
import { makeRequest, readRequest } from '#contract/requests.ts';
import file from '#domain/clock/deadline-cases.json' with { type: 'json' };
import { addDays } from '#domain/clock/calendar-date.ts';
import { readCases } from '#domain/clock/case-file.ts';
import type { ClockEventType } from '#domain/clock/clock-event.ts';
import type { ClockCase } from '#domain/clock/case-result.ts';
import { informationRegimeOf } from '#domain/clock/information-regime.ts';
import type { Pack } from '#organisations/pack.ts';
import { makeCase } from '#tests/conformance/cases/case.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import { requestSamples } from '#tests/conformance/request-samples.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
});
afterAll(() => database.close());

const kindOf: Readonly<Record<string, RequestDetails['kind']>> = { access: 'access', erasure: 'erasure', rectification: 'correction', restriction: 'restriction', portability: 'portability', objection: 'objection', information: 'information' };

/** What is asked: about the environment where the regulations for that answer it. */
function detailsOf({ regime, requestType }: ClockCase, pack: Pack): RequestDetails | undefined {
  const details = requestSamples(pack).find(({ kind }) => kind === kindOf[requestType]);
  return details?.kind === 'information' ? { ...details, environment: regime === 'eir' || regime === 'eisr' } : details;
}

/** A landlord of this region, and of a kind whose information law is this one. */
function packFor({ region, regime }: ClockCase): Pack {
  const law = regime === 'eir' ? 'foia' : regime === 'eisr' ? 'foisa' : regime;
  const kind = (Object.keys(informationRegimeOf) as (keyof typeof informationRegimeOf)[]).find((one) => informationRegimeOf[one] === law);
  return { ...testPack, organisation: { ...testPack.organisation, region, ...(kind && { kind }) } };
}

/** What the desk does for an event of the file; identity and authority that are both asked for are said by the event that brings one of them. */
const actOf: Partial<Readonly<Record<ClockEventType, RequestEventKind>>> = {
  id_requested: 'ask-id', id_received: 'id-ok', authority_requested: 'ask-authority', authority_received: 'authority-ok', fee_requested: 'charge-fee', fee_paid: 'fee-paid', fee_received: 'fee-paid',
  clarification_requested: 'ask-clarification', clarification_received: 'clarified', extension_notified: 'notify-extension',
};

interface Act { readonly event: RequestEventKind; readonly on: string }

/** The acts of a case in an order that the law allows: who somebody is comes before what they mean, and what is asked about both is asked for one after the other. */
function actsOf(one: ClockCase): readonly Act[] {
  const has = (type: ClockEventType) => one.events.find((event) => event.type === type);
  const both = has('id_requested') !== undefined && has('authority_requested') !== undefined;
  const rank: readonly ClockEventType[] = ['id_requested', 'authority_requested', 'fee_requested', 'id_received', 'authority_received', 'fee_paid', 'fee_received', 'clarification_requested', 'clarification_received', 'extension_notified'];
  const identified = has('id_received')?.on;
  const answered = has('clarification_received')?.on;
  // A question that was answered before it was known who asked comes first: a request waits for one thing at a time, and who it is from is then asked on the day of the answer.
  const meansFirst = identified !== undefined && answered !== undefined && answered < identified;
  const rankOf = (type: ClockEventType) => (meansFirst && type.startsWith('clarification') ? -1 : rank.indexOf(type));
  const acts = one.events.filter((event) => !(both && event.type === 'authority_requested')).map((event) => ({
    type: event.type,
    event: both && event.type === 'id_received' ? 'id-ok-authority-missing' as const : actOf[event.type] ?? 'start',
    // A question that was asked while it was not known who asked cannot pause a clock that has not started: it counts from there on.
    on: event.type === 'clarification_requested' && !meansFirst && identified !== undefined && identified > event.on ? identified
      : event.type === 'id_requested' && meansFirst && answered > event.on ? answered : event.on,
  })).toSorted((a, b) => a.on.localeCompare(b.on) || rankOf(a.type) - rankOf(b.type));
  return acts;
}

const resultOf = (clock: ClockView, regime: string) => ({
  status: clock.status.replaceAll('-', '_'), due: clock.due,
  ...(regime === 'ukgdpr' && { startDate: clock.startedOn, nominalDue: clock.nominalDue, pausedDays: clock.pausedDays, target: clock.target, extensionNoticeBy: clock.extensionNoticeBy, ...(clock.extension && { extension: clock.extension.inTime ? 'valid' : 'too_late' }) }),
});

const { cases } = readCases(file);
const worked = cases.filter((one) => one.regime !== 'dp_complaint');
const complained = cases.filter((one) => one.regime === 'dp_complaint');
const expectedOf = (id: string) => file.cases.find((other) => other.id === id)?.expected as Record<string, unknown>;
const at = (day: string) => `${day}T12:00:00.000Z`;

describe('the worked deadlines, by what residents and the desk do over the API with a clock that moves', () => {
  it('are all sixty of the file', () => {
    expect([worked.length, complained.length]).toEqual([55, 5]);
  });

  it.each(complained.map((one) => [one.id, one] as const))('%s, a complaint', async (id, one) => {
    const pack = packFor(one);
    const harness = serverHarness(database, pack);
    onTestFinished(() => harness.settled());
    await harness.reset({ ...makeWorld(pack), now: at(one.received) });
    const given = makeCase(harness, pack, worldPack(pack), new Coverage());
    const client = await given.signedIn('stranger');
    const { complaint } = await client.must(makeComplaint, { body: { requestId: null, whatHappened: 'You wrote to my old address', wish: '', aboutService: false, evidence: [], madeAt: at(one.received) } });
    const told = ({ status, nominalDue, due }: ClockView) => ({ status, nominalDue, acknowledgeBy: due });
    expect(told(complaint.clock)).toEqual(expectedOf(id));
    // The last day is in time, the day after is late, and whoever looks sees it: the person and the desk.
    const params = { complaintId: complaint.id };
    for (const [days, overdue] of [[0, false], [1, true]] as const) {
      await harness.setNow(at(addDays(complaint.clock.due ?? '', days)));
      expect((await (await given.signedIn('stranger')).must(readComplaint, { params })).clock.overdue).toBe(overdue);
      expect((await (await given.staff('staff-desk')).must(listDeskComplaints)).complaints.find((other) => other.id === complaint.id)?.clock).toMatchObject({ overdue, due: complaint.clock.due });
    }
  });

  it.each(worked.map((one) => [one.id, one.requestType, one] as const))('%s, %s', async (id, type, one) => {
    const pack = packFor(one);
    const harness = serverHarness(database, pack);
    onTestFinished(() => harness.settled());
    await harness.reset({ ...makeWorld(pack), now: at(one.received) });
    const given = makeCase(harness, pack, worldPack(pack), new Coverage());
    const details = detailsOf(one, pack);
    if (!details) throw new Error(`no sample of ${type}`);
    const { request } = await (await given.signedIn('stranger')).must(makeRequest, { body: { details, madeAt: at(one.received) } });
    const params = { requestId: request.id };
    let [begun, asked] = [false, false];
    const act = async (event: RequestEventKind, on: string) => {
      await harness.setNow(at(on));
      return (await given.staff('staff-desk')).call(actOnRequest, { params, body: { event, on, words: 'Because', code: event === 'notify-extension' ? 'complex' : null } });
    };
    for (const { event, on } of actsOf(one)) {
      const needsWork = event === 'ask-clarification' || event === 'notify-extension';
      if (needsWork && !begun && !asked) expect((await act('start', on)).ok).toBe(true);
      begun ||= needsWork;
      asked ||= event === 'id-ok' || event === 'authority-ok' || event === 'fee-paid';
      const result = await act(event, on);
      // A question about anything but access is no pause: there is no such act.
      if (type !== 'access' && (event === 'ask-clarification' || event === 'clarified')) expect(!result.ok && result.problem.code).toBe('act-not-open');
      else expect(result.ok, `${id} ${event}`).toBe(true);
    }
    const { clock } = await (await given.signedIn('stranger')).must(readRequest, { params });
    const expected = expectedOf(id);
    const told = resultOf(clock, one.regime);
    if (one.requestType === 'information') expect(clock.rule.id).toBe(one.regime);
    expect(told).toEqual(Object.fromEntries(Object.keys(told).map((name) => [name, expected[name]])));
  });

  it.each([
    ['eir', 'england-and-wales', '2026-03-31', '2026-03-31', true, '2026-04-30'], ['eir', 'england-and-wales', '2026-03-31', '2026-04-01', false, '2026-03-31'],
    ['eisr', 'scotland', '2026-03-30', '2026-03-30', true, '2026-04-28'], ['eisr', 'scotland', '2026-03-30', '2026-03-31', false, '2026-03-30'],
  ] as const)('more time for what is complex and much about the environment under the %s of %s, due %s, told on %s: in time %s, due %s', async (regime, region, first, on, inTime, due) => {
    const one: ClockCase = { id: regime, regime, region, requestType: 'information', received: '2026-03-02', events: [] };
    const pack = packFor(one);
    const harness = serverHarness(database, pack);
    await harness.reset({ ...makeWorld(pack), now: at('2026-03-02') });
    const given = makeCase(harness, pack, worldPack(pack), new Coverage());
    const details = detailsOf(one, pack);
    if (details?.kind !== 'information') throw new Error('no sample');
    const client = await given.signedIn('stranger');
    const { request } = await client.must(makeRequest, { body: { details, madeAt: at('2026-03-02') } });
    const plain = await client.must(makeRequest, { body: { details: { ...details, environment: false }, madeAt: at('2026-03-02') } });
    const params = { requestId: request.id };
    await harness.setNow(at(on));
    const desk = await given.staff('staff-desk');
    const before = await desk.must(readDeskRequest, { params });
    expect(before.clock).toMatchObject({ rule: { id: regime }, due: first, extension: null, extensionNoticeBy: first });
    // What it does is said before, with the reasons that the regulations know; what is done is what was said.
    const offer = before.offers.find(({ event }) => event === 'notify-extension');
    expect(offer).toMatchObject({ to: 'received', needsWords: true, codes: ['complex'], clock: { due, extension: { toldOn: on, inTime } } });
    expect((await desk.refused(actOnRequest, { params, body: { event: 'notify-extension', on, words: 'Because', code: 'several-requests' } })).errors).toEqual([{ pointer: '/code', code: 'not-offered' }]);
    await desk.must(actOnRequest, { params, body: { event: 'notify-extension', on, words: 'Ten years of surveys', code: 'complex' } });
    expect((await (await given.signedIn('stranger')).must(readRequest, { params })).clock).toEqual(offer?.clock);
    // Once, and not for what is no question about the environment.
    expect((await desk.must(readDeskRequest, { params })).offers.map(({ event }) => event)).not.toContain('notify-extension');
    expect((await desk.must(readDeskRequest, { params: { requestId: plain.request.id } })).offers.map(({ event }) => event)).not.toContain('notify-extension');
    expect((await desk.refused(actOnRequest, { params: { requestId: plain.request.id }, body: { event: 'notify-extension', on, words: 'Because', code: 'complex' } })).code).toBe('act-not-open');
  });
});
