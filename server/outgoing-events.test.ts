import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { endpoints } from '#contract/api.ts';
import { makeOpenComplaint } from '#contract/complaints.ts';
import { recordDeskComplaint } from '#contract/desk-cases.ts';
import { recordDeskRequest, sortRequest } from '#contract/desk.ts';
import { placeHold } from '#contract/holds.ts';
import { writeDeskMessage } from '#contract/desk-messages.ts';
import { acceptInvitation, endMandate, listPeople, readInviteCode, recordMandate } from '#contract/people.ts';
import { isForStaff } from '#contract/permissions.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { makeRequest } from '#contract/requests.ts';
import { stopMarketing } from '#contract/stop.ts';
import { webhookEvent, type WebhookEvent, webhookType } from '#contract/webhooks.ts';
import { makeCase } from '#tests/conformance/cases/case.ts';
import { keepThis } from '#tests/conformance/cases/hold-cases.ts';
import { prepareWrite } from '#tests/conformance/cases/writes.ts';
import type { Client } from '#tests/conformance/client.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, people, worldNow, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { type Database, openDatabase } from './database.ts';
import { takeEvent } from './db/outgoing-events.ts';

let database: Database;
let harness: ReturnType<typeof serverHarness>;
beforeAll(async () => {
  database = await openDatabase({ dataDir: null });
  harness = serverHarness(database, testPack);
});
afterAll(() => harness.stop());

const objection: RequestDetails = { kind: 'objection', about: 'direct-marketing', purposeId: null, details: 'Their own words' };
/** What people wrote, what they are called and how they are reached: in nothing that leaves the house by itself. */
const personal = /Bhriain|example\.org|07700|only way down|Perpetua|own words|Everything, please|any news|Hill Street|marigold|leaks|Sample Street|1980-02-29/iu;

/** Somebody takes up the person's invitation, and steps down again. */
async function letSpeak(client: Client, speaker: Client): Promise<void> {
  const mandateId = (await client.must(listPeople)).forMe.find((one) => one.state === 'invited')?.id ?? '';
  const { code } = await client.must(readInviteCode, { params: { mandateId } });
  await speaker.must(acceptInvitation, { body: { code } });
  await speaker.must(endMandate, { params: { mandateId }, body: { madeAt: worldNow } });
}

async function doEverything(): Promise<void> {
  const ids = worldPack(testPack);
  const given = makeCase(harness, testPack, ids, new Coverage());
  const [client, desk, nobody] = [await given.signedIn(), await given.staff('staff-desk'), given.browser()];
  for (const one of endpoints.filter(({ idempotency, permission }) => idempotency === 'key' && permission !== 'public' && !isForStaff(permission))) {
    await client.must(one, (await prepareWrite(one, client, ids)).input);
  }
  await client.must(makeRequest, { body: { details: objection, madeAt: worldNow } });
  await nobody.must(stopMarketing, { params: { token: await client.stopToken(people.tenant.portalReference) } });
  await nobody.must(makeOpenComplaint, { body: { whatHappened: 'Their own words', contact: 'reach@example.org', madeAt: worldNow } });
  await nobody.must(placeHold, { body: { ...keepThis, contact: '07700 900555' } });
  const wrote = { contact: null, whatHappened: 'Their own words', wish: '', aboutService: false, receivedOn: worldNow.slice(0, 10), cameBy: 'post' } as const;
  await desk.must(recordDeskComplaint, { body: { ...wrote, portalReference: people.tenant.portalReference } });
  await desk.must(recordDeskComplaint, { body: { ...wrote, portalReference: null, contact: 'reach@example.org' } });
  const spoken = { portalReference: people.tenant.portalReference, receivedOn: worldNow.slice(0, 10), cameBy: 'phone' } as const;
  await desk.must(recordDeskRequest, { body: { ...spoken, details: objection } });
  const { about: requestId } = await desk.must(recordDeskRequest, { body: { ...spoken, details: { kind: 'something-else', details: 'Their own words' } } });
  await desk.must(sortRequest, { params: { requestId }, body: { details: objection } });
  await desk.must(writeDeskMessage, { params: { requestId }, body: { text: 'Their own words', files: [] } });
  await letSpeak(client, await given.signedIn('stranger'));
  const scope = { see: true, ask: false, choose: false, categories: null };
  await desk.must(recordMandate, { body: { person: people.tenant.portalReference, representative: people.stranger.portalReference, relation: 'carer', proof: 'power-of-attorney-seen', scope, endsOn: null } });
  const { id } = await database.owner.selectFrom('residents').select('id').where('portal_reference', '=', people.hidden.portalReference).executeTakeFirstOrThrow();
  await database.owner.insertInto('tenancies').values({ reference: 'T-LEFT', address: JSON.stringify(['9 Sample Street']), tenure: 'former', started_on: '2001-01-01', ended_on: '2010-01-01' }).execute();
  await database.owner.insertInto('tenancy_residents').values({ tenancy: 'T-LEFT', resident_id: id }).execute();
  await database.owner.insertInto('record_items').values({
    resident_id: id, id: 'an-old-fact', place: 900, category: 'identity', key: 'name', value: JSON.stringify({ kind: 'text', text: 'Their own words' }), source: 'you', collected_on: null, retention_started_on: '2010-01-01', hold: null, property: null,
  }).execute();
  await harness.purge?.();
}

it('whatever people and the desk do, the landlord’s systems are told in the contract’s form, with ids and codes alone, and so is the log', async () => {
  await harness.reset(makeWorld(testPack));
  await doEverything();
  const events: WebhookEvent[] = [];
  for (let taken = await takeEvent(database.owner, worldNow, 60); taken; taken = await takeEvent(database.owner, worldNow, 60)) events.push(z.parse(webhookEvent, taken.event));
  expect(new Set(events.map((one) => one.type))).toEqual(new Set(webhookType.options));
  expect(JSON.stringify(events)).not.toMatch(personal);
  // Nothing is of whoever speaks for them, though they have a receipt for stepping down.
  expect(new Set(events.map(({ data }) => data.person))).toEqual(new Set([null, people.tenant.portalReference, people.hidden.portalReference]));
  expect(events.find(({ type }) => type === 'message-written')?.data).toEqual({ person: people.tenant.portalReference, requestId: expect.any(String) as string, kind: 'objection' });
  // Whose helper it is stands in each, so that who began and who ended can be told apart.
  const helper = (wanted: WebhookEvent['type']) => events.filter(({ type }) => type === wanted).map(({ data }) => data);
  const mandates = await database.owner.selectFrom('mandates').select(['id', 'ended_by', 'by_staff']).execute();
  const [steppedDown, recorded] = [mandates.find((one) => one.ended_by === 'representative')?.id, mandates.find((one) => one.by_staff !== null)?.id];
  const person = people.tenant.portalReference;
  expect(helper('person-accepted')).toEqual([{ person, mandateId: steppedDown }]);
  expect(helper('person-recorded')).toEqual([{ person, mandateId: recorded }]);
  expect(new Set(helper('person-invited').map((one) => one.mandateId))).toEqual(new Set(mandates.flatMap((one) => (one.by_staff === null ? [one.id] : []))));
  expect(new Set(helper('person-ended').map((one) => one.mandateId))).toEqual(new Set(mandates.flatMap((one) => (one.ended_by === null ? [] : [one.id]))));
  expect(helper('person-ended')).toHaveLength(mandates.filter((one) => one.ended_by !== null).length);
  expect(helper('person-ended')).toContainEqual({ person, mandateId: steppedDown });
  // Each way to say no to all marketing reaches the mailing system: the link, the portal, and twice the desk.
  expect(events.filter((one) => one.type === 'marketing-stopped')).toHaveLength(4);
  await harness.settled();
  expect(harness.log.length).toBeGreaterThan(0);
  expect(JSON.stringify(harness.log)).not.toMatch(new RegExp(`${personal.source}|KTENANTA2`, 'iu'));
});
