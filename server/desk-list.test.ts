import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { deskPage, listDeskRequests, readDeskCounts, readDeskLog, readDeskRequest, actOnRequest } from '#contract/desk.ts';
import { makeRequest, withdrawRequest } from '#contract/requests.ts';
import { deskCountsView, timed } from '#organisations/views/desk-counts-view.ts';
import { deskListView } from '#organisations/views/desk-list.ts';
import { loggedOf, logPage, logPlace } from '#organisations/views/request-log.ts';
import { requestSummaryView } from '#organisations/views/request-view.ts';
import { makeCase } from '#tests/conformance/cases/case.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import { requestSamples } from '#tests/conformance/request-samples.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, worldNow, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';
import { listedRequests } from './db/desk.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
});
afterAll(() => database.close());

const asks = [
  {}, { which: 'ended' }, { turn: 'landlord' }, { turn: 'resident' }, { clock: 'late' }, { clock: 'soon' }, { clock: 'stopped' }, { turn: 'landlord', clock: 'late' }, { find: 'R' }, { find: 'KST' }, { from: '3' }, { which: 'ended', from: '1' }, { from: '900' },
] as const;

it('what the tables say of every request is what its events say, whatever was done and however late it is', async () => {
  const harness = serverHarness(database, testPack);
  onTestFinished(() => harness.settled());
  await harness.reset(makeWorld(testPack));
  const given = makeCase(harness, testPack, worldPack(testPack), new Coverage());
  const ids: string[] = [];
  for (const who of ['stranger', 'tenant'] as const) {
    const client = await given.signedIn(who);
    for (const details of requestSamples(testPack)) ids.push((await client.must(makeRequest, { body: { details, madeAt: worldNow } })).request.id);
    await client.must(withdrawRequest, { params: { requestId: ids.at(-2) ?? '' }, body: { madeAt: worldNow } });
  }
  const same = async () => {
    const desk = await given.staff('staff-desk');
    const records = await database.owner.transaction().execute((tx) => listedRequests(tx));
    for (const query of asks) {
      const told = await desk.must(listDeskRequests, { query });
      const { today } = told;
      expect(told, JSON.stringify(query)).toEqual(deskListView(records, query, testPack, today));
      const dates = records.map((one) => timed(one, requestSummaryView(one, testPack, today).clock));
      expect(await desk.must(readDeskCounts)).toEqual(deskCountsView(dates, today));
    }
    const { today } = await desk.must(listDeskRequests, { query: {} });
    const logged = records.map((one) => loggedOf(one, testPack, today)).toSorted((one, other) => logPlace(one).localeCompare(logPlace(other)));
    expect(await desk.must(readDeskLog, { query: {} })).toEqual(logPage(logged, undefined, testPack, today));
    const after = logPlace(logged[4] ?? { receivedOn: today, id: '' });
    expect(await desk.must(readDeskLog, { query: { after } })).toEqual(logPage(logged.slice(5), after, testPack, today));
  };
  await same();
  // Each request goes two of the ways that the law leaves open, another one each time; then months pass.
  for (const [number, requestId] of ids.entries()) {
    for (const _step of [1, 2]) {
      const desk = await given.staff('staff-desk');
      const { offers, clock } = await desk.must(readDeskRequest, { params: { requestId } });
      const offer = offers[number % Math.max(1, offers.length)];
      if (offer) await desk.call(actOnRequest, { params: { requestId }, body: { event: offer.event, on: clock.today, words: 'Because', code: offer.codes[0] ?? null } });
    }
  }
  await same();
  for (const now of ['2026-12-18T12:00:00.000Z', '2027-01-20T12:00:00.000Z']) {
    await harness.setNow(now);
    await same();
  }
  expect(ids.length).toBeLessThan(deskPage);
});
