import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { actOnRequest, readDeskRequest } from '#contract/desk.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { makeRequest } from '#contract/requests.ts';
import { makeCase } from '#tests/conformance/cases/case.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, people, worldNow, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
});
afterAll(() => database.close());

it('an answer that hands out facts with other people in them is checked by a second person; one that does not leaves at once', async () => {
  const harness = serverHarness(database, testPack);
  onTestFinished(() => harness.settled());
  await harness.reset(makeWorld(testPack));
  const given = makeCase(harness, testPack, worldPack(testPack), new Coverage());
  const { id } = await database.owner.selectFrom('residents').select('id').where('portal_reference', '=', people.stranger.portalReference).executeTakeFirstOrThrow();
  await database.owner.insertInto('record_items').values({
    resident_id: id, id: 'kin', place: 0, category: testPack.categories[0]?.id ?? '', key: 'next-of-kin', value: JSON.stringify({ kind: 'text', text: 'A sister' }), source: 'you', collected_on: null, retention_started_on: null, hold: null, property: null,
  }).execute();
  const [client, desk, other] = [await given.signedIn('stranger'), await given.staff('staff-desk'), await given.staff('staff-desk-two')];
  const [named, plain] = testPack.categories.map((one) => one.id);
  const access = (categories: string[]): RequestDetails => ({ kind: 'access', scope: categories.length === 0 ? 'everything' : 'categories', categories, details: '', answerFormat: 'standard', answerLanguage: 'en' });
  const asked = async (details: RequestDetails) => ({ requestId: (await client.must(makeRequest, { body: { details, madeAt: worldNow } })).request.id });
  const reasons = async (details: RequestDetails) => (await desk.must(readDeskRequest, { params: await asked(details) })).secondPerson;
  const act = { on: worldNow.slice(0, 10), words: '', code: null };

  expect(await reasons(access([plain ?? '']))).toEqual([]);
  expect(await reasons({ kind: 'erasure', categories: [named ?? ''], ground: null, details: '' })).toEqual([]);
  expect(await reasons({ kind: 'portability', categories: [named ?? ''], sendTo: 'me', recipient: '' })).toEqual(['others-in-it']);
  expect(await reasons(access([named ?? '']))).toEqual(['others-in-it']);

  const params = await asked(access([]));
  await desk.must(actOnRequest, { params, body: { event: 'start', ...act } });
  const { secondPerson, offers } = await desk.must(readDeskRequest, { params });
  expect([secondPerson, offers.some((one) => one.event === 'answer')]).toEqual([['others-in-it'], false]);
  await desk.must(actOnRequest, { params, body: { event: 'prepared', ...act } });
  expect((await desk.refused(actOnRequest, { params, body: { event: 'answer', ...act } })).code).toBe('second-person-needed');
  await other.must(actOnRequest, { params, body: { event: 'answer', ...act } });
});
