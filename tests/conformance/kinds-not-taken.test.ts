import { expect, it } from 'vitest';
import { openDatabase } from '#server/database.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { makeCase } from './cases/case.ts';
import { requestKindCases } from './cases/request-kind-cases.ts';
import { Coverage } from './coverage.ts';
import { mocksHarness } from './mocks-harness.ts';
import { serverHarness } from './server-harness.ts';
import { makeWorld, worldPack } from './world.ts';

/** A landlord that lists nothing but access: it has no recordings, and no law makes it give other information. */
const pack = { ...testPack, requests: testPack.requests.filter(({ kind }) => kind === 'access') };
const name = 'a kind that this landlord does not take is refused, also where the desk writes it down, and no right of everybody is';

it.each([
  ['the mocks', () => Promise.resolve(mocksHarness(pack))],
  ['the server', async () => serverHarness(await openDatabase({ dataDir: null }), pack)],
])('%s: where some kinds are not taken, those are refused and no other is', async (_who, open) => {
  const harness = await open();
  try {
    await harness.reset(makeWorld(pack));
    expect(requestKindCases).toHaveProperty([name]);
    await requestKindCases[name]?.(makeCase(harness, pack, worldPack(pack), new Coverage()));
  } finally {
    await harness.stop();
  }
});
