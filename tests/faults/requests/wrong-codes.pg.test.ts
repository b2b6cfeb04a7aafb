import { it } from 'vitest';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { openDatabase } from '#server/database.ts';
import { startPostgres } from '#server/testing/postgres.ts';
import { expectCodesToHold } from './wrong-codes.ts';

it('codes that are tried at the same moment on many connections are counted one by one (bar S5, PostgreSQL)', { timeout: 240_000 }, async () => {
  const server = await startPostgres();
  const harness = serverHarness(await openDatabase(server), testPack);
  await expectCodesToHold(harness);
  await harness.stop();
  await server.stop();
});
