import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentAct } from '#organisations/views/shown-acts.ts';
import { makeWorld } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { actAsResident, type Database, openDatabase } from './database.ts';
import { deletionsOf } from './db/deletions.ts';
import { stableId } from './db/import-rows.ts';
import { migrateDown, migrateUp, migrationNames } from './db/migrate.ts';
import { audit } from './use-cases/audit.ts';
import { importLines } from './use-cases/import-lines.ts';

let database: Database;
beforeAll(async () => { database = await openDatabase({ dataDir: null }); });
afterAll(() => database.close());

it('of what went before the migration, the line of a fact that an answer does not even name is found by its name, and no other is hidden; going down, no such line is left to show', async () => {
  const { owner } = database;
  await importLines(owner, testPack, makeWorld(testPack).lines.map((line) => JSON.stringify(line)));
  const [one, other] = (await owner.selectFrom('residents').select('id').orderBy('id').limit(2).execute()).map((row) => row.id) as [string, string];
  const down = async () => { for (let steps = migrationNames.length - migrationNames.indexOf('0042-silent-deletions'); steps > 0; steps -= 1) await migrateDown(owner); };
  await down();
  const line = (residentId: string, itemId: string, start: string) => ({ id: stableId('deletion', residentId, itemId, start), resident_id: residentId, category: 'about-you', key: itemId, rule_id: 'r', ended_on: '2026-01-01', deleted_on: '2026-01-02' });
  await owner.insertInto('deletions').values([line(one, 'silent', '2019-12-31'), line(one, 'covered', '2019-12-31'), line(one, 'open', '2019-12-31'), line(other, 'silent', '2019-12-31')]).execute();
  await owner.insertInto('left_out').values([{ resident_id: one, item_id: 'silent', silent: true }, { resident_id: one, item_id: 'covered', silent: false }]).execute();
  await migrateUp(owner);
  expect((await owner.selectFrom('deletions').select(['resident_id', 'key']).where('silent', '=', true).execute())).toEqual([{ resident_id: one, key: 'silent' }]);
  const read = await database.requests.transaction().execute(async (tx) => {
    await actAsResident(tx, one);
    return tx.selectFrom('deletions').select('key').orderBy('key').execute();
  });
  expect(read.map((row) => row.key), 'whatever a transaction of the person asks').toEqual(['covered', 'open']);
  expect((await deletionsOf(owner as never, one)).map((row) => row.key)).toEqual(['covered', 'open']);
  await down();
  expect((await owner.selectFrom('deletions').select('key').where('resident_id', '=', one).orderBy('key').execute()).map((row) => row.key)).toEqual(['covered', 'open']);
  await migrateUp(owner);
  await owner.transaction().execute((tx) => audit(tx, one, '2026-11-28T10:00:00.000Z', silentAct, { count: 1 }, 'system'));
  await expect(down(), 'a server of before would show the act').rejects.toThrow(silentAct);
});
