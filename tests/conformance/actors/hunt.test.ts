import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { findResidents, openCounterSession, readCallCode } from '#contract/counter.ts';
import type { ImportLine } from '#contract/import-line.ts';
import { readSession } from '#contract/session.ts';
import { makeComplaint } from '#contract/complaints.ts';
import { actOnRequest } from '#contract/desk.ts';
import { sendMessage } from '#contract/messages.ts';
import { readReceiptFile } from '#contract/receipt-file.ts';
import { readReceipt } from '#contract/receipts.ts';
import { makeRequest } from '#contract/requests.ts';
import { openDatabase, type Database } from '#server/database.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { unzip } from '#tests/support/unzip.ts';
import { sample } from '../cases/boundary-cases.ts';
import { type Case, makeCase } from '../cases/case.ts';
import { complainAbout } from '../cases/complaint-cases.ts';
import { fetched, made } from '../cases/export-cases.ts';
import { askForAll, checkAgain } from '../cases/writes.ts';
import type { Client } from '../client.ts';
import { openCounter } from '../counter.ts';
import { Coverage } from '../coverage.ts';
import { serverHarness } from '../server-harness.ts';
import { makeWorld, people, worldNow, worldPack } from '../world.ts';

// Words that occur nowhere else: a home that must not be found, and what only the joint tenant's record holds.
const hiddenHome = ['9 Vexmoor Lane', 'Quilbury'];
const jointWord = 'joint-only';
const ids = worldPack(testPack);
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

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

/** What a file says: the texts in an archive, or the text that it is. */
const textOf = (bytes: Uint8Array): string => (Buffer.from(bytes.subarray(0, 2)).toString() === 'PK' ? JSON.stringify(unzip(bytes)) : Buffer.from(bytes).toString('utf8'));

/** Every row of every table but those of the record itself, as text: what waits to be sent, events for other systems, kept answers, the audit chain, counters. */
async function everyStore(but: readonly string[] = ['tenancies', 'record_items']): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database.owner);
  const said: Record<string, string> = {};
  for (const { name } of rows.filter((one) => !but.includes(one.name))) {
    const found = await sql<{ words: string }>`select row_to_json(one)::text as words from ${sql.table(name)} one`.execute(database.owner);
    // Bytes stand there in hex.
    said[name] = found.rows.map(({ words }) => words.replaceAll(/\\\\x(?<hex>[0-9a-f]+)/gu, (_all, hex: string) => Buffer.from(hex, 'hex').toString('utf8'))).join('\n');
  }
  return said;
}

it('nor in a file to take away, the file of a receipt, what the desk sees of their acts, or any store beside the record', async () => {
  const hidden = await given.signedIn('hidden');
  await checkAgain(hidden);
  const { request, receipt } = await hidden.must(makeRequest, { body: askForAll as never });
  await hidden.must(sendMessage, { params: { requestId: request.id }, body: { text: 'Is there any news?', writtenAt: worldNow, files: [] } });
  const { complaint } = await hidden.must(makeComplaint, { body: complainAbout() });
  const said: Record<string, string> = {};
  for (const who of ['hidden', 'tenant'] as const) {
    const client = who === 'hidden' ? hidden : await given.signedIn(who);
    await checkAgain(client);
    for (const format of ['page', 'csv', 'json'] as const) said[`${format} of ${who}`] = textOf(await fetched(client, await made(client, format)));
  }
  const { file } = await hidden.must(readReceiptFile, { params: { receiptId: receipt.id } });
  said['the file of a receipt'] = Buffer.from(file.payload, 'base64url').toString('utf8');
  said['the receipt'] = JSON.stringify(await hidden.must(readReceipt, { params: { receiptId: receipt.id } }));
  const desk = await given.staff('staff-desk');
  const params = { requestId: request.id };
  await desk.must(actOnRequest, { params, body: { event: 'start', words: '', on: worldNow.slice(0, 10), code: null } });
  for (const one of endpoints.filter(({ method, permission }) => method === 'GET' && permission === 'desk-requests')) {
    said[`desk ${one.name}`] = await (await desk.send(one, { ...sample(one, ids), params: { ...sample(one, ids).params, requestId: request.id } }, {})).text();
  }
  const officer = await given.staff('staff-safeguarding');
  await officer.send(endpoints.find(({ name }) => name === 'endCounterSession')!, {}, {});
  const counter = await openCounter(officer, 'hidden', 'document-seen', 'They asked for help');
  const real: Readonly<Record<string, string>> = { requestId: request.id, receiptId: receipt.id, complaintId: complaint.id };
  for (const one of reads.filter(({ permission }) => permission.startsWith('own-'))) {
    const { params: given_ } = sample(one, ids);
    said[`counter ${one.name}`] = await (await officer.send(one, { ...sample(one, ids), ...(given_ && { params: Object.fromEntries(Object.entries(given_).map(([key, value]) => [key, real[key] ?? value])) }) }, { headers: counter.headers })).text();
  }
  said['the log'] = JSON.stringify(harness.log);
  Object.assign(said, await everyStore());
  for (const [where, words] of Object.entries(said)) expect(homeWords.exec(words)?.[0], where).toBeUndefined();
  for (const [where, words] of Object.entries(said).filter(([name]) => name.includes(' of ') || name.startsWith('desk') || name.startsWith('counter'))) expect(words.includes(jointWord), where).toBe(false);
  // The files are whole, so that an empty one is no proof.
  expect(said['json of hidden']).toContain('hidden-only');
  expect(said['page of tenant']).toContain('tenant-only');
});

it('the control of that: the record holds the home, and a planted event for another system is found', async () => {
  expect((await everyStore([]))['tenancies']).toMatch(homeWords);
  await database.owner.insertInto('demo_messages').values({ message: JSON.stringify({ body: hiddenHome.join(', ') }) }).execute();
  expect((await everyStore())['demo_messages']).toMatch(homeWords);
  await database.owner.deleteFrom('demo_messages').execute();
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
