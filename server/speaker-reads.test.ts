import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, people } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { actAsResident, type Database, openDatabase } from './database.ts';
import { forgetSpeakerMarks, keepSpeakerMarks } from './db/speaker-reads.ts';

const now = '2026-11-23T09:00:00.000Z';
let database: Database;
let harness: ReturnType<typeof serverHarness>;
let [mine, theirs] = ['', ''];

beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  harness = serverHarness(database, testPack);
});
beforeEach(async () => {
  await harness.reset(makeWorld(testPack));
  const idOf = async (reference: string) => (await database.owner.selectFrom('residents').select('id').where('portal_reference', '=', reference).executeTakeFirstOrThrow()).id;
  [mine, theirs] = [await idOf(people.tenant.portalReference), await idOf(people.stranger.portalReference)];
});
afterAll(() => harness.stop());

async function letSpeak(endsOn: string | null = null): Promise<string> {
  const id = randomUUID();
  await database.owner.insertInto('mandates').values({
    id, principal_id: mine, principal_name: 'One', representative_id: theirs, representative_name: 'Other', relation: 'carer', scope: JSON.stringify({ see: true, ask: false, choose: false, categories: null }), proof: 'invited',
    made_at: now, code_hash: null, code_until: null, accepted_at: now, ends_on: endsOn, ended_at: null, ended_by: null, by_staff: null,
  }).execute();
  return id;
}
const end = (id: string) => database.owner.updateTable('mandates').set({ ended_at: now, ended_by: 'principal' }).where('id', '=', id).execute();
const mark = (mandateId: string, all: readonly string[] = [randomUUID()]) => database.requests.transaction().execute(async (tx) => {
  await actAsResident(tx, mine);
  await keepSpeakerMarks(tx, mandateId, mine, all, now);
});
const marked = async () => (await database.owner.selectFrom('speaker_reads').select('mandate_id').execute()).map((one) => one.mandate_id);

it('a mark under a mandate that was ended a moment ago is not kept, and is no failure; under a live one each is kept once', async () => {
  const [live, over] = [await letSpeak(), await letSpeak()];
  const all = [randomUUID(), randomUUID()];
  await mark(live, all);
  await mark(live, all);
  await end(over);
  await mark(over);
  expect(await marked()).toEqual([live, live]);
});

it('marks go with the mandate: once it was ended, and once its last day has passed, and not on that day', async () => {
  const [live, lastDay, passed, over] = [await letSpeak(), await letSpeak('2026-11-23'), await letSpeak('2026-11-22'), await letSpeak()];
  for (const one of [live, lastDay, passed, over]) await mark(one);
  await end(over);
  expect(await marked()).toHaveLength(4);
  await forgetSpeakerMarks(database.owner, now);
  expect(new Set(await marked())).toEqual(new Set([live, lastDay]));
});
