import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listDeskComplaints, listDeskHolds, moveComplaint, moveHold } from '#contract/desk-cases.ts';
import { makeComplaint, makeOpenComplaint } from '#contract/complaints.ts';
import { placeHold } from '#contract/holds.ts';
import { makeCase } from '#tests/conformance/cases/case.ts';
import { keepThis } from '#tests/conformance/cases/hold-cases.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, worldNow, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';

let database: Database;
let harness: ReturnType<typeof serverHarness>;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  harness = serverHarness(database, testPack);
});
afterAll(() => harness.stop());

it('what staff are answered about a case is kept under no key: who complained, what they said and how to reach them lie where they may be erased', async () => {
  await harness.reset(makeWorld(testPack));
  const given = makeCase(harness, testPack, worldPack(testPack), new Coverage());
  const [client, desk] = [await given.signedIn(), await given.staff('staff-desk')];
  await client.must(makeComplaint, { body: { requestId: null, whatHappened: 'My secret words', wish: '', aboutService: false, evidence: [], madeAt: worldNow } });
  await given.browser().must(makeOpenComplaint, { body: { whatHappened: 'Their secret words', contact: 'secret@example.org', madeAt: worldNow } });
  await given.browser().must(placeHold, { body: { ...keepThis, contact: '07700 900555' } });
  for (const { id } of (await desk.must(listDeskComplaints)).complaints) {
    const [key, input] = [randomUUID(), { params: { complaintId: id }, body: { event: 'acknowledge' as const, words: 'We have it' } }];
    const first = await desk.must(moveComplaint, input, { key });
    expect(await desk.must(moveComplaint, input, { key })).toEqual(first);
  }
  for (const { id } of (await desk.must(listDeskHolds)).holds) {
    const [key, input] = [randomUUID(), { params: { holdId: id }, body: { state: 'kept' as const, until: '2027-01-31' } }];
    const first = await desk.must(moveHold, input, { key });
    expect(await desk.must(moveHold, input, { key })).toEqual(first);
  }
  const kept = await database.owner.selectFrom('staff_keys').selectAll().execute();
  expect(kept).toHaveLength(3);
  expect(JSON.stringify(kept)).not.toMatch(/secret|900555|Bhriain|KTENANTA2|lift/u);
});
