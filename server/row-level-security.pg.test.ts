import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testPack } from '#tests/support/test-pack.ts';
import { makeWorld } from '#tests/conformance/world.ts';
import { actAsResident, type Database, openDatabase } from './database.ts';
import { personalTables } from './db/migrations/0001-spine.ts';
import { ledgerTables } from './db/migrations/0005-ledger.ts';
import { startPostgres, type TestPostgres } from './testing/postgres.ts';
import { importLines } from './use-cases/import-lines.ts';

let server: TestPostgres;
let database: Database;
let mine: string;
let theirs: string;

beforeAll(async () => {
  server = await startPostgres();
  database = await openDatabase(server);
  await importLines(database.owner, testPack, makeWorld(testPack).lines.map((line) => JSON.stringify(line)));
  const idOf = async (name: string) => (await database.owner.selectFrom('residents').select('id').where('portal_reference', '=', name).executeTakeFirstOrThrow()).id;
  [mine, theirs] = [await idOf('KTENANTA2'), await idOf('KJQXNTTN3')];
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

it('a login that can pass by row-level security is refused at start', async () => {
  await expect(openDatabase({ databaseUrl: server.migrationUrl, migrationUrl: server.migrationUrl })).rejects.toThrow('limited login');
});

it('the login may do nothing before it takes a role', async () => {
  await expect(sql`select * from record_items`.execute(database.requests)).rejects.toThrow('permission denied');
});

it('with no check in the way, nobody reads a row of another person', async () => {
  let seen = 0;
  for (const table of [...personalTables, ...ledgerTables, 'deletions', 'exports', 'export_parts'] as const) {
    const rows = await database.requests.transaction().execute(async (tx) => {
      await actAsResident(tx, mine);
      return (await sql<{ resident_id: string }>`select resident_id from ${sql.table(table)}`.execute(tx)).rows;
    });
    expect(rows.filter((row) => row.resident_id !== mine), table).toEqual([]);
    seen += rows.length;
  }
  expect(seen).toBeGreaterThan(0);
});

it('with no check in the way, nobody writes a row of another person', async () => {
  const now = '2026-11-23T09:00:00.000Z';
  const write = database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, mine);
    await tx.insertInto('choice_events').values({
      id: randomUUID(), resident_id: theirs, purpose_id: 'news', channel: 'text', kind: 'withdraw', effective_at: now, received_at: now, decided_at: now, notice_version: 'v1', language: 'en', receipt_id: null,
    }).execute();
  });
  await expect(write).rejects.toThrow('row-level security');
});

it('what happened cannot be rewritten, not even by its owner', async () => {
  await expect(database.owner.updateTable('choice_events').set({ kind: 'withdraw' }).execute()).rejects.toThrow('append-only');
});
