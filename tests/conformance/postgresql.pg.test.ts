import { openDatabase } from '#server/database.ts';
import { startPostgres } from '#server/testing/postgres.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { runConformance } from './run-conformance.ts';
import { serverHarness } from './server-harness.ts';

runConformance('the server on PostgreSQL', testPack, async () => {
  const server = await startPostgres();
  const harness = serverHarness(await openDatabase(server), testPack);
  return { ...harness, stop: async () => { await harness.stop(); await server.stop(); } };
});
