import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { listChoices } from '#contract/choices.ts';
import { openCounterSession, readCounter } from '#contract/counter.ts';
import { readOutboxKeys } from '#contract/outbox-keys.ts';
import { listReceipts, readReceipt } from '#contract/receipts.ts';
import { listRequests } from '#contract/requests.ts';
import { readVisitKeys, startVisit, takeVisitRequest } from '#contract/visits.ts';
import { findPerson, openCounter } from '../counter.ts';
import { worldNow } from '../world.ts';
import type { Cases } from './case.ts';
import { askForAll } from './request-cases.ts';

const today = worldNow.slice(0, 10);
const later = (minutes: number) => new Date(Date.parse(worldNow) + minutes * 60_000).toISOString();
const noNews = { kind: 'objection', about: 'direct-marketing', purposeId: null, details: '' } as const;
const said = { details: askForAll.details, madeAt: worldNow, on: today, check: null, confirmed: 'signature' } as const;

export const visitCases: Cases = {
  'what was taken down on a home visit counts from that day whenever it is sent, once, and is the person’s own with the officer’s role': async ({ staff, signedIn, setNow }) => {
    const { officer, must, refused } = await openCounter(await staff('staff-officer'));
    const { visitId, check, language } = await must(startVisit);
    expect([check, language]).toEqual(['document-seen', 'en']);
    // The record is shut: a visit writes down, and reads nothing.
    expect((await refused(listChoices)).code).toBe('session-expired');
    expect((await officer.must(readCounter)).open).toBeNull();
    await setNow(later(3 * 24 * 60));
    const back = await staff('staff-officer');
    const key = randomUUID();
    const first = await back.must(takeVisitRequest, { params: { visitId }, body: said }, { key });
    expect(first).toMatchObject({ entryId: key });
    expect(await back.must(takeVisitRequest, { params: { visitId }, body: said }, { key })).toEqual(first);
    const resident = await signedIn();
    const { requests } = await resident.must(listRequests);
    expect(requests.filter((one) => one.id === first.about)).toMatchObject([{ receivedOn: today }]);
    const { receipts } = await resident.must(listReceipts);
    expect(await resident.must(readReceipt, { params: { receiptId: receipts[0]!.id } })).toMatchObject({ by: { role: 'officer', office: 'High Street office', confirmed: 'signature' } });
    expect((await resident.must(listActivity, { query: { who: 'others' } })).entries.map(({ act, by }) => `${by} ${act}`)).toEqual(['officer request-made', 'officer counter-ended', 'officer counter-checked', 'officer counter-opened']);
    for (const who of ['jointTenant', 'stranger'] as const) expect((await (await signedIn(who)).must(listRequests)).requests).toEqual([]);
  },
  'only a day of the visit, only its officer, and only what anybody may ask for until the person was checked': async ({ staff, signedIn, setNow }) => {
    const { must, refused } = await openCounter(await staff('staff-officer'), 'tenant', 'none');
    const { visitId } = await must(startVisit);
    const params = { visitId };
    expect((await refused(startVisit)).code).toBe('not-found');
    expect((await must(takeVisitRequest, { params, body: { ...said, details: noNews } })).about).toMatch(/-/u);
    expect((await refused(takeVisitRequest, { params, body: said })).code).toBe('identity-not-checked');
    expect(await refused(takeVisitRequest, { params, body: { ...said, check: 'known', on: '2026-11-22' } })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/on', code: 'too-small' }] });
    expect(await refused(takeVisitRequest, { params, body: { ...said, check: 'known', on: '2026-11-24' } })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/on', code: 'in-future' }] });
    const safeguarding = await staff('staff-safeguarding');
    const unknown = await safeguarding.refused(takeVisitRequest, { params: { visitId: randomUUID() }, body: said });
    expect(unknown.code).toBe('not-found');
    expect({ ...(await safeguarding.refused(takeVisitRequest, { params, body: said })), trace: '' }).toEqual({ ...unknown, trace: '' });
    await must(takeVisitRequest, { params, body: { ...said, check: 'known' } });
    // Checked once, checked for the visit.
    await must(takeVisitRequest, { params, body: said });
    await setNow(later(3 * 24 * 60));
    expect(await (await staff('staff-officer')).refused(takeVisitRequest, { params, body: { ...said, on: '2026-11-25' } })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/on', code: 'in-future' }] });
    const acts = (await (await signedIn()).must(listActivity, { query: { who: 'others' } })).entries.map(({ act }) => act);
    expect(acts.filter((act) => act === 'counter-checked')).toHaveLength(1);
  },
  'what was taken down and is sent many times at once is recorded once, and its key belongs to it': async ({ staff, signedIn }) => {
    const { must, officer, refused } = await openCounter(await staff('staff-officer'));
    const { visitId } = await must(startVisit);
    let [waited, rounds] = [false, 0];
    for (let key = randomUUID(); rounds < 4 && !waited; key = randomUUID()) {
      rounds += 1;
      const many = await Promise.all(Array.from({ length: 8 }, () => officer.call(takeVisitRequest, { params: { visitId }, body: said }, { key })));
      const refusals = many.flatMap((one) => (one.ok ? [] : [one.problem.code]));
      expect([new Set(many.flatMap((one) => (one.ok ? [one.answer.body.about] : []))).size, refusals.filter((code) => code !== 'idempotency-key-running')]).toEqual([1, []]);
      waited = refusals.length > 0;
      expect((await refused(takeVisitRequest, { params: { visitId }, body: { ...said, details: noNews } }, { key })).code).toBe('idempotency-key-reused');
    }
    expect(waited).toBe(true);
    expect((await (await signedIn()).must(listRequests)).requests).toHaveLength(rounds);
  },
  'the keys of a visit are its officer’s, the same ones at every sign-in, and open nothing of a resident’s outbox': async ({ staff, signedIn }) => {
    const officer = await staff('staff-officer');
    const keys = await officer.must(readVisitKeys);
    expect(keys.privateKeys.map((one) => one.keyId)).toContain(keys.current.keyId);
    expect(await (await staff('staff-officer')).must(readVisitKeys)).toEqual(keys);
    const others = await (await staff('staff-safeguarding')).must(readVisitKeys);
    expect(others.personKey).not.toBe(keys.personKey);
    expect(others.current.keyId).not.toBe(keys.current.keyId);
    expect((await (await signedIn()).must(readOutboxKeys)).privateKeys.map((one) => one.keyId)).not.toContain(keys.current.keyId);
  },
  'a session that has locked goes on no visit': async ({ staff, setNow }) => {
    const { refused, officer } = await openCounter(await staff('staff-officer'));
    await setNow(later(5));
    expect((await refused(startVisit)).code).toBe('counter-locked');
    expect((await officer.refused(openCounterSession, { body: { residentId: await findPerson(officer, 'tenant') } })).code).toBe('counter-busy');
  },
};
