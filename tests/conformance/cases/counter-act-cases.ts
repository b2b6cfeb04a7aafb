import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { recordChoice } from '#contract/choices.ts';
import { askSecondStage, listComplaints, makeComplaint, readComplaint, withdrawComplaint } from '#contract/complaints.ts';
import { confirmedHeader, endCounterSession } from '#contract/counter.ts';
import { listThreads, sendMessage } from '#contract/messages.ts';
import { endMandate, invitePerson, listPeople, readInviteCode } from '#contract/people.ts';
import { addContactPoint, changeContactRules, readReach, setReachPreferences, setSenderName } from '#contract/reach.ts';
import { sendReceipt } from '#contract/receipt-sending.ts';
import { makeRequest, withdrawRequest } from '#contract/requests.ts';
import { joinSupport, keepSupport, leaveSupport } from '#contract/support-acts.ts';
import { readSupport } from '#contract/support.ts';
import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { openCounter, counterWith } from '../counter.ts';
import { people, worldNow, type WorldPack } from '../world.ts';
import type { Cases } from './case.ts';
import { complainAbout } from './complaint-cases.ts';
import { inviteSomebody } from './people-samples.ts';
import { askForAll } from './request-cases.ts';
import { joinIt } from './support-samples.ts';

const withdraw = ({ purpose, channel, noticeVersion }: WorldPack) => ({ body: { purposeId: purpose, channel, decision: 'withdraw' as const, noticeVersion, language: 'en', decidedAt: worldNow } });
const rules = { whose: 'mine', safeTimes: null, voicemail: true } as const;
const act = <E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) => ({ endpoint: endpoint as AnyEndpoint, input: input as InputOf<AnyEndpoint> });

/** One of each kind of act that a person may do at the counter, and a read that goes with it. */
const acts = (ids: WorldPack) => [
  act(recordChoice, withdraw(ids)), act(makeRequest, { body: askForAll }), act(withdrawRequest, { params: { requestId: randomUUID() }, body: { madeAt: worldNow } }),
  act(makeComplaint, { body: complainAbout() }), act(withdrawComplaint, { params: { complaintId: randomUUID() }, body: { madeAt: worldNow } }),
  act(askSecondStage, { params: { complaintId: randomUUID() }, body: { words: '', madeAt: worldNow } }), act(listComplaints, {}),
  act(sendMessage, { params: { requestId: randomUUID() }, body: { text: 'Is there any news?', writtenAt: worldNow, files: [] } }), act(listThreads, {}),
  act(invitePerson, { body: inviteSomebody }), act(readInviteCode, { params: { mandateId: randomUUID() } }), act(endMandate, { params: { mandateId: randomUUID() }, body: { madeAt: worldNow } }), act(listPeople, {}),
  act(addContactPoint, { body: { kind: 'email', value: 'new@example.org', rules } }), act(setReachPreferences, { body: { language: 'en', format: 'large-print', post: true } }), act(setSenderName, { body: { name: 'Post room' } }), act(readReach, {}),
  act(joinSupport, { body: joinIt }), act(keepSupport, { body: { decidedAt: worldNow } }), act(leaveSupport, { body: { decidedAt: worldNow } }), act(readSupport, {}),
  act(sendReceipt, { params: { receiptId: randomUUID() }, body: { pointId: randomUUID() } }),
];

export const counterActCases: Cases = {
  'with an officer a person complains, writes to the landlord, says who speaks for them and in which form they read, and each is theirs with the officer’s role': async ({ staff, signedIn }) => {
    const resident = await signedIn();
    const { must } = await openCounter(await staff('staff-officer'));
    const tap = { headers: { [confirmedHeader]: 'tap' } };
    const { request } = await must(makeRequest, { body: askForAll }, tap);
    await must(sendMessage, { params: { requestId: request.id }, body: { text: 'I said this at the counter', writtenAt: worldNow, files: [] } }, tap);
    const { complaint } = await must(makeComplaint, { body: complainAbout() }, tap);
    await must(withdrawComplaint, { params: { complaintId: complaint.id }, body: { madeAt: worldNow } }, tap);
    const { people: invited } = await must(invitePerson, { body: inviteSomebody }, tap);
    const mandateId = invited.forMe[0]!.id;
    expect((await must(readInviteCode, { params: { mandateId } })).code).toMatch(/^.{4}-.{4}-.{4}$/u);
    await must(endMandate, { params: { mandateId }, body: { madeAt: worldNow } }, tap);
    await must(setReachPreferences, { body: { language: 'en', format: 'large-print', post: true } }, tap);
    await must(setSenderName, { body: { name: (await must(readReach)).sender.offered[1]! } }, tap);
    expect((await resident.must(readComplaint, { params: { complaintId: complaint.id } })).id).toBe(complaint.id);
    expect((await resident.must(listPeople)).forMe.map(({ state }) => state)).toEqual(['ended']);
    const { entries } = await resident.must(listActivity, { query: { who: 'others' } });
    const done = entries.filter((one) => one.by === 'officer' && one.office === 'High Street office').map((one) => one.act);
    expect(done).toEqual(expect.arrayContaining(['request-made', 'message-sent', 'complaint-made', 'complaint-withdrawn', 'person-invited', 'person-ended', 'reach-changed']));
    for (const who of ['jointTenant', 'stranger'] as const) {
      const other = await signedIn(who);
      expect([(await other.must(listComplaints)).complaints, (await other.must(listPeople)).forMe, (await other.must(listThreads)).threads]).toEqual([[], [], []]);
    }
  },
  'none of it is done before the check, after the end, for somebody else, or with another officer’s token': async ({ staff, ids }) => {
    const first = await openCounter(await staff('staff-officer'), 'tenant', 'none');
    for (const { endpoint, input } of acts(ids)) expect((await first.refused(endpoint, input)).code, endpoint.name).toBe('identity-not-checked');
    const safeguarding = await openCounter(await staff('staff-safeguarding'), 'stranger', 'document-seen');
    const mixed = counterWith(safeguarding.officer, first.token, first.session);
    for (const { endpoint, input } of acts(ids)) expect((await mixed.refused(endpoint, input)).code, endpoint.name).toBe('session-expired');
    const { personKey } = first.session.person;
    for (const { endpoint, input } of acts(ids).filter((one) => one.endpoint.idempotency === 'key')) {
      expect((await safeguarding.refused(endpoint, input, { headers: { 'Person-Key': personKey } })).code, endpoint.name).toBe('other-person');
    }
    await first.officer.must(endCounterSession);
    for (const { endpoint, input } of acts(ids)) expect((await first.refused(endpoint, input)).code, endpoint.name).toBe('session-expired');
  },
  'word of a receipt goes to a way that is confirmed, the person’s alone and safe now, and says nothing': async ({ staff, signedIn, browser, ids }) => {
    const resident = await signedIn();
    const { must, refused } = await openCounter(await staff('staff-officer'));
    const { receipt } = await must(recordChoice, withdraw(ids));
    const params = { receiptId: receipt.id };
    const own = (await must(readReach)).points[0]!.id;
    await must(sendReceipt, { params, body: { pointId: own } });
    const [sent] = await browser().post();
    expect(sent).toMatchObject({ to: `${people.tenant.portalReference.toLowerCase()}@example.org`, code: null, link: null });
    expect(sent?.body).toContain(`/en/receipts/${receipt.id}`);
    expect(`${sent?.subject} ${sent?.from} ${sent?.body.replace(receipt.id, '')}`).not.toMatch(/choice|withdr|officer|counter|Bhriain|Testers|TENANTA/iu);
    expect((await resident.must(listActivity, { query: { who: 'others' } })).entries[0]).toMatchObject({ act: 'receipt-sent', by: 'officer' });
    const before = (await browser().post()).length;
    const { reach } = await must(addContactPoint, { body: { kind: 'phone', value: '07700 900 123', rules } });
    const unconfirmed = reach.points.find((one) => one.kind === 'phone')!.id;
    const codes = (await browser().post()).length - before;
    expect((await refused(sendReceipt, { params, body: { pointId: unconfirmed } })).code).toBe('contact-point-unfit');
    expect((await refused(sendReceipt, { params, body: { pointId: randomUUID() } })).code).toBe('not-found');
    expect((await refused(sendReceipt, { params: { receiptId: randomUUID() }, body: { pointId: own } })).code).toBe('not-found');
    for (const unsafe of [{ ...rules, whose: 'shared' as const }, { ...rules, safeTimes: { from: '20:00', to: '21:00' } }]) {
      await must(changeContactRules, { params: { pointId: own }, body: unsafe });
      expect((await refused(sendReceipt, { params, body: { pointId: own } })).code).toBe('contact-point-unfit');
    }
    await must(changeContactRules, { params: { pointId: own }, body: rules });
    const other = await signedIn('stranger');
    expect((await other.refused(sendReceipt, { params, body: { pointId: (await other.must(readReach)).points[0]!.id } })).code).toBe('not-found');
    // Who presses again, as no answer came, sends no second one, nor do many presses at once; another receipt is another matter.
    const word = async () => (await browser().post()).filter(({ body }) => body.includes('/en/receipts/')).length;
    const soFar = await word();
    await Promise.all(Array.from({ length: 4 }, () => must(sendReceipt, { params, body: { pointId: own } })));
    expect(await word()).toBe(soFar);
    const another = { receiptId: (await must(recordChoice, withdraw(ids))).receipt.id };
    await Promise.all(Array.from({ length: 5 }, () => must(sendReceipt, { params: another, body: { pointId: own } })));
    expect(await word()).toBe(soFar + 1);
    expect((await refused(sendReceipt, { params, body: { pointId: own } })).code).toBe('too-many-requests');
    expect(codes).toBe(1);
  },
};
