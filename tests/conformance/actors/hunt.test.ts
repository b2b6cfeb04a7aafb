import { afterAll, beforeAll, expect, it } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { findResidents, openCounterSession, readCallCode } from '#contract/counter.ts';
import type { ImportLine } from '#contract/import-line.ts';
import { readSession } from '#contract/session.ts';
import { openDatabase, type Database } from '#server/database.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { sample } from '../cases/boundary-cases.ts';
import { type Case, makeCase } from '../cases/case.ts';
import { checkAgain } from '../cases/writes.ts';
import type { Client } from '../client.ts';
import { openCounter } from '../counter.ts';
import { Coverage } from '../coverage.ts';
import { serverHarness } from '../server-harness.ts';
import { makeWorld, people, worldPack } from '../world.ts';

// Words that occur nowhere else: a home that must not be found, and what only the joint tenant's record holds.
const hiddenHome = ['9 Vexmoor Lane', 'Quilbury'];
const jointWord = 'joint-only';
const ids = worldPack(testPack);

/** The world of the suite, with a person in hiding who has a home, a joint tenant of theirs, and that home as an item too. */
function world(): ReturnType<typeof makeWorld> {
  const { now, lines } = makeWorld(testPack);
  const home: ImportLine = { type: 'tenancy', reference: 'T-HQDDEN', address: hiddenHome, tenure: 'tenancy', startedOn: '2020-01-01', endedOn: null };
  const category = testPack.categories.find((one) => one.id === ids.category);
  const item = category?.items.find((one) => !one.sensitive && !one.secret);
  if (!category || !item) throw new Error('the pack has no ordinary item');
  const moved = lines.map((line): ImportLine => {
    if (line.type === 'resident' && line.portalReference === people.stranger.portalReference) return Object.assign({}, line, { tenancies: ['T-HQDDEN'] });
    if (line.type !== 'resident' || line.portalReference !== people.hidden.portalReference) return line;
    const held = { id: 'the-hidden-home', category: category.id, key: item.key, value: { kind: 'address' as const, lines: hiddenHome }, source: item.dataSources[0] ?? '', collectedOn: null, retentionStartedOn: null, hold: null };
    return Object.assign({}, line, { tenancies: ['T-HQDDEN'], items: line.items.concat(held) });
  });
  return { now, lines: [home, ...moved] };
}

let database: Database;
let harness: ReturnType<typeof serverHarness>;
let given: Case;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  harness = serverHarness(database, testPack);
  given = makeCase(harness, testPack, ids, new Coverage());
  await harness.reset(world());
});
afterAll(() => harness.stop());

const reads = endpoints.filter((one) => one.method === 'GET');

/** Everything that every read answers to this browser, with each category by itself. */
async function everythingRead(client: Client, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const answers: string[] = [];
  for (const one of reads) answers.push(await (await client.send(one, sample(one, ids), { headers })).text());
  const category = endpoints.find((one) => one.name === 'readCategory');
  if (category) for (const { id } of testPack.categories) answers.push(await (await client.send(category, { params: { categoryId: id } }, { headers })).text());
  return answers.join('\n');
}

const homeWords = new RegExp(hiddenHome.join('|'), 'u');

it('a hidden home and a joint tenant’s facts are in no read of anybody else, at the desk, at the counter, in no message and no line of the log', async () => {
  const said: Record<string, string> = {};
  for (const who of ['tenant', 'stranger', 'noContact'] as const) {
    if (who === 'noContact') continue; // Signs in by letter only.
    const client = await given.signedIn(who);
    await checkAgain(client);
    said[who] = await everythingRead(client);
  }
  for (const subject of ['staff-desk', 'staff-manager', 'staff-officer', 'staff-safeguarding']) said[subject] = await everythingRead(await given.staff(subject));
  const officer = await given.staff('staff-officer');
  for (const who of ['hidden', 'stranger', 'tenant'] as const) said[`found ${who}`] = JSON.stringify(await officer.must(findResidents, { body: { by: { kind: 'reference', reference: people[who].portalReference } } }));
  for (const who of ['tenant', 'stranger'] as const) {
    const one = await given.staff('staff-officer');
    await one.send(endpoints.find(({ name }) => name === 'endCounterSession')!, {}, {});
    const counter = await openCounter(one, who);
    said[`counter ${who}`] = await everythingRead(one, counter.headers);
  }
  const safeguarding = await openCounter(await given.staff('staff-safeguarding'), 'hidden', 'document-seen', 'They asked for help');
  said['counter hidden'] = await everythingRead(safeguarding.officer, safeguarding.headers);
  said['refused'] = JSON.stringify(await officer.refused(openCounterSession, { body: { residentId: safeguarding.session.person.residentId, reason: 'I am curious' } }));
  said['call'] = JSON.stringify(await safeguarding.must(readCallCode));
  said['post'] = JSON.stringify(await given.browser().post());
  said['log'] = JSON.stringify(harness.log);
  // The stranger lives there and knows their own home; nobody else reads it.
  for (const [where, words] of Object.entries(said)) {
    if (where !== 'stranger') expect(homeWords.exec(words)?.[0], where).toBeUndefined();
    expect(words.includes(jointWord), where).toBe(false);
  }
});

it('the control: the same hunt finds what is planted', async () => {
  const joint = await given.signedIn('jointTenant');
  await joint.must(readSession);
  expect(await everythingRead(joint)).toContain(jointWord);
  await database.owner.updateTable('residents').set({ address_hidden: false }).where('portal_reference', '=', people.hidden.portalReference).execute();
  const officer = await given.staff('staff-officer');
  await officer.send(endpoints.find(({ name }) => name === 'endCounterSession')!, {}, {});
  expect(JSON.stringify(await officer.must(findResidents, { body: { by: { kind: 'reference', reference: people.hidden.portalReference } } }))).toMatch(homeWords);
  const counter = await openCounter(officer, 'hidden');
  expect(await everythingRead(officer, counter.headers)).toMatch(homeWords);
});
