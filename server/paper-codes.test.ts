import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { giveSignInCode } from '#contract/sign-in-codes.ts';
import { makeCase } from '#tests/conformance/cases/case.ts';
import { openCounter } from '#tests/conformance/counter.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';

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
