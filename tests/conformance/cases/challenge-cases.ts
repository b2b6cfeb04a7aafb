import { expect } from 'vitest';
import type { ImportResident } from '#contract/import-line.ts';
import { actOnRequest } from '#contract/desk.ts';
import { listDisclosures } from '#contract/disclosures.ts';
import { listItems } from '#contract/items.ts';
import { type DataItem, readCategory } from '#contract/my-data.ts';
import { setReachPreferences } from '#contract/reach.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { makeRequest, readRequest, withdrawRequest } from '#contract/requests.ts';
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
      return { entries: entries.filter((one) => one.correctionOf !== null), challenge: (await factFor(client, { category, itemId })).challenge };
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
    expect(after.entries.map((one) => [one.on, one.recipient.id, one.correctionOf, one.unread])).toEqual([[worldNow.slice(0, 10), recipient, request.id, true]]);
    expect(after.challenge?.correction).toMatchObject({ outcome: 'corrected', told: [{ on: worldNow.slice(0, 10) }] });
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
