import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { listChoices, readChoice, recordChoice } from '#contract/choices.ts';
import { listReceipts } from '#contract/receipts.ts';
import { listRequests, readRequest } from '#contract/requests.ts';
import { stopMarketing } from '#contract/stop.ts';
import type { Client } from '../client.ts';
import { people, worldNow } from '../world.ts';
import type { Cases } from './case.ts';

async function marketingStates(client: Client): Promise<string[]> {
  const { purposes } = await client.must(listChoices);
  return purposes.filter((one) => one.marketing).flatMap((one) => one.channels.map((way) => `${way.basis} ${way.state}`));
}

export const stopCases: Cases = {
  'the link of a message stops all marketing at once, without signing in, and gives a receipt': async ({ browser, signedIn }) => {
    const client = await signedIn();
    const token = await client.stopToken(people.tenant.portalReference);
    const nobody = browser();
    const { receipt } = await nobody.must(stopMarketing, { params: { token } });
    expect(nobody.cookieHeader).toBe('');
    expect((await marketingStates(client)).filter((one) => !/ (?:withdrawn|refused)$/u.test(one))).toEqual([]);
    expect((await client.must(listReceipts)).receipts.map((one) => one.code)).toEqual([receipt.code]);
    const { requests } = await client.must(listRequests);
    expect(requests.map((one) => [one.kind, one.state])).toEqual([['objection', 'completed']]);
    expect((await client.must(readRequest, { params: { requestId: requests[0]!.id } })).receiptId).toBe(receipt.id);
    expect((await client.must(listActivity)).entries.map((one) => one.act)).toContain('marketing-stopped');
  },
  'pressed twice it changes nothing more and gives the same receipt': async ({ browser, signedIn, ids }) => {
    const client = await signedIn();
    const token = await client.stopToken(people.tenant.portalReference);
    const first = await browser().must(stopMarketing, { params: { token } });
    expect(await browser().must(stopMarketing, { params: { token } })).toEqual(first);
    expect((await client.must(listRequests)).requests).toHaveLength(1);
    const { history } = await client.must(readChoice, { params: { purposeId: ids.purpose } });
    expect(history.filter((one) => one.kind === 'withdraw' && one.channel === ids.channel)).toHaveLength(1);
  },
  'a yes given since is ended by the same link, with a receipt of its own': async ({ browser, signedIn, ids, setNow }) => {
    const client = await signedIn();
    const token = await client.stopToken(people.tenant.portalReference);
    const first = await browser().must(stopMarketing, { params: { token } });
    await setNow(worldNow.replace('T09:00', 'T09:05'));
    await client.must(recordChoice, { body: { purposeId: ids.purpose, channel: ids.channel, decision: 'agree', noticeVersion: ids.noticeVersion, language: 'en', decidedAt: worldNow.replace('T09:00', 'T09:05') } });
    await setNow(worldNow.replace('T09:00', 'T09:10'));
    const second = await browser().must(stopMarketing, { params: { token } });
    expect(second.receipt.id).not.toBe(first.receipt.id);
    expect((await marketingStates(client)).filter((one) => one.endsWith(' given'))).toEqual([]);
    expect(await browser().must(stopMarketing, { params: { token } })).toEqual(second);
  },
  'a forged, a changed and a cut link are refused alike, and tell nothing': async ({ browser, signedIn }) => {
    const client = await signedIn();
    const token = await client.stopToken(people.tenant.portalReference);
    const changed = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    const told = await Promise.all([changed, 'A'.repeat(86)].map(async (one) => Object.assign(await browser().refused(stopMarketing, { params: { token: one } }), { trace: '' })));
    expect(told[0]?.code).toBe('stop-link-unfit');
    expect(told[1]).toEqual(told[0]);
    expect((await browser().refused(stopMarketing, { params: { token: token.slice(0, 40) } })).code).toBe('invalid-input');
    expect((await client.must(listRequests)).requests).toEqual([]);
  },
  'a link stops the marketing of its own person only, whoever presses it': async ({ signedIn }) => {
    const [tenant, joint] = [await signedIn(), await signedIn('jointTenant')];
    const before = await marketingStates(joint);
    const token = await joint.stopToken(people.tenant.portalReference);
    const { receipt } = await joint.must(stopMarketing, { params: { token } });
    expect(await marketingStates(joint)).toEqual(before);
    expect((await joint.must(listReceipts)).receipts).toEqual([]);
    expect((await tenant.must(listReceipts)).receipts.map((one) => one.id)).toEqual([receipt.id]);
    // No word of the answer is about a person: a receipt's id and code, the link's own id, the time.
    expect(Object.keys(receipt).toSorted()).toEqual(['code', 'entryId', 'id', 'receivedAt']);
  },
  'a link in a message works for two years and no longer': async ({ browser, signedIn, setNow }) => {
    const token = await (await signedIn()).stopToken(people.tenant.portalReference);
    await setNow('2028-11-23T09:00:00.000Z');
    expect((await browser().refused(stopMarketing, { params: { token } })).code).toBe('stop-link-unfit');
    await setNow('2028-11-21T09:00:00.000Z');
    await browser().must(stopMarketing, { params: { token } });
  },
};
