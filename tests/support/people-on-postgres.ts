import { makeWorld, people } from '#tests/conformance/world.ts';
import { testPack } from './test-pack.ts';
import { type Database, openDatabase } from '#server/database.ts';
import { importLines } from '#server/use-cases/import-lines.ts';
import { startPostgres, type TestPostgres } from '#server/testing/postgres.ts';

/** The people of the conformance suite on a PostgreSQL of their own, with the ids of the tenant and of the joint tenant of the same home. */
export interface PeopleOnPostgres {
  readonly server: TestPostgres;
  readonly database: Database;
  readonly mine: string;
  readonly theirs: string;
  readonly stop: () => Promise<void>;
}

/** Starts it. @throws when there is no PostgreSQL on this machine */
export async function peopleOnPostgres(): Promise<PeopleOnPostgres> {
  const server = await startPostgres();
  const database = await openDatabase(server).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  await importLines(database.owner, testPack, makeWorld(testPack).lines.map((line) => JSON.stringify(line)));
  const idOf = async ({ portalReference }: { readonly portalReference: string }) => (await database.owner.selectFrom('residents').select('id').where('portal_reference', '=', portalReference).executeTakeFirstOrThrow()).id;
  return {
    server, database, mine: await idOf(people.tenant), theirs: await idOf(people.jointTenant),
    stop: async () => {
      await database.close();
      await server.stop();
    },
  };
}
