import { it } from 'vitest';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { openDatabase } from '#server/database.ts';
import { expectCodesToHold } from './wrong-codes.ts';

it('a thousand wrong codes from fifty addresses: ten an account in a quarter of an hour, and the right person gets in (bar S5)', { timeout: 240_000 }, async () => {
  const harness = serverHarness(await openDatabase({ dataDir: null }), testPack);
  await expectCodesToHold(harness);
  await harness.stop();
});
