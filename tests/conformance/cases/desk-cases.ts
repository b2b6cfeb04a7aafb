import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { listChoices } from '#contract/choices.ts';
import { listDecisions } from '#contract/decisions.ts';
import { actOnRequest, findDeskResident, listDeskRequests, readDeskCounts, readDeskLog, readDeskRequest, recordDeskRequest, sortRequest } from '#contract/desk.ts';
import type { QueryOf } from '#contract/endpoint.ts';
import { readCategory } from '#contract/my-data.ts';
import { listReceipts } from '#contract/receipts.ts';
import type { ReasonCode } from '#contract/reason-codes.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestEventKind } from '#contract/request-words.ts';
import { answerRequest, makeRequest, readRequest, withdrawRequest } from '#contract/requests.ts';
import type { Client } from '../client.ts';
import { marketingStop, requestSamples } from '../request-samples.ts';
import { people, worldNow } from '../world.ts';
import type { Case, Cases } from './case.ts';
import { askForAll } from './request-cases.ts';

const today = worldNow.slice(0, 10);
const on = (day: string) => `${day}T10:00:00.000Z`;

/** Somebody asks for something; answers their browser and the request's id. */
async function asks({ signedIn }: Case, details: RequestDetails = askForAll.details, who: keyof typeof people = 'stranger'): Promise<{ client: Client; params: { requestId: string } }> {
  const client = await signedIn(who);
  const { request } = await client.must(makeRequest, { body: { details, madeAt: worldNow } });
  return { client, params: { requestId: request.id } };
}

interface Said { readonly words?: string; readonly language?: string; readonly code?: ReasonCode | null; readonly on?: string }
const act = (desk: Client, params: { requestId: string }, event: RequestEventKind, said: Said = {}) => desk.must(actOnRequest, { params, body: { event, on: today, words: '', code: null, ...said } });
const notDone = (desk: Client, params: { requestId: string }, event: RequestEventKind, said: Said = {}) => desk.refused(actOnRequest, { params, body: { event, on: today, words: '', code: null, ...said } });
const offersOf = async (desk: Client, params: { requestId: string }) => (await desk.must(readDeskRequest, { params })).offers.map((one) => one.event);
const sampleOf = ({ pack }: Case, kind: RequestDetails['kind']): RequestDetails => requestSamples(pack).find((one) => one.kind === kind)!;

export const deskCases: Cases = {
  'the desk sees every open request by its clock, and whose it is by reference alone': async (given) => {
    const mine = await asks(given);
    const { params: theirs } = await asks(given, sampleOf(given, 'information'), 'tenant');
    const desk = await given.staff('staff-desk');
    const { requests, more } = await desk.must(listDeskRequests);
    // No law sets a day for other information of this landlord yet, so it comes last.
    expect([requests.map((one) => [one.id, one.portalReference]), more]).toEqual([[[mine.params.requestId, people.stranger.portalReference], [theirs.requestId, people.tenant.portalReference]], 0]);
    expect(JSON.stringify(requests)).not.toMatch(/Łucja|Bhriain|Everything, please/u);
    const { sums } = await desk.must(listDeskRequests);
    expect(sums).toEqual({ late: 0, soon: 0, landlord: 2, resident: 0 });
    const idsOf = async (query: QueryOf<typeof listDeskRequests>) => (await desk.must(listDeskRequests, { query })).requests.map((one) => one.id);
    expect([await idsOf({ turn: 'landlord', from: '1' }), await idsOf({ turn: 'resident' }), await idsOf({ clock: 'stopped' }), await idsOf({ clock: 'late' })]).toEqual([[theirs.requestId], [], [theirs.requestId], []]);
    const reference = requests[0]!.reference;
    for (const find of [reference, reference.toLowerCase(), people.stranger.portalReference, 'KSTRA NGE4']) {
      expect((await desk.must(listDeskRequests, { query: { find } })).requests.map((one) => one.id), find).toEqual([mine.params.requestId]);
    }
    await mine.client.must(withdrawRequest, { params: mine.params, body: { madeAt: worldNow } });
    expect((await desk.must(listDeskRequests)).requests.map((one) => one.id)).toEqual([theirs.requestId]);
    expect((await desk.must(listDeskRequests, { query: { which: 'ended' } })).requests.map((one) => one.id)).toEqual([mine.params.requestId]);
    for (const subject of ['staff-officer', 'staff-safeguarding']) expect((await (await given.staff(subject)).refused(listDeskRequests)).code, subject).toBe('not-allowed');
  },
  'the desk sees which fact, decision or recipient a request is about, and no value that is covered': async (given) => {
    const { pack, ids: { category, sensitiveCategory } } = given;
    const client = await given.signedIn('tenant');
    const desk = await given.staff('staff-desk');
    const about = async (details: RequestDetails) => (await desk.must(readDeskRequest, { params: (await asks(given, details, 'tenant')).params })).about;
    const itemsIn = async (categoryId: string) => (await client.must(readCategory, { params: { categoryId } })).items;
    const wrong = { kind: 'correction' as const, whatIsWrong: 'It is old', shouldSay: '', statement: '', markDisputed: false };
    const plain = (await itemsIn(category)).find((one) => one.value.kind === 'text' && !one.sensitive)!;
    expect(await about({ ...wrong, category, itemId: plain.id })).toMatchObject({ name: plain.label, on: plain.collectedOn, value: plain.value.kind === 'text' && plain.value.text });
    const covered = (await itemsIn(sensitiveCategory)).find((one) => one.value.kind === 'covered')!;
    expect(await about({ ...wrong, category: sensitiveCategory, itemId: covered.id })).toMatchObject({ name: covered.label, value: null });
    expect(await about({ ...wrong, category, itemId: null })).toMatchObject({ within: null, value: null });
    const [decided] = (await client.must(listDecisions)).decisions;
    expect(await about({ kind: 'decision-review', decisionId: decided!.id, wish: 'human', details: '' })).toEqual({ name: decided!.name, within: null, on: decided!.on, value: decided!.outcome.text });
    expect(await about({ kind: 'decision-review', decisionId: randomUUID(), wish: 'human', details: '' })).toBeNull();
    expect(await about({ kind: 'sharing', recipientId: pack.recipients[0]!.id, who: '', wish: 'stop', details: '' })).toMatchObject({ value: null });
    expect(await about(sampleOf(given, 'notice-format'))).toMatchObject({ value: null });
    expect(await about(askForAll.details)).toBeNull();
  },
  'the desk does only what the law allows now, and is told before what it does to the clock': async (given) => {
    const { params } = await asks(given);
    const desk = await given.staff('staff-desk');
    const { offers, clock } = await desk.must(readDeskRequest, { params });
    expect(offers.map((one) => one.event)).toEqual(['ask-id', 'ask-authority', 'charge-fee', 'start']);
    expect(offers.find((one) => one.event === 'ask-id')).toMatchObject({ to: 'awaiting-identity', needsWords: true, clock: { status: 'not-started', due: null } });
    expect(offers.find((one) => one.event === 'start')).toMatchObject({ to: 'in-progress', needsWords: false, clock: { due: clock.due } });
    for (const event of ['answer', 'refuse', 'withdraw', 'submit', 'clarified', 'sort', 'reply'] as const) expect((await notDone(desk, params, event, { words: 'x' })).code, event).toBe('act-not-open');
    await act(desk, params, 'start');
    const begun = await desk.must(readDeskRequest, { params });
    expect(begun.offers.find((one) => one.event === 'ask-clarification')).toMatchObject({ clock: { status: 'paused' } });
    expect(begun.offers.find((one) => one.event === 'notify-extension')).toMatchObject({ codes: ['complex', 'several-requests'], clock: { due: '2027-02-23', extension: { inTime: true } } });
  },
  'a question stops the clock of an access request until the person answers, in the portal or by post': async (given) => {
    for (const where of ['portal', 'post'] as const) {
      const { client, params } = await asks(given);
      const desk = await given.staff('staff-desk');
      await act(desk, params, 'start');
      expect((await notDone(desk, params, 'ask-clarification')).errors).toEqual([{ pointer: '/words', code: 'missing' }]);
      await act(desk, params, 'ask-clarification', { words: 'Which home do you mean?', ...(where === 'post' && { language: 'cy' }) });
      // The words say which language they are in: the person's own, or the one that was named.
      const theirs = (await desk.must(readDeskRequest, { params })).person.language;
      const asked = await client.must(readRequest, { params });
      expect(asked).toMatchObject({ state: 'awaiting-clarification', turn: 'resident', canAnswer: ['clarified'], clock: { status: 'paused', due: null } });
      expect(asked.events.at(-1)).toEqual({ kind: 'ask-clarification', at: worldNow, on: today, by: 'landlord', reason: 'Which home do you mean?', language: where === 'post' ? 'cy' : theirs });
      if (where === 'portal') {
        expect((await client.refused(answerRequest, { params, body: { answer: 'clarified', words: '  ', madeAt: worldNow } })).errors).toEqual([{ pointer: '/words', code: 'missing' }]);
        expect((await client.refused(answerRequest, { params, body: { answer: 'reply', words: 'x', madeAt: worldNow } })).code).toBe('act-not-open');
        const { request } = await client.must(answerRequest, { params, body: { answer: 'clarified', words: 'The one in Hill Street', madeAt: worldNow } });
        expect(request).toMatchObject({ state: 'in-progress', turn: 'landlord', canAnswer: [], clock: { status: 'running', pausedDays: 0 } });
      } else {
        await act(desk, params, 'clarified');
        expect(await client.must(readRequest, { params })).toMatchObject({ state: 'in-progress', clock: { status: 'running' } });
      }
    }
  },
  'a question does not stop the clock of any other right': async (given) => {
    const { params } = await asks(given, sampleOf(given, 'erasure'));
    const desk = await given.staff('staff-desk');
    await act(desk, params, 'start');
    expect(await offersOf(desk, params)).not.toContain('ask-clarification');
    expect((await notDone(desk, params, 'ask-clarification', { words: 'Which ones?' })).code).toBe('act-not-open');
  },
  'proof of identity that the person sends is looked at, and the clock starts on the day it came': async (given) => {
    const { client, params } = await asks(given);
    await act(await given.staff('staff-desk'), params, 'ask-id', { words: 'Somebody phoned in your name.' });
    expect(await client.must(readRequest, { params })).toMatchObject({ turn: 'resident', canAnswer: ['reply'], clock: { status: 'not-started' } });
    await given.setNow(on('2026-11-26'));
    const back = await given.signedIn('stranger');
    const { request } = await back.must(answerRequest, { params, body: { answer: 'reply', words: 'I moved in on 6 April 2020.', madeAt: worldNow } });
    expect(request).toMatchObject({ state: 'awaiting-identity', turn: 'landlord', clock: { status: 'not-started' } });
    await given.setNow(on('2026-11-30'));
    await act(await given.staff('staff-desk'), params, 'id-ok', { on: '2026-11-26' });
    expect(await (await given.signedIn('stranger')).must(readRequest, { params })).toMatchObject({ state: 'in-progress', clock: { startedOn: '2026-11-26', startReason: 'identity', due: '2026-12-29' } });
  },
  'a refusal needs a reason of the law and words, and the person reads both': async (given) => {
    const { client, params } = await asks(given, sampleOf(given, 'erasure'));
    const desk = await given.staff('staff-desk');
    await act(desk, params, 'start');
    expect((await notDone(desk, params, 'refuse', { words: 'We still bill you.' })).errors).toEqual([{ pointer: '/code', code: 'missing' }]);
    expect((await notDone(desk, params, 'refuse', { words: 'We still bill you.', code: 'crime' })).errors).toEqual([{ pointer: '/code', code: 'not-offered' }]);
    expect((await notDone(desk, params, 'refuse', { code: 'still-needed' })).errors).toEqual([{ pointer: '/words', code: 'missing' }]);
    await act(desk, params, 'refuse', { words: 'We still bill you.', code: 'still-needed' });
    const refused = await client.must(readRequest, { params });
    expect(refused).toMatchObject({ state: 'refused', turn: 'nobody', clock: { status: 'ended' } });
    expect(refused.events.at(-1)).toMatchObject({ kind: 'refuse', reason: 'We still bill you.', code: 'still-needed' });
    expect(await offersOf(desk, params)).toEqual([]);
    expect((await client.refused(answerRequest, { params, body: { answer: 'clarified', words: 'x', madeAt: worldNow } })).code).toBe('request-not-open');
  },
  'an answer about a shared or flagged record is checked by a second person, any other leaves at once': async (given) => {
    const [desk, other] = [await given.staff('staff-desk'), await given.staff('staff-desk-two')];
    for (const [who, why] of [['tenant', 'joint'], ['hidden', 'flagged']] as const) {
      const { params } = await asks(given, askForAll.details, who);
      await act(desk, params, 'start');
      // A pack may have facts about others besides.
      expect((await desk.must(readDeskRequest, { params })).secondPerson, who).toContain(why);
      expect(await offersOf(desk, params), who).not.toContain('answer');
      await act(desk, params, 'prepared');
      expect(await desk.must(readDeskRequest, { params })).toMatchObject({ preparedByYou: true, offers: [{ event: 'sent-back' }] });
      expect((await notDone(desk, params, 'answer')).code, who).toBe('second-person-needed');
      await act(other, params, 'answer');
    }
    const { client, params } = await asks(given);
    await act(desk, params, 'start');
    expect(await desk.must(readDeskRequest, { params })).toMatchObject({ secondPerson: [], preparedByYou: false });
    await act(desk, params, 'answer', { words: 'It is in your messages.' });
    expect((await client.must(readRequest, { params })).events.map((one) => [one.kind, one.reason])).toEqual([['submit', null], ['start', null], ['prepared', null], ['answer', 'It is in your messages.']]);
    const { params: recording } = await asks(given, sampleOf(given, 'recordings'));
    expect((await desk.must(readDeskRequest, { params: recording })).secondPerson).toEqual(['others-in-it']);
  },
  'free words are sorted into a kind, and the clock goes on': async (given) => {
    const { client, params } = await asks(given, { kind: 'something-else', details: 'Tell me all you know' });
    const desk = await given.staff('staff-desk');
    const sort = (details: RequestDetails) => desk.call(sortRequest, { params, body: { details } });
    await act(desk, params, 'start');
    const before = await desk.must(readDeskRequest, { params });
    expect(before.canSort).toBe(true);
    const unfit = await sort({ kind: 'something-else', details: 'x' });
    expect(!unfit.ok && unfit.problem.errors).toEqual([{ pointer: '/details/kind', code: 'not-offered' }]);
    const unknown = await sort({ kind: 'erasure', categories: ['no-such-thing'], ground: null, details: '' });
    expect(!unknown.ok && unknown.problem.code).toBe('category-unknown');
    const asAccess: RequestDetails = { kind: 'access', scope: 'everything', categories: [], details: 'Tell me all you know', answerFormat: 'standard', answerLanguage: 'en' };
    expect((await sort(asAccess)).ok).toBe(true);
    const sorted = await client.must(readRequest, { params });
    expect(sorted).toMatchObject({ kind: 'access', details: asAccess, state: 'in-progress', receivedOn: today, clock: { startedOn: today, due: before.clock.due } });
    expect((await desk.must(readDeskRequest, { params })).firstDetails).toEqual({ kind: 'something-else', details: 'Tell me all you know' });
    const again = await sort(asAccess);
    expect(!again.ok && again.problem.code).toBe('act-not-open');
    // No to marketing is done there and then.
    const stop = await asks(given, { kind: 'something-else', details: 'No more letters' });
    await desk.must(sortRequest, { params: stop.params, body: { details: marketingStop } });
    expect(await stop.client.must(readRequest, { params: stop.params })).toMatchObject({ kind: 'objection', state: 'completed' });
    for (const way of (await stop.client.must(listChoices)).purposes.filter((one) => one.marketing).flatMap((one) => one.channels)) expect(['refused', 'withdrawn']).toContain(way.state);
  },
  'a request that was spoken was received on that day, and its person has a receipt': async (given) => {
    const desk = await given.staff('staff-desk');
    const { portalReference } = people.stranger;
    expect(await desk.must(findDeskResident, { query: { portalReference } })).toEqual({ portalReference, name: 'Łucja Wiśniewska' });
    const body = { portalReference, details: askForAll.details, receivedOn: '2026-11-20', cameBy: 'phone' as const };
    const { about } = await desk.must(recordDeskRequest, { body });
    const client = await given.signedIn('stranger');
    expect(await client.must(readRequest, { params: { requestId: about } })).toMatchObject({ receivedOn: '2026-11-20', clock: { startedOn: '2026-11-20', due: '2026-12-21' } });
    expect((await client.must(listReceipts)).receipts).toMatchObject([{ subject: 'request', act: 'made', request: { id: about, receivedOn: '2026-11-20' } }]);
    expect((await desk.must(listDeskRequests)).requests).toMatchObject([{ id: about, cameBy: 'phone' }]);
    expect((await desk.refused(recordDeskRequest, { body: { ...body, receivedOn: '2026-11-24' } })).errors).toEqual([{ pointer: '/receivedOn', code: 'in-future' }]);
    expect((await desk.refused(recordDeskRequest, { body: { ...body, details: { kind: 'erasure', categories: ['no-such-thing'], ground: null, details: '' } } })).code).toBe('category-unknown');
    await desk.must(recordDeskRequest, { body: { ...body, details: marketingStop, cameBy: 'counter' } });
    for (const way of (await client.must(listChoices)).purposes.filter((one) => one.marketing).flatMap((one) => one.channels)) expect(['refused', 'withdrawn']).toContain(way.state);
  },
  'what the desk does stands in the person’s activity, by role and office and nobody’s name': async (given) => {
    const { client, params } = await asks(given);
    const desk = await given.staff('staff-manager');
    await desk.must(readDeskRequest, { params });
    await act(desk, params, 'start');
    const said = await client.must(listActivity, { query: { who: 'others' } });
    expect(said.entries.map(({ act: what, by, office, about }) => [what, by, office, about?.kind])).toEqual([['request-moved', 'manager', 'Head office', 'request'], ['looked-at', 'manager', 'Head office', 'request']]);
    expect(JSON.stringify([said, await client.must(readRequest, { params })])).not.toMatch(/Chidi|staffId/u);
    expect((await (await given.signedIn('tenant')).must(listActivity, { query: { who: 'others' } })).entries).toEqual([]);
  },
  'an act of the desk sent twice is done once, and its key belongs to it': async (given) => {
    const { client, params } = await asks(given);
    const [desk, other] = [await given.staff('staff-desk'), await given.staff('staff-desk-two')];
    const [key, body] = [randomUUID(), { event: 'start' as const, on: today, words: '', code: null }];
    const first = await desk.must(actOnRequest, { params, body }, { key });
    expect(first).toMatchObject({ entryId: key, about: params.requestId });
    expect(await desk.must(actOnRequest, { params, body }, { key })).toEqual(first);
    expect((await desk.refused(actOnRequest, { params, body: { ...body, words: 'x' } }, { key })).code).toBe('idempotency-key-reused');
    expect((await desk.refused(sortRequest, { params, body: { details: askForAll.details } }, { key })).code).toBe('idempotency-key-reused');
    // A key belongs to its member of staff: the same one of a colleague is another act, and this one has been done.
    expect((await other.refused(actOnRequest, { params, body }, { key })).code).toBe('act-not-open');
    for (const one of [actOnRequest, sortRequest, recordDeskRequest]) {
      const input = one === recordDeskRequest ? { body: { portalReference: people.stranger.portalReference, details: askForAll.details, receivedOn: today, cameBy: 'post' } } : { params, body: one === sortRequest ? { details: askForAll.details } : body };
      expect((await desk.refused(one, input as never, { key: null })).code, one.name).toBe('idempotency-key-missing');
    }
    const written = { portalReference: people.stranger.portalReference, details: askForAll.details, receivedOn: today, cameBy: 'post' as const };
    let waited = false;
    for (let round = 0; round < 4 && !waited; round += 1) {
      const once = randomUUID();
      const many = await Promise.all(Array.from({ length: 8 }, () => desk.call(recordDeskRequest, { body: written }, { key: once })));
      const refusals = many.flatMap((one) => (one.ok ? [] : [one.problem.code]));
      expect([new Set(many.flatMap((one) => (one.ok ? [one.answer.body.about] : []))).size, refusals.filter((code) => code !== 'idempotency-key-running')]).toEqual([1, []]);
      waited = refusals.length > 0;
    }
    expect(waited).toBe(true);
    expect((await client.must(readRequest, { params })).events.map((one) => one.kind)).toEqual(['submit', 'start']);
  },
  'a day that has not come, or lies before what happened last, is refused at its field': async (given) => {
    const { params } = await asks(given);
    const desk = await given.staff('staff-desk');
    expect((await notDone(desk, params, 'start', { on: '2026-11-24' })).errors).toEqual([{ pointer: '/on', code: 'in-future' }]);
    expect((await notDone(desk, params, 'start', { on: '2026-11-22' })).errors).toEqual([{ pointer: '/on', code: 'too-small' }]);
  },
  'what is not there is not found, also at the desk': async ({ staff }) => {
    const desk = await staff('staff-desk');
    const params = { requestId: randomUUID() };
    expect((await desk.refused(readDeskRequest, { params })).code).toBe('not-found');
    expect((await notDone(desk, params, 'start')).code).toBe('not-found');
    expect((await desk.refused(sortRequest, { params, body: { details: askForAll.details } })).code).toBe('not-found');
    expect((await desk.refused(findDeskResident, { query: { portalReference: 'KNBDYHERE' } })).code).toBe('not-found');
    expect((await desk.refused(recordDeskRequest, { body: { portalReference: 'KNBDYHERE', details: askForAll.details, receivedOn: today, cameBy: 'post' } })).code).toBe('not-found');
  },
  'counts and the log say dates and outcomes, and nothing about a person': async (given) => {
    const { params } = await asks(given, sampleOf(given, 'erasure'));
    await asks(given, askForAll.details, 'tenant');
    const desk = await given.staff('staff-desk');
    await act(desk, params, 'start');
    await act(desk, params, 'refuse', { words: '=cmd|calc', code: 'legal-duty' });
    const counts = await desk.must(readDeskCounts);
    expect(counts.months).toHaveLength(12);
    expect(counts.months.at(-1)).toEqual({ month: '2026-11', received: 2, ended: 1, endedLate: 0, overdue: 0, medianDays: 0 });
    expect(counts.kinds).toEqual([{ kind: 'access', open: 1, received: 1 }, { kind: 'erasure', open: 0, received: 1 }]);
    const log = await desk.must(readDeskLog);
    expect([log.rows, log.next, log.fileName]).toEqual([2, null, `requests-${given.pack.organisation.id}-${today}.csv`]);
    expect(log.csv).toContain(`,erasure,portal,${today},ukgdpr-month,${today},0,2026-12-23,,,refused,nobody,${today},0,no,legal-duty`);
    expect(log.csv).not.toMatch(/cmd|KSTRANGE4|Łucja|Everything, please/u);
    // A page goes on after what the one before said, without the heads of the columns; after the last there is nothing.
    const second = await desk.must(readDeskLog, { query: { after: `${today}.${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}` } });
    expect([second.rows, second.csv.startsWith('reference'), `${log.csv.split('\r\n')[0]}\r\n${second.csv}`]).toEqual([2, false, log.csv]);
    expect(await desk.must(readDeskLog, { query: { after: `${today}.ffffffff-ffff-4fff-bfff-ffffffffffff` } })).toMatchObject({ rows: 0, csv: '', next: null });
    expect((await desk.refused(readDeskLog, { query: { after: 'x' } })).code).toBe('invalid-input');
  },
};
