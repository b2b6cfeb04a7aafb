import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { openDatabase } from '#server/database.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { judge, operationOf, tellsInside } from './judge.ts';
import { Stage } from './stage.ts';
import { wildRequest } from './wild-request.ts';

/** How many, and from which seed: `WILD_REQUESTS`, `WILD_SEED`. A seed that found something is said with it. */
const many = Number(process.env['WILD_REQUESTS'] ?? 5000);
const seed = Number(process.env['WILD_SEED'] ?? Date.now() % 2 ** 31);

describe(`${many} requests that nobody should send (seed ${seed})`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.build(serverHarness(await openDatabase({ dataDir: null }), testPack));
  });
  afterAll(() => stage.stop());

  it('get an answer of the contract each, none of 500 or above, none that tells of the inside', async () => {
    const statuses = new Map<number, number>();
    const reached = new Set<string>();
    await fc.assert(fc.asyncProperty(wildRequest, async (wild) => {
      const { response, address } = await stage.send(wild);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      const operation = operationOf(wild.method, address);
      if (operation) reached.add(operation.name);
      expect(await judge(wild.method, address, response)).toEqual([]);
      const log = stage.takeLog();
      expect(tellsInside(log)).toBeUndefined();
      expect(log).not.toContain('"level":"error"');
    }), { numRuns: many, seed, endOnFailure: false });
    // A run that got no further than the door would prove nothing.
    expect([...reached].toSorted()).toEqual(endpoints.map((one) => one.name).toSorted());
    for (const status of [200, 201, 202, 400, 401, 403, 404, 405, 413, 415, 422]) expect(statuses.get(status) ?? 0, `answers of ${status}`).toBeGreaterThan(0);
  }, 600_000);

  it('change nothing of somebody else’s', async () => {
    expect(await stage.othersRecord()).toEqual(stage.othersRecordAtFirst);
  });
});
