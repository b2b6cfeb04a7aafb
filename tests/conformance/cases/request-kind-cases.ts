import { expect } from 'vitest';
import { listChoices, recordChoice } from '#contract/choices.ts';
import { recordDeskRequest } from '#contract/desk.ts';
import { readReceipt } from '#contract/receipts.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { kindsOfSome, requestKind } from '#contract/request-words.ts';
import { listRequests, makeRequest, readRequest, withdrawRequest } from '#contract/requests.ts';
import { mayContact } from '#domain/choices/may-contact.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { informationRegimeOf } from '#domain/clock/information-regime.ts';
import { requestClock } from '#domain/clock/request-clock.ts';
import type { Pack } from '#organisations/pack.ts';
import { marketingStop, requestSamples } from '../request-samples.ts';
import { people, worldNow } from '../world.ts';
import type { Cases } from './case.ts';

/** Whether this landlord takes it: what is no right of everybody it may leave out. */
const isTaken = (pack: Pack, { kind }: RequestDetails): boolean => !kindsOfSome.has(kind) || pack.requests.some((one) => one.kind === kind);
const takenSamples = (pack: Pack): readonly RequestDetails[] => requestSamples(pack).filter((one) => isTaken(pack, one));

const bodyOf = (details: RequestDetails) => ({ details, madeAt: worldNow });

export const requestKindCases: Cases = {
  'every kind is received as it was asked, with the clock of its own law': async ({ signedIn, pack }) => {
    const client = await signedIn();
    expect(requestSamples(pack).map((one) => one.kind)).toEqual(requestKind.options);
    const samples = takenSamples(pack);
    for (const details of samples) {
      const { receipt, request } = await client.must(makeRequest, { body: bodyOf(details) });
      const { region, kind: landlord } = pack.organisation;
      const clock = requestClock({
        kind: details.kind, answers: details, receivedOn: '2026-11-23', events: request.events, today: '2026-11-23', region, holidays: shippedBankHolidays, informationRegime: informationRegimeOf[landlord],
      });
      expect(request, details.kind).toMatchObject({ kind: details.kind, details, state: 'received', turn: 'landlord', canWithdraw: true, clock, receiptId: receipt.id });
      expect(await client.must(readRequest, { params: { requestId: request.id } })).toEqual(request);
      expect(await client.must(readReceipt, { params: { receiptId: receipt.id } })).toMatchObject({ subject: 'request', request: { kind: details.kind } });
      expect((await client.must(withdrawRequest, { params: { requestId: request.id }, body: { madeAt: worldNow } })).request.state).toBe('withdrawn');
    }
    expect((await client.must(listRequests)).requests).toHaveLength(samples.length);
    expect((await (await signedIn('jointTenant')).must(listRequests)).requests).toEqual([]);
  },
  'what the landlord does not have is refused at its field, and nothing is made': async ({ signedIn, staff, pack }) => {
    const client = await signedIn();
    const named: Partial<Record<RequestDetails['kind'], readonly [string, unknown]>> = {
      erasure: ['categories', ['no-such-thing']], restriction: ['categories', ['no-such-thing']], portability: ['categories', ['no-such-thing']], correction: ['category', 'no-such-thing'],
      objection: ['purposeId', 'no-such-thing'], recordings: ['site', 'no-such-thing'], sharing: ['recipientId', 'no-such-thing'], 'notice-format': ['notice', 'no-such-thing'],
    };
    for (const details of takenSamples(pack)) {
      const [field, value] = named[details.kind] ?? [];
      if (field === undefined) continue;
      const refusal = await client.refused(makeRequest, { body: bodyOf({ ...details, [field]: value }) });
      expect(refusal, details.kind).toMatchObject({ code: field === 'categories' ? 'category-unknown' : 'invalid-input', errors: [{ pointer: `/details/${field}`, code: 'not-offered' }] });
    }
    const notice = pack.notices[0]?.id ?? '';
    const desk = await staff('staff-desk');
    for (const format of ['paper', 'braille'] as const) {
      const details = { kind: 'notice-format', notice, format, language: 'en', sendTo: 'here' } as const;
      const no = { code: 'invalid-input', errors: [{ pointer: '/details/sendTo', code: 'not-offered' }] };
      expect(await client.refused(makeRequest, { body: bodyOf(details) }), `${format} on a screen`).toMatchObject(no);
      expect(await desk.refused(recordDeskRequest, { body: { portalReference: people.stranger.portalReference, details, receivedOn: '2026-11-23', cameBy: 'post' } }), `${format} on a screen`).toMatchObject(no);
    }
    expect((await client.must(listRequests)).requests).toEqual([]);
    const onPaper = { kind: 'notice-format', notice, format: 'braille', language: 'en', sendTo: 'counter' } as const;
    expect((await client.must(makeRequest, { body: bodyOf(onPaper) })).request.state).toBe('received');
  },
  'a kind that this landlord does not take is refused, also where the desk writes it down, and no right of everybody is': async ({ signedIn, staff, pack }) => {
    const client = await signedIn();
    const desk = await staff('staff-desk');
    const wordsOf = async (details: RequestDetails) => [
      await client.call(makeRequest, { body: bodyOf(details) }),
      await desk.call(recordDeskRequest, { body: { portalReference: people.stranger.portalReference, details, receivedOn: '2026-11-23', cameBy: 'post' } }),
    ];
    for (const details of requestSamples(pack)) {
      for (const said of await wordsOf(details)) {
        expect(said.ok, details.kind).toBe(isTaken(pack, details));
        if (!said.ok) expect(said.problem, details.kind).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/details/kind', code: 'not-offered' }] });
      }
    }
    expect((await client.must(listRequests)).requests).toHaveLength(takenSamples(pack).length);
  },
  'a kind takes no field of another, and no kind that nobody knows': async ({ signedIn, pack }) => {
    const client = await signedIn();
    for (const details of requestSamples(pack)) {
      const refusal = await client.refused(makeRequest, { body: bodyOf(Object.assign({ surprise: 'x' }, details)) });
      expect(refusal, details.kind).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/details/surprise', code: 'unknown-field' }] });
    }
    expect((await client.refused(makeRequest, { body: bodyOf({ kind: 'no-such-kind' } as never) })).code).toBe('invalid-input');
  },
  'words that are needed are words': async ({ signedIn, pack }) => {
    const client = await signedIn();
    const needed: readonly (readonly [RequestDetails['kind'], string])[] = [['decision-review', 'details'], ['information', 'details'], ['something-else', 'details']];
    for (const [kind, field] of needed) {
      const details = requestSamples(pack).find((one) => one.kind === kind);
      const refusal = await client.refused(makeRequest, { body: bodyOf({ ...details, [field]: ' \n ' } as RequestDetails) });
      expect(refusal, kind).toMatchObject({ code: 'invalid-input', errors: [{ pointer: `/details/${field}` }] });
    }
  },
  'a fact that is disputed is marked there and then': async ({ signedIn, pack }) => {
    const client = await signedIn();
    const details = requestSamples(pack).find((one) => one.kind === 'correction');
    if (!details) throw new Error('no sample of a correction');
    const { request } = await client.must(makeRequest, { body: bodyOf(details) });
    expect(request.events.map((one) => [one.kind, one.by])).toEqual([['submit', 'resident'], ['mark-disputed', 'resident']]);
  },
  'no to marketing is done when it is received: no way to refuse it, every channel shut, and a receipt': async ({ signedIn, pack, ids }) => {
    const client = await signedIn();
    const yes = { purposeId: ids.purpose, channel: ids.channel, decision: 'agree' as const, noticeVersion: ids.noticeVersion, language: 'en', decidedAt: worldNow };
    await client.must(recordChoice, { body: yes });
    const { receipt, request } = await client.must(makeRequest, { body: bodyOf(marketingStop) });
    expect(request).toMatchObject({ state: 'completed', turn: 'nobody', canWithdraw: false, clock: { status: 'ended', rule: { id: 'marketing-objection' }, due: null } });
    expect(request.events.map((one) => one.kind)).toEqual(['submit', 'stop-all']);
    const { purposes } = await client.must(listChoices);
    const marketing = purposes.filter((one) => one.marketing);
    expect(marketing.map((one) => one.id)).toEqual(pack.choices.filter((one) => pack.purposes.find(({ id }) => id === one.purpose)?.marketing).map((one) => one.purpose));
    for (const way of marketing.flatMap((one) => one.channels)) {
      expect(mayContact(way.basis, way.state)).toBe(false);
      expect(['refused', 'withdrawn']).toContain(way.state);
    }
    expect(marketing.flatMap((one) => one.channels).find((one) => one.channel === ids.channel)?.receiptId).toBe(receipt.id);
    expect((await client.refused(withdrawRequest, { params: { requestId: request.id }, body: { madeAt: worldNow } })).code).toBe('request-not-open');
    // A second no changes nothing and is received as well.
    const before = await client.must(listChoices);
    await client.must(makeRequest, { body: bodyOf(marketingStop) });
    expect(await client.must(listChoices)).toEqual(before);
  },
};
