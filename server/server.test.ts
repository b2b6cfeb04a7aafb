import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { recordChoice, type ChoiceInput } from '#contract/choices.ts';
import { makeRequest, withdrawRequest } from '#contract/requests.ts';
import { addContactPoint, changeContactRules, readReach, setReachPreferences } from '#contract/reach.ts';
import { finishStepUp, startStepUp } from '#contract/session.ts';
import { finishSignIn, startSignIn } from '#contract/sign-in.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { makeCase, type Case } from '#tests/conformance/cases/case.ts';
import { askForAll } from '#tests/conformance/cases/request-cases.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, people, worldNow, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';
import { forgetEnded } from './db/ended.ts';
import { lockFolder } from './db/folder-lock.ts';
import { migrateDown, migrateUp } from './db/migrate.ts';
import { expireAnswers } from './http/idempotency.ts';
import { brokenLink } from './use-cases/check-audit.ts';
import { importLines } from './use-cases/import-lines.ts';

let database: Database;
let harness: ReturnType<typeof serverHarness>;
let given: Case;
const world = makeWorld(testPack);
const ids = worldPack(testPack);
const no: ChoiceInput = { purposeId: ids.purpose, channel: ids.channel, decision: 'withdraw', noticeVersion: ids.noticeVersion, language: 'en', decidedAt: worldNow };

beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  harness = serverHarness(database, testPack);
  given = makeCase(harness, testPack, ids, new Coverage());
});
beforeEach(() => harness.reset(world));
afterAll(() => harness.stop());

const residentId = async () => (await database.owner.selectFrom('residents').select('id').where('portal_reference', '=', people.tenant.portalReference).executeTakeFirstOrThrow()).id;

it('an answer kept for thirty days is let go, and the key still gives the same receipt', async () => {
  const client = await given.signedIn();
  const key = randomUUID();
  const { receipt, request } = await client.must(makeRequest, { body: askForAll }, { key });
  expect(await expireAnswers(database.owner, new Date(Date.parse(worldNow) + 29 * 86_400_000))).toBe(0);
  expect(await expireAnswers(database.owner, new Date(Date.parse(worldNow) + 31 * 86_400_000))).toBe(1);
  expect(await client.must(makeRequest, { body: askForAll }, { key })).toEqual({ receipt, request });
  const other = await client.call(withdrawRequest, { params: { requestId: request.id }, body: { madeAt: worldNow } }, { key });
  expect(other).toMatchObject({ problem: { code: 'idempotency-key-reused' } });
});

it('a changed link or payload of the audit chain is found at its place, an erased payload is no fault', async () => {
  const client = await given.signedIn();
  await client.must(recordChoice, { body: no });
  await client.must(makeRequest, { body: askForAll });
  const id = await residentId();
  expect(await brokenLink(database.owner, id)).toBeUndefined();
  await database.owner.deleteFrom('audit_payloads').where('place', '=', 1).execute();
  expect(await brokenLink(database.owner, id)).toBeUndefined();
  await database.owner.updateTable('audit_payloads').set({ payload: '{}' }).where('place', '=', 2).execute();
  expect(await brokenLink(database.owner, id)).toBe(2);
});

it('ten wrong codes on an account stop further codes for it, known or not, and the link of the message still lets the person in', async () => {
  for (const who of [people.tenant, { portalReference: 'KUNKNXWN9', dateOfBirth: '1980-02-29' }]) {
    const answers: string[] = [];
    for (let browser = 0; browser < 3; browser += 1) {
      const attacker = given.browser();
      const { challengeId } = await attacker.must(startSignIn, { body: who });
      for (let tries = 0; tries < 5; tries += 1) answers.push((await attacker.refused(finishSignIn, { params: { challengeId }, body: { code: '000000' } })).code);
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 'code-wrong'), ...Array.from({ length: 5 }, () => 'too-many-tries')]);
  }
});

it('counters, challenges and sessions are let go a day after their end, and not before', async () => {
  await given.signedIn();
  const wrong = given.browser();
  const { challengeId } = await wrong.must(startSignIn, { body: people.tenant });
  await wrong.refused(finishSignIn, { params: { challengeId }, body: { code: '000000' } });
  const count = async (table: 'rate_counters' | 'challenges' | 'sessions') => (await database.owner.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
  const all = () => Promise.all([count('rate_counters'), count('challenges'), count('sessions')]);
  const before = await all();
  for (const one of before) expect(one).toBeGreaterThan(0);
  await forgetEnded(database.owner, secondsAfter(worldNow, 3600));
  expect(await all()).toEqual(before);
  await forgetEnded(database.owner, secondsAfter(worldNow, 3 * 86_400));
  expect(await all()).toEqual([0, 0, 0]);
});

it('a file read twice leaves what a file read once leaves, and a line with a fault names it and leaves nothing', async () => {
  const lines = world.lines.map((line) => JSON.stringify(line));
  const count = async () => (await database.owner.selectFrom('record_items').select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
  const before = await count();
  expect((await importLines(database.owner, testPack, lines)).faults).toEqual([]);
  expect(await count()).toBe(before);
  const broken = JSON.stringify({ ...world.lines[1], portalReference: 'KNEWQNEW2', tenancies: ['T-9999'] });
  expect((await importLines(database.owner, testPack, ['', broken, '{"half'])).faults).toEqual([
    { line: 2, field: '/tenancies/0', fault: expect.any(String) as string }, { line: 3, field: '/', fault: expect.any(String) as string },
  ]);
  expect(await count()).toBe(before);
});

it('a file read again does not undo what a person said about how to reach them', async () => {
  const client = await given.signedIn();
  const [point] = (await client.must(readReach)).points;
  const { challengeId } = await client.must(startStepUp);
  await client.must(finishStepUp, { params: { challengeId }, body: { code: (await client.post())[0]?.code ?? '' } });
  const rules = { whose: 'shared', safeTimes: { from: '09:00', to: '12:00' }, voicemail: false } as const;
  await client.must(changeContactRules, { params: { pointId: point?.id ?? '' }, body: rules });
  await client.must(addContactPoint, { body: { kind: 'phone', value: '07700 900123', rules } });
  const { reach } = await client.must(setReachPreferences, { body: { language: 'en', format: 'large-print', post: false } });
  await importLines(database.owner, testPack, world.lines.map((line) => JSON.stringify(line)));
  expect(await client.must(readReach)).toEqual(reach);
});

it('the log holds patterns of addresses and no person', async () => {
  await (await given.signedIn()).must(makeRequest, { body: askForAll });
  const log = JSON.stringify(harness.log);
  expect(log).toContain('/api/requests');
  for (const word of [people.tenant.portalReference, people.tenant.dateOfBirth, 'Everything, please', await residentId()]) expect(log).not.toContain(word);
});

it('a data folder is held by one process, and free again when it is let go', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'keyholder-lock-'));
  const release = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow('in use by another Keyholder process');
  await release();
  await (await lockFolder(folder))();
  await rm(folder, { recursive: true });
});

it('migrations go down and up again', async () => {
  for (let step = 0; step < 5; step += 1) await migrateDown(database.owner);
  await migrateUp(database.owner);
  await harness.reset(world);
  await given.signedIn();
});

it('what the portal’s own pages read goes out small, and nothing else: at another site’s wish its length would tell of what it contains', async () => {
  const { cookieHeader } = await given.signedIn();
  const about = '/api/choices?language=en';
  const read = (address: string, headers: Record<string, string>) => harness.fetch(address, { headers: { Cookie: cookieHeader, 'Accept-Encoding': 'gzip, br', ...headers } });
  const whole = await read(about, {});
  const text = await whole.text();
  expect(text.length).toBeGreaterThan(1024);
  expect(whole.headers.get('Content-Encoding')).toBeNull();
  const own = await read(about, { 'Sec-Fetch-Site': 'same-origin' });
  expect(own.headers.get('Content-Encoding')).toBe('gzip');
  expect(own.headers.get('Vary')).toContain('Accept-Encoding');
  const packed = new Uint8Array(await own.arrayBuffer());
  expect(packed.length).toBeLessThan(text.length * 0.6);
  expect(gunzipSync(packed).toString()).toBe(text);
  for (const site of ['cross-site', 'same-site', 'none']) expect((await read(about, { 'Sec-Fetch-Site': site })).headers.get('Content-Encoding'), site).toBeNull();
  expect((await read(about, { 'Sec-Fetch-Site': 'same-origin', 'Accept-Encoding': 'identity' })).headers.get('Content-Encoding')).toBeNull();
  // Too little to gain.
  expect((await read('/api/session', { 'Sec-Fetch-Site': 'same-origin' })).headers.get('Content-Encoding')).toBeNull();
});
