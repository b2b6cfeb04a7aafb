import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '#organisations/pack.ts';
import { activityCases } from './cases/activity-cases.ts';
import { deletionCases } from './cases/deletion-cases.ts';
import { boundaryCases } from './cases/boundary-cases.ts';
import { type Case, type Cases, makeCase } from './cases/case.ts';
import { choiceCases } from './cases/choice-cases.ts';
import { reachCases } from './cases/reach-cases.ts';
import { recordCases } from './cases/record-cases.ts';
import { requestCases } from './cases/request-cases.ts';
import { requestKindCases } from './cases/request-kind-cases.ts';
import { signInCases } from './cases/sign-in-cases.ts';
import { Coverage } from './coverage.ts';
import type { Harness } from './harness.ts';
import { makeWorld, worldPack } from './world.ts';

/** All cases by the part of the API they speak of. */
export const allCases: Readonly<Record<string, Cases>> = {
  'sign-in': signInCases, 'the record': recordCases, 'choices': choiceCases, 'requests': requestCases, 'kinds of request': requestKindCases,
  'activity': activityCases, 'what was deleted': deletionCases, 'being reached': reachCases, 'the edges': boundaryCases,
};

/**
 * The one suite that mocks, the server on PGlite and the server on PostgreSQL pass alike.
 * `unreachable`: statuses this backend cannot be brought to, with the reason; the coverage test leaves them out.
 */
export function runConformance(name: string, pack: Pack, startHarness: () => Promise<Harness>, unreachable: Readonly<Record<number, string>> = {}): void {
  describe(`conformance of ${name}`, () => {
    const coverage = new Coverage();
    const world = makeWorld(pack);
    let harness: Harness;
    let given: Case;

    beforeAll(async () => {
      harness = await startHarness();
      given = makeCase(harness, pack, worldPack(pack), coverage);
    });
    afterAll(() => harness.stop());
    beforeEach(() => harness.reset(world));

    for (const [part, cases] of Object.entries(allCases)) {
      describe(part, () => {
        for (const [sentence, run] of Object.entries(cases)) it(sentence, () => run(given));
      });
    }

    it('reached every operation × status that the contract declares', () => {
      expect(coverage.missing(Object.keys(unreachable).map(Number))).toEqual([]);
    });
  });
}
