import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { addContactPoint, confirmContactPoint } from '#contract/reach.ts';
import { giveSignInCode } from '#contract/sign-in-codes.ts';
import { makeCase } from '#tests/conformance/cases/case.ts';
import { openCounter } from '#tests/conformance/counter.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';
import { migrateDown, migrateUp, migrationNames } from './db/migrate.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
});
afterAll(() => database.close());

it('a code on paper lies in no table and no line of the log: not under its key, not in the audit chain', async () => {
  const harness = serverHarness(database, testPack);
  onTestFinished(() => harness.settled());
  await harness.reset(makeWorld(testPack));
  const given = makeCase(harness, testPack, worldPack(testPack), new Coverage());
  const { must } = await openCounter(await given.staff('staff-officer'), 'noContact');
  const key = randomUUID();
  const { code } = (await must(giveSignInCode, {}, { key })).given ?? { code: '' };
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database.owner);
  const rows = await Promise.all(tables.rows.map(async ({ name }) => (await sql<{ words: string }>`select row_to_json(one)::text as words from ${sql.table(name)} one`.execute(database.owner)).rows.map(({ words }) => words)));
  const kept = [...rows.flat(), JSON.stringify(harness.log)].join('\n');
  expect(code).toMatch(/^(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}$/u);
  expect(kept).toContain(key);
  expect(kept).toContain('sign-in-code-given');
  expect(kept).not.toContain(code);
});

it('whoever confirms a phone at the counter has no unused code on paper from then on', async () => {
  const harness = serverHarness(database, testPack);
  onTestFinished(() => harness.settled());
  await harness.reset(makeWorld(testPack));
  const given = makeCase(harness, testPack, worldPack(testPack), new Coverage());
  const { officer, must } = await openCounter(await given.staff('staff-officer'), 'noContact');
  await must(giveSignInCode);
  const codes = () => database.owner.selectFrom('activation_codes').select('used_at').execute();
  const { reach } = await must(addContactPoint, { body: { kind: 'phone', value: '07700 900123', rules: { whose: 'mine', safeTimes: null, voicemail: true } } });
  expect(await codes()).toEqual([{ used_at: null }]);
  await must(confirmContactPoint, { params: { pointId: reach.points[0]?.id ?? '' }, body: { code: (await officer.post())[0]?.code ?? '' } });
  expect(await codes()).toEqual([]);
});

it('going back to codes without an end leaves none that has run out unused', async () => {
  await serverHarness(database, testPack).reset(makeWorld(testPack));
  const people = await database.owner.selectFrom('residents').select('id').limit(3).execute();
  const codes = [['out', null, '2000-01-01'], ['used', '1999-12-31', '2000-01-01'], ['good', null, '2999-01-01']] as const;
  await database.owner.deleteFrom('activation_codes').execute();
  await database.owner.insertInto('activation_codes').values(codes.map(([hash, used, end], at) => ({ resident_id: people[at]?.id ?? '', code_hash: hash, used_at: used, expires_at: end }))).execute();
  for (let steps = migrationNames.length - migrationNames.indexOf('0040-paper-codes'); steps > 0; steps -= 1) await migrateDown(database.owner);
  expect((await database.owner.selectFrom('activation_codes').select('code_hash').orderBy('code_hash').execute()).map((one) => one.code_hash)).toEqual(['good', 'used']);
  await migrateUp(database.owner);
});
