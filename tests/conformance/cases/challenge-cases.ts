import { expect } from 'vitest';
import type { ImportResident } from '#contract/import-line.ts';
import { actOnRequest, readDeskRequest } from '#contract/desk.ts';
import { listDisclosures } from '#contract/disclosures.ts';
import { readHome } from '#contract/home.ts';
import { listItems } from '#contract/items.ts';
import { type DataItem, readCategory } from '#contract/my-data.ts';
import { setReachPreferences } from '#contract/reach.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { listRequests, makeRequest, readRequest, withdrawRequest } from '#contract/requests.ts';
import type { Client } from '../client.ts';
import { makeWorld, people, worldNow } from '../world.ts';
import type { Case, Cases } from './case.ts';
import { checkAgain } from './writes.ts';

type Correction = Extract<RequestDetails, { kind: 'correction' }>;

/** A fact of the pack that is passed on and may be seen. */
function factOf({ pack }: Pick<Case, 'pack'>): { category: string; key: string; itemId: string; recipient: string; purpose: string } {
  for (const category of pack.categories) {
    const item = category.items.find((one) => one.recipients.length > 0 && !one.sensitive && !one.secret);
    if (item) return { category: category.id, key: item.key, itemId: `${category.id}-${item.key}`, recipient: item.recipients[0]!, purpose: item.purposes[0]! };
  }
  throw new Error('the pack has no fact that is passed on');
}

async function factFor(client: Client, { category, itemId }: { category: string; itemId: string }): Promise<DataItem> {
  const found = (await client.must(readCategory, { params: { categoryId: category } })).items.find((one) => one.id === itemId);
  if (!found) throw new Error('the fact is not there');
  return found;
}

const nothing = { kind: 'correction', whatIsWrong: '', shouldSay: '', statement: '', markDisputed: false } as const;
const say = (client: Client, { category, itemId }: { category: string; itemId: string }, said: Partial<Correction>) =>
  client.must(makeRequest, { body: { details: { ...nothing, category, itemId, ...said }, madeAt: worldNow } });

const residentOf = (given: Case, who: keyof typeof people) => {
  const world = makeWorld(given.pack);
  const line = world.lines.find((one): one is ImportResident => one.type === 'resident' && one.portalReference === people[who].portalReference)!;
  return { line, put: (more: Partial<ImportResident>) => given.reset({ ...world, lines: world.lines.map((one) => (one === line ? Object.assign({}, line, more) : one)) }) };
};

export const challengeCases: Cases = {
  'words, a dispute and a wish each show on the fact as soon as they are received, and on no other': async (given) => {
    const fact = factOf(given);
    const client = await given.signedIn();
    expect((await factFor(client, fact)).challenge).toBeNull();
    const [words, dispute, wish] = [await say(client, fact, { statement: 'I was at home.' }), await say(client, fact, { markDisputed: true }), await say(client, fact, { shouldSay: 'Something else' })];
    const on = worldNow.slice(0, 10);
    expect((await factFor(client, fact)).challenge).toEqual({
      statement: { requestId: words.request.id, on, words: 'I was at home.' }, disputed: { requestId: dispute.request.id, on }, correction: { requestId: wish.request.id, on, outcome: 'open', told: [] },
    });
    const others = (await client.must(readCategory, { params: { categoryId: fact.category } })).items.filter((one) => one.id !== fact.itemId);
    expect(others.filter((one) => one.challenge !== null)).toEqual([]);
  },
  'a list of requests names the fact that each is about, in the language asked for, and says nothing of what it says': async (given) => {
    const fact = factOf(given);
    const client = await given.signedIn();
    await say(client, fact, { markDisputed: true });
    await client.must(makeRequest, { body: { details: { ...nothing, category: null, itemId: null, whatIsWrong: 'Something is wrong' }, madeAt: worldNow } });
    const { label, value } = await factFor(client, fact);
    const { requests } = await client.must(listRequests, { query: { language: label.language } });
    expect(requests.map((one) => one.about).filter(Boolean)).toEqual([label]);
    if (value.kind === 'text') expect(JSON.stringify(requests)).not.toContain(value.text);
  },
  'home names the fact that is under way, as the list does, unless its value would be covered or home is somebody’s who is flagged': async (given) => {
    const fact = factOf(given);
    const client = await given.signedIn();
    const covered = given.pack.categories.flatMap(({ id, items }) => items.flatMap((item) => (item.sensitive && !item.secret ? [{ category: id, itemId: `${id}-${item.key}` }] : []))).slice(0, 1);
    await say(client, fact, { markDisputed: true });
    for (const one of covered) await say(client, one, { shouldSay: 'Something else' });
    const { label, value, mayBeKept } = await factFor(client, fact);
    expect(mayBeKept).toBe(true);
    const { underWay } = await client.must(readHome, { query: { language: label.language } });
    expect(underWay).toHaveLength(1 + covered.length);
    expect(underWay.map((one) => one.about).filter(Boolean)).toEqual([label]);
    if (value.kind === 'text') expect(JSON.stringify(underWay)).not.toContain(value.text);
    const hidden = await given.signedIn('hidden');
    await say(hidden, fact, { markDisputed: true });
    expect((await hidden.must(readHome)).underWay.map((one) => one.about)).toEqual([undefined]);
  },
  'what the person takes back stands beside the fact no longer': async (given) => {
    const fact = factOf(given);
    const client = await given.signedIn();
    const { request } = await say(client, fact, { statement: 'I was at home.', markDisputed: true });
    await client.must(withdrawRequest, { params: { requestId: request.id }, body: { madeAt: worldNow } });
    expect((await factFor(client, fact)).challenge).toBeNull();
  },
  'an act against a fact that says nothing at all is refused, and says which field to fill': async (given) => {
    const { category, itemId } = factOf(given);
    const client = await given.signedIn();
    const refusal = await client.refused(makeRequest, { body: { details: { ...nothing, category, itemId, statement: ' ' }, madeAt: worldNow } });
    expect(refusal).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/details/whatIsWrong', code: 'wrong-format' }] });
  },
  'a joint tenant with a fact of the same name sees nothing of what the other said': async (given) => {
    const fact = factOf(given);
    await say(await given.signedIn(), fact, { statement: 'I was at home.', markDisputed: true });
    expect((await factFor(await given.signedIn('jointTenant'), fact)).challenge).toBeNull();
  },
  'who got a fact is told when it was corrected: the ledger says so, and what the law hides of the first it hides of the second': async (given) => {
    const { category, key, itemId, recipient, purpose } = factOf(given);
    const entry = (id: string, on: string, shownFrom: string | null) => ({ id, on, recipient, purpose, fields: [{ category, key }], occasion: null, promised: false, shownFrom });
    const event = (kind: ImportResident['requests'][number]['events'][number]['kind'], day: string, by: 'resident' | 'landlord' = 'landlord') => ({ kind, at: `2026-11-${day}T09:00:00.000Z`, by, reason: null });
    const requests: ImportResident['requests'] = [{
      reference: 'R-CQRRECTED', details: { ...nothing, category, itemId, whatIsWrong: 'The year' }, events: [event('submit', '02', 'resident'), event('start', '03'), event('prepared', '04'), event('corrected', '05')],
    }];
    const { line, put } = residentOf(given, 'tenant');
    const told = async () => {
      const client = await given.signedIn();
      const { entries } = await client.must(listDisclosures);
      return { entries: entries.filter((one) => one.toldOf !== null), challenge: (await factFor(client, { category, itemId })).challenge };
    };
    await put({ ...line, requests, disclosures: [entry('old', '2025-03-01', '2025-03-01'), entry('new', '2026-03-01', '2026-03-01')] });
    const shown = await told();
    expect(shown.entries.map((one) => [one.on, one.recipient.id, one.purpose.id, one.unread])).toEqual([['2026-11-05', recipient, purpose, true]]);
    expect(shown.challenge?.correction).toMatchObject({ outcome: 'corrected', told: [{ on: '2026-11-05' }] });
    for (const hidden of ['2027-01-01', null]) {
      await put({ ...line, requests, disclosures: [entry('hidden', '2026-03-01', hidden)] });
      expect(await told()).toMatchObject({ entries: [], challenge: { correction: { outcome: 'corrected', told: [] } } });
    }
    // Nobody had got it: nobody is told.
    await put({ ...line, requests, disclosures: [] });
    expect((await told()).entries).toEqual([]);
    // The same where the desk corrects it.
    await put({ ...line, requests: [], disclosures: [entry('old', '2025-03-01', '2025-03-01')] });
    const { request } = await say(await given.signedIn(), { category, itemId }, { whatIsWrong: 'The year' });
    const [desk, other] = [await given.staff('staff-desk'), await given.staff('staff-desk-two')];
    for (const [who, act] of [[desk, 'start'], [desk, 'prepared'], [other, 'corrected']] as const) await who.must(actOnRequest, { params: { requestId: request.id }, body: { event: act, on: worldNow.slice(0, 10), words: '', code: null } });
    const after = await told();
    expect(after.entries.map((one) => [one.on, one.recipient.id, one.toldOf, one.unread])).toEqual([[worldNow.slice(0, 10), recipient, { requestId: request.id, change: 'corrected' }, true]]);
    expect(after.challenge?.correction).toMatchObject({ outcome: 'corrected', told: [{ on: worldNow.slice(0, 10) }] });
  },
  'who got facts is told too when they are deleted or limited; who cannot be told is said, and nothing that the law hides shows at the desk or to the person': async (given) => {
    const { category, key, recipient, purpose } = factOf(given);
    const others = given.pack.recipients.filter((one) => one.id !== recipient).slice(0, 1).map((one) => one.id);
    const [left = recipient] = others;
    const elsewhere = given.pack.categories.flatMap((one) => (one.id === category ? [] : one.items.map((item) => ({ category: one.id, key: item.key }))))[0]!;
    const entry = (id: string, on: string, more: { recipient?: string; shownFrom?: string | null; fields?: { category: string; key: string }[] } = {}) =>
      ({ id, on, recipient, purpose, fields: [{ category, key }], occasion: null, promised: false, shownFrom: on as string | null, ...more });
    const day = worldNow.slice(0, 10);
    const { line, put } = residentOf(given, 'tenant');
    const [erase, limit]: RequestDetails[] = [{ kind: 'erasure', categories: [category], ground: null, details: '' }, { kind: 'restriction', categories: [category], ground: null, details: '' }];
    const [share, object]: RequestDetails[] = [{ kind: 'sharing', recipientId: left, who: '', wish: 'limit', details: '' }, { kind: 'objection', about: 'other-use', purposeId: purpose, details: '' }];
    for (const [details, way, change] of [[erase!, ['start', 'prepared', 'erased'], 'erased'], [limit!, ['start', 'grant'], 'restricted'], [share!, ['start', 'grant'], 'restricted'], [object!, ['start', 'suspend'], 'restricted']] as const) {
      const all = details.kind === 'sharing' ? [left] : [recipient, ...others].toSorted();
      await put({ ...line, requests: [], disclosures: [
        entry('old', '2025-03-01'), entry('newest-hidden', '2026-05-01', { shownFrom: null }), entry('elsewhere', '2026-03-01', { fields: [elsewhere] }),
        ...others.flatMap((other) => [entry('other', '2026-02-01', { recipient: other }), entry('later', '2026-04-01', { recipient: other, shownFrom: '2027-01-01', fields: [elsewhere] })]),
      ] });
      const client = await given.signedIn();
      const { request } = await client.must(makeRequest, { body: { details, madeAt: worldNow } });
      const desk = [await given.staff('staff-desk'), await given.staff('staff-desk-two')] as const;
      const params = { requestId: request.id };
      for (const event of way.slice(0, -1)) await desk[0].must(actOnRequest, { params, body: { event, on: day, words: '', code: null } });
      const seen = await desk[1].must(readDeskRequest, { params });
      // Deleted is said as deleted: an answer that does not say it would leave nobody told.
      if (details.kind === 'erasure') expect(seen.offers.map((one) => one.event)).not.toContain('answer');
      expect(seen.toTell.map((one) => one.id), details.kind).toEqual(all);
      const last = { params, body: { event: way.at(-1)!, on: day, words: '', code: null } };
      const stranger = await desk[1].refused(actOnRequest, { ...last, body: { ...last.body, notTold: [{ recipient: 'nobody-at-all', because: 'impossible' }] } });
      expect(stranger.errors).toEqual([{ pointer: '/notTold/0/recipient', code: 'not-offered' }]);
      await desk[1].must(actOnRequest, { ...last, body: { ...last.body, notTold: [{ recipient: left, because: 'disproportionate' }] } });
      const told = (await client.must(listDisclosures)).entries.filter((one) => one.toldOf !== null);
      expect(told.every((one) => one.on === day && one.unread && one.toldOf?.requestId === request.id && one.toldOf.change === change), details.kind).toBe(true);
      expect(told.map((one) => [one.recipient.id, one.notTold] as const).toSorted(([one], [other]) => one.localeCompare(other)), details.kind).toEqual(all.map((one) => [one, one === left ? 'disproportionate' : null]));
      // What is not yet to be known of is not named beside what is.
      if ('categories' in details) for (const one of told) expect(one.fields.map((field) => field.categoryId)).toEqual([category]);
      expect((await (await given.signedIn('jointTenant')).must(listDisclosures)).entries.filter((one) => one.toldOf !== null)).toEqual([]);
    }
  },
  'of an answer in part they are told what was put right or deleted and nothing else; of a fact that is disputed, that it is not used': async (given) => {
    const { category, key, recipient, purpose } = factOf(given);
    const day = worldNow.slice(0, 10);
    const { line, put } = residentOf(given, 'tenant');
    const other = given.pack.categories.flatMap((one) => (one.id === category ? [] : one.items.map((item) => ({ category: one.id, key: item.key }))))[0]!;
    const both = [{ category, key }, other];
    const passedOn = { id: 'old', on: '2025-03-01', recipient, purpose, fields: both, occasion: null, promised: false, shownFrom: '2025-03-01' };
    const hidden = { ...passedOn, id: 'hidden', recipient: given.pack.recipients.find((one) => one.id !== recipient)?.id ?? recipient, shownFrom: null };
    const toldAfter = async (details: RequestDetails, act?: { event: 'answer-with-refusal'; more: { changed?: typeof both; code: 'legal-claims' | null } }) => {
      await put({ ...line, requests: [], disclosures: [passedOn, hidden] });
      const client = await given.signedIn();
      const { request } = await client.must(makeRequest, { body: { details, madeAt: worldNow } });
      const params = { requestId: request.id };
      if (act) {
        const [one, two] = [await given.staff('staff-desk'), await given.staff('staff-desk-two')];
        for (const event of ['start', 'prepared'] as const) await one.must(actOnRequest, { params, body: { event, on: day, words: '', code: null } });
        const seen = await two.must(readDeskRequest, { params });
        const offer = seen.offers.find((way) => way.event === act.event);
        const body = { event: act.event, on: day, words: 'One part stays.', code: offer!.codes[0] ?? null };
        if (act.more.changed) {
          expect(seen.changeable).toEqual(expect.arrayContaining([expect.objectContaining(both[0]!)]));
          expect((await two.refused(actOnRequest, { params, body })).errors).toEqual([{ pointer: '/changed', code: 'missing' }]);
          expect((await two.refused(actOnRequest, { params, body: { ...body, changed: [{ category, key: 'shoe-size' }] } })).errors).toEqual([{ pointer: '/changed/0', code: 'not-offered' }]);
        } else {
          expect(seen.changeable).toEqual([]);
          expect((await two.refused(actOnRequest, { params, body: { ...body, changed: both } })).errors).toEqual([{ pointer: '/changed/0', code: 'not-offered' }]);
        }
        await two.must(actOnRequest, { params, body: { ...body, ...(act.more.changed && { changed: act.more.changed }) } });
        // Who asked reads what went, by its name and never what it said; the desk reads the same.
        const deleted = act.more.changed?.map((fact) => seen.changeable.find((one) => one.category === fact.category && one.key === fact.key)).map((one) => ({ name: one?.name, within: one?.within }));
        for (const seenBy of [await client.must(readRequest, { params }), await two.must(readDeskRequest, { params })]) expect(seenBy.events.map((event) => event.deleted).filter(Boolean)).toEqual(deleted ? [deleted] : []);
      }
      return (await client.must(listDisclosures)).entries.flatMap((one) => (one.toldOf?.requestId === request.id ? [[one.toldOf.change, one.recipient.id, one.fields.map((field) => field.categoryId)]] : []));
    };
    const fact = { kind: 'correction' as const, category, itemId: `${category}-${key}`, whatIsWrong: 'It is old', shouldSay: '', statement: '' };
    const erase = { kind: 'erasure' as const, categories: [category, other.category], ground: null, details: '' };
    expect(await toldAfter(erase, { event: 'answer-with-refusal', more: { changed: both.slice(0, 1), code: 'legal-claims' } })).toEqual([['erased', recipient, [category]]]);
    expect(await toldAfter({ ...fact, markDisputed: false }, { event: 'answer-with-refusal', more: { code: null } })).toEqual([['corrected', recipient, [category]]]);
    expect(await toldAfter({ ...fact, markDisputed: true })).toEqual([['restricted', recipient, [category]]]);
    expect(await toldAfter({ ...fact, itemId: null, category: null, markDisputed: true })).toEqual([]);
    expect(await toldAfter({ kind: 'restriction', categories: [category], ground: null, details: '' }, { event: 'answer-with-refusal', more: { code: null } })).toEqual([]);
  },
  'the list to search has every fact once, and covers what the pages cover': async (given) => {
    const client = await given.signedIn();
    const lines = async () => (await client.must(listItems)).items;
    const pages = await Promise.all(given.pack.categories.map((one) => client.must(readCategory, { params: { categoryId: one.id } })));
    expect((await lines()).map((one) => [one.categoryId, one.id, one.value])).toEqual(pages.flatMap((page) => page.items.map((one) => [page.id, one.id, one.value])));
    expect((await lines()).filter((one) => one.value.kind === 'covered').length).toBeGreaterThan(0);
    await checkAgain(client);
    const kinds = new Map(given.pack.categories.flatMap((category) => category.items.map((item) => [`${category.id}-${item.key}`, item])));
    expect((await lines()).filter((one) => one.value.kind === 'covered' && !kinds.get(one.id)?.secret)).toEqual([]);
    expect(JSON.stringify((await (await given.signedIn('jointTenant')).must(listItems)).items)).not.toContain('tenant-only');
    expect((await (await given.signedIn('stranger')).must(listItems)).items).toEqual([]);
  },
  'somebody with two homes sees which one a fact is about; a hidden address is named by its reference only': async (given) => {
    const { category, key } = factOf(given);
    const world = makeWorld(given.pack);
    const homes = ['L-1', 'L-2'].map((reference, place) => ({ type: 'tenancy' as const, reference, address: [`${place + 1} Long Lease Road`, 'Sampleton'], tenure: 'leasehold' as const, startedOn: `201${place}-01-01`, endedOn: null }));
    const source = given.pack.categories.find((one) => one.id === category)!.items.find((one) => one.key === key)!.dataSources[0]!;
    const items = ['L-2', null].map((property, place) => ({ id: `home-${place}`, category, key, value: { kind: 'text' as const, text: 'x' }, source, collectedOn: null, retentionStartedOn: null, hold: null, property }));
    for (const [addressHidden, name] of [[false, '2 Long Lease Road'], [true, 'L-2']] as const) {
      await given.reset({ ...world, lines: [...homes, ...world.lines.map((one) => (one.type === 'resident' && one.portalReference === people.stranger.portalReference ? Object.assign({}, one, { tenancies: ['L-1', 'L-2'], items, addressHidden }) : one))] });
      const client = await given.signedIn('stranger');
      const page = await client.must(readCategory, { params: { categoryId: category } });
      expect(page.items.map((one) => one.property)).toEqual([name, null]);
      expect((await client.must(listItems)).items.map((one) => one.property)).toEqual([name, null]);
      if (addressHidden) expect(JSON.stringify(page)).not.toContain('Long Lease Road');
    }
  },
  'the form and language that a person prefers go with each request': async ({ signedIn }) => {
    const client = await signedIn();
    await client.must(setReachPreferences, { body: { language: 'en', format: 'braille', post: true } });
    const { request } = await client.must(makeRequest, { body: { details: { kind: 'something-else', details: 'Where is my form' }, madeAt: worldNow } });
    expect(request.answerIn).toEqual({ language: 'en', format: 'braille' });
    await client.must(setReachPreferences, { body: { language: 'en', format: 'standard', post: true } });
    expect((await client.must(readRequest, { params: { requestId: request.id } })).answerIn).toEqual({ language: 'en', format: 'braille' });
  },
};
