import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { listChoices, recordChoice } from '#contract/choices.ts';
import {
  checkIdentity, confirmedHeader, endCounterSession, findResidents, lockCounterSession, openCounterSession, readCallCode, readCounter, readCounterSession, resumeCounterSession,
} from '#contract/counter.ts';
import { endOfficerSession, readMyCallCode, readOfficerSession, showMyCode } from '#contract/counter-mine.ts';
import { readCategory } from '#contract/my-data.ts';
import { addContactPoint, readReach } from '#contract/reach.ts';
import { listReceipts, readReceipt } from '#contract/receipts.ts';
import { listRequests, makeRequest, readRequest } from '#contract/requests.ts';
import { readSession } from '#contract/session.ts';
import { signOutStaff } from '#contract/staff.ts';
import { counterWith, findPerson, openCounter } from '../counter.ts';
import { people, worldNow, type WorldPack } from '../world.ts';
import type { Cases } from './case.ts';
import { askForAll } from './writes.ts';

const later = (seconds: number) => new Date(Date.parse(worldNow) + seconds * 1000).toISOString();
const withdraw = ({ purpose, channel, noticeVersion }: WorldPack) => ({ body: { purposeId: purpose, channel, decision: 'withdraw' as const, noticeVersion, language: 'en', decidedAt: worldNow } });
const noNews = { details: { kind: 'objection', about: 'direct-marketing', purposeId: null, details: '' }, madeAt: worldNow } as const;

export const counterCases: Cases = {
  'an officer finds a person by reference, by name and birth date, or by the code they show, and sees the least that tells people apart': async ({ staff, signedIn }) => {
    const officer = await staff('staff-officer');
    const { code, expiresAt } = await (await signedIn()).must(showMyCode);
    expect(expiresAt).toBe(later(300));
    const found = { residentId: expect.stringMatching(/^[0-9a-f-]{36}$/u) as string, name: 'Zoë Ní Bhriain', referenceEnd: 'TA2', home: '1 Sample Street', flagged: false };
    for (const by of [{ kind: 'reference', reference: people.tenant.portalReference }, { kind: 'name', name: 'zoe bhriain', dateOfBirth: people.tenant.dateOfBirth }, { kind: 'code', code }] as const) {
      expect((await officer.must(findResidents, { body: { by } })).people, by.kind).toEqual([found]);
    }
    for (const by of [{ kind: 'reference', reference: 'KNQBQDY22' }, { kind: 'name', name: 'zoe bhriain', dateOfBirth: '1980-02-28' }, { kind: 'name', name: 'other', dateOfBirth: people.tenant.dateOfBirth }, { kind: 'code', code: '2222-2222' }] as const) {
      expect((await officer.must(findResidents, { body: { by } })).people, by.kind).toEqual([]);
    }
  },
  'who looks for too many people has to wait': async ({ staff, ids }) => {
    const officer = await staff('staff-officer');
    const { must } = await openCounter(officer);
    for (let times = 0; times < 59; times += 1) await officer.must(findResidents, { body: { by: { kind: 'code', code: '2222-2222' } } });
    expect((await officer.refused(findResidents, { body: { by: { kind: 'code', code: '2222-2222' } } })).code).toBe('too-many-requests');
    expect((await officer.refused(openCounterSession, { body: { residentId: randomUUID(), code: '2222-2222' } })).code).toBe('too-many-requests');
    expect((await officer.refused(checkIdentity, { body: { check: 'code', code: '2222-2222' } })).code).toBe('too-many-requests');
    await must(recordChoice, withdraw(ids));
  },
  'an officer sees, chooses and asks for the one they are with, and every look and act is theirs by role and office': async ({ staff, signedIn, ids }) => {
    const resident = await signedIn();
    const { must, refused } = await openCounter(await staff('staff-officer'));
    await must(listChoices);
    await must(listChoices);
    await must(readCategory, { params: { categoryId: ids.category } });
    const { receipt } = await must(recordChoice, withdraw(ids), { headers: { [confirmedHeader]: 'tap' } });
    const { request } = await must(makeRequest, { body: askForAll as never });
    await must(readRequest, { params: { requestId: request.id } });
    const { entries } = await resident.must(listActivity, { query: { who: 'others' } });
    expect(entries.map(({ act, by, office }) => `${by} ${act} ${office}`)).toEqual(
      ['looked-at', 'request-made', 'choice-recorded', 'looked-at', 'looked-at', 'counter-checked', 'counter-opened'].map((act) => `officer ${act} High Street office`),
    );
    expect(entries.map(({ about }) => about?.kind)).toEqual(['request', 'request', 'choice', 'category', 'part', 'identity', undefined]);
    expect(await resident.must(readReceipt, { params: { receiptId: receipt.id } })).toMatchObject({ by: { role: 'officer', office: 'High Street office', confirmed: 'tap' }, decision: 'withdraw' });
    expect((await resident.must(listRequests)).requests.map((one) => one.id)).toContain(request.id);
    expect((await resident.must(recordChoice, withdraw(ids)) as { receipt: { id: string } }).receipt.id).not.toBe(receipt.id);
    for (const who of ['jointTenant', 'stranger'] as const) expect((await (await signedIn(who)).must(listActivity, { query: { who: 'others' } })).entries).toEqual([]);
    expect((await refused(readSession)).code).toBe('not-allowed');
    expect((await refused(showMyCode)).code).toBe('not-allowed');
  },
  'before somebody is checked an officer may do what anybody may, and nothing else': async ({ staff, ids }) => {
    const { must, refused } = await openCounter(await staff('staff-officer'), 'tenant', 'none');
    expect((await must(readCounterSession)).level).toBe(0);
    for (const refusal of [await refused(listChoices), await refused(recordChoice, withdraw(ids)), await refused(makeRequest, { body: askForAll as never }), await refused(readReach)]) expect(refusal.code).toBe('identity-not-checked');
    await must(makeRequest, { body: noNews });
    expect(await must(checkIdentity, { body: { check: 'questions' } })).toMatchObject({ check: 'questions', level: 1 });
    await must(listChoices);
    expect((await refused(addContactPoint, { body: { kind: 'phone', value: '07700 900 123', rules: { whose: 'mine', safeTimes: null, voicemail: true } } })).code).toBe('step-up-needed');
    expect(await must(checkIdentity, { body: { check: 'document-seen' } })).toMatchObject({ level: 2 });
    await must(addContactPoint, { body: { kind: 'phone', value: '07700 900 123', rules: { whose: 'mine', safeTimes: null, voicemail: true } } });
  },
  'the code of a person’s own app opens and checks at once, works once, and not for anybody else': async ({ staff, signedIn }) => {
    const [officer, resident] = [await staff('staff-officer'), await signedIn()];
    const residentId = await findPerson(officer, 'tenant');
    const { code } = await resident.must(showMyCode);
    expect((await officer.refused(openCounterSession, { body: { residentId: await findPerson(officer, 'stranger'), code } })).code).toBe('code-wrong');
    expect((await officer.must(openCounterSession, { body: { residentId, code } })).session).toMatchObject({ check: 'code', level: 2 });
    await officer.must(endCounterSession);
    expect((await officer.refused(openCounterSession, { body: { residentId, code } })).code).toBe('code-wrong');
    const { must, refused } = await openCounter(officer, 'tenant', 'none');
    expect((await refused(checkIdentity, { body: { check: 'code', code } })).code).toBe('code-wrong');
    expect((await refused(checkIdentity, { body: { check: 'code' } })).code).toBe('code-wrong');
    expect(await must(checkIdentity, { body: { check: 'code', code: (await resident.must(showMyCode)).code } })).toMatchObject({ check: 'code' });
    for (let times = 0; times < 18; times += 1) await resident.must(showMyCode);
    expect((await resident.refused(showMyCode)).code).toBe('too-many-requests');
  },
  'somebody flagged for safety is opened by the safeguarding team only, with a reason that the person sees, and their home is in no list': async ({ staff, signedIn }) => {
    const [officer, safeguarding] = [await staff('staff-officer'), await staff('staff-safeguarding')];
    const residentId = await findPerson(officer, 'hidden');
    expect((await officer.must(findResidents, { body: { by: { kind: 'reference', reference: people.hidden.portalReference } } })).people).toMatchObject([{ home: null, flagged: true }]);
    expect((await officer.refused(openCounterSession, { body: { residentId, reason: 'They asked me to' } })).code).toBe('not-allowed');
    expect((await safeguarding.refused(openCounterSession, { body: { residentId } })).code).toBe('reason-needed');
    await openCounter(safeguarding, 'hidden', 'known', 'They asked me to');
    const { entries } = await (await signedIn('hidden')).must(listActivity, { query: { who: 'others' } });
    expect(entries.at(-1)).toMatchObject({ act: 'counter-opened', by: 'safeguarding', office: 'Safeguarding', reason: 'They asked me to' });
  },
  'one resident at a time: a second session is refused, and an old tab neither reads nor writes after the next was opened': async ({ staff, signedIn, ids }) => {
    const officer = await staff('staff-officer');
    const first = await openCounter(officer);
    const { personKey } = first.session.person;
    const stranger = await findPerson(officer, 'stranger');
    expect((await officer.refused(openCounterSession, { body: { residentId: stranger } })).code).toBe('counter-busy');
    expect((await officer.refused(openCounterSession, { body: { residentId: randomUUID() } })).code).toBe('counter-busy');
    expect((await (await staff('staff-officer')).refused(openCounterSession, { body: { residentId: stranger } })).code).toBe('counter-busy');
    await officer.must(endCounterSession);
    const second = await openCounter(officer, 'stranger');
    expect((await first.refused(listChoices)).code).toBe('session-expired');
    expect((await first.refused(recordChoice, withdraw(ids))).code).toBe('session-expired');
    for (const refusal of [await first.refused(readCounterSession), await first.refused(readCallCode), await first.refused(checkIdentity, { body: { check: 'known' } })]) expect(refusal.code).toBe('not-found');
    expect((await second.refused(recordChoice, withdraw(ids), { headers: { 'Person-Key': personKey } })).code).toBe('other-person');
    expect((await second.must(listReceipts)).receipts).toEqual([]);
    expect((await (await signedIn()).must(listReceipts)).receipts).toEqual([]);
    expect((await officer.refused(openCounterSession, { body: { residentId: randomUUID() } })).code).toBe('counter-busy');
    await officer.must(endCounterSession);
    expect((await officer.refused(openCounterSession, { body: { residentId: randomUUID() } })).code).toBe('not-found');
    expect((await officer.must(readCounter)).today.map(({ endedBy, check }) => [endedBy, check])).toEqual([['officer', 'document-seen'], ['officer', 'document-seen']]);
  },
  'a token opens nothing without its officer, and no other officer’s session': async ({ staff, browser, signedIn }) => {
    const { headers, token, session } = await openCounter(await staff('staff-officer'));
    expect((await browser().refused(listChoices, {}, { headers })).code).toBe('not-signed-in');
    for (const other of [await staff('staff-safeguarding'), await staff('staff-desk'), await signedIn('stranger')]) {
      expect((await counterWith(other, token, session).refused(listChoices)).code).toBe('session-expired');
    }
  },
  'a session locks after two minutes without a request, and opens again to an officer who has signed in since': async ({ staff, setNow, ids }) => {
    const officer = await staff('staff-officer');
    const { must, refused, token } = await openCounter(officer);
    await setNow(later(110));
    await must(readCounterSession);
    await setNow(later(240));
    for (const refusal of [await refused(listChoices), await refused(recordChoice, withdraw(ids)), await refused(readCounterSession), await refused(readCallCode), await refused(checkIdentity, { body: { check: 'known' } })]) expect(refusal.code).toBe('counter-locked');
    expect((await officer.refused(resumeCounterSession)).code).toBe('counter-locked');
    expect((await officer.must(readCounter)).open).toMatchObject({ locked: true });
    const again = await staff('staff-officer');
    const resumed = await again.must(resumeCounterSession);
    expect(resumed.session).toMatchObject({ check: 'document-seen' });
    expect(resumed.token).not.toBe(token);
    expect((await refused(listChoices)).code).toBe('session-expired');
    const counter = counterWith(again, resumed.token, resumed.session);
    await counter.must(listChoices);
    await counter.must(lockCounterSession);
    expect((await counter.refused(listChoices)).code).toBe('counter-locked');
  },
  'after a reload the officer goes on in the same session, with a token that makes the old one void': async ({ staff }) => {
    const officer = await staff('staff-officer');
    expect((await officer.refused(resumeCounterSession)).code).toBe('not-found');
    const first = await openCounter(officer);
    const { token, session } = await officer.must(resumeCounterSession);
    expect((await first.refused(listChoices)).code).toBe('session-expired');
    await counterWith(officer, token, session).must(listChoices);
  },
  'a session is over after half an hour, and when the officer signs out or the resident says so': async ({ staff, signedIn, setNow }) => {
    const [officer, resident] = [await staff('staff-officer'), await signedIn()];
    const first = await openCounter(officer);
    expect((await resident.must(readOfficerSession)).open).toEqual({ since: worldNow, role: 'officer', office: 'High Street office' });
    await resident.must(endOfficerSession);
    await resident.must(endOfficerSession);
    expect((await resident.must(readOfficerSession)).open).toBeNull();
    expect((await first.refused(listChoices)).code).toBe('session-expired');
    const second = await openCounter(officer);
    await officer.must(endCounterSession, { query: { by: 'resident' } });
    await officer.must(endCounterSession);
    expect((await second.refused(listChoices)).code).toBe('session-expired');
    const third = await openCounter(officer);
    for (let at = 100; at < 1800; at += 100) {
      await setNow(later(at));
      await third.must(readCounterSession);
    }
    await setNow(later(1801));
    expect((await third.refused(listChoices)).code).toBe('session-expired');
    expect((await officer.must(readCounter)).today.map((one) => one.endedBy)).toEqual(['time', 'resident', 'resident']);
    const fourth = await openCounter(officer);
    await officer.twin().must(signOutStaff);
    expect((await (await staff('staff-officer')).must(readCounter)).open).toBeNull();
    expect((await fourth.refused(listChoices)).code).toBe('session-expired');
  },
  'what was said or came on another day counts from that day, and only an officer may say so': async ({ staff, signedIn }) => {
    const taken = (on: string) => ({ body: { ...askForAll, taken: { how: 'post', on } } as never });
    const { must, refused } = await openCounter(await staff('staff-officer'));
    const { request } = await must(makeRequest, taken('2026-11-19'));
    expect([request.receivedOn, request.events[0]?.on]).toEqual(['2026-11-19', '2026-11-19']);
    expect(await refused(makeRequest, taken('2026-11-24'))).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/taken/on', code: 'in-future' }] });
    expect(await refused(makeRequest, taken('2024-11-24'))).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/taken/on', code: 'too-small' }] });
    expect(await (await signedIn()).refused(makeRequest, taken('2026-11-19'))).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/taken', code: 'unknown-field' }] });
  },
  'a caller says the code that the person’s app shows, another one every ten minutes': async ({ staff, signedIn, setNow }) => {
    const [resident, other] = [await signedIn(), await signedIn('jointTenant')];
    const { must, refused } = await openCounter(await staff('staff-officer'), 'tenant', 'none');
    const said = await must(readCallCode);
    expect(said.code).toMatch(/^\d{6}$/u);
    expect(await resident.must(readMyCallCode)).toEqual(said);
    expect((await other.must(readMyCallCode)).code).not.toBe(said.code);
    await setNow(later(100));
    await must(readCounterSession);
    await setNow(later(601));
    expect((await resident.must(readMyCallCode)).code).not.toBe(said.code);
    expect((await refused(readCallCode)).code).toBe('counter-locked');
    expect((await resident.must(listActivity, { query: { who: 'others' } })).entries[0]).toMatchObject({ act: 'looked-at', about: { kind: 'part', part: 'call-code' } });
  },
};
