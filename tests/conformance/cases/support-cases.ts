import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { listChoices } from '#contract/choices.ts';
import { confirmedHeader } from '#contract/counter.ts';
import { actOnRequest } from '#contract/desk.ts';
import { readAnswer } from '#contract/answers.ts';
import { readDeskAnswer, saveDeskAnswer, sendDeskAnswer } from '#contract/desk-answers.ts';
import { openEmergencyList } from '#contract/emergency-list.ts';
import { readEquality } from '#contract/equality.ts';
import { readHome } from '#contract/home.ts';
import { listItems } from '#contract/items.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import { acceptInvitation, invitePerson, readInviteCode } from '#contract/people.ts';
import { addContactPoint, confirmContactPoint } from '#contract/reach.ts';
import { readReceiptFile } from '#contract/receipt-file.ts';
import { listReceipts, readReceipt } from '#contract/receipts.ts';
import { actingForHeader } from '#contract/relation.ts';
import { makeRequest } from '#contract/requests.ts';
import { stopMarketing } from '#contract/stop.ts';
import { answerEquality, clearEquality, joinSupport, keepSupport, leaveSupport } from '#contract/support-acts.ts';
import { readSupport } from '#contract/support.ts';
import { people, worldNow } from '../world.ts';
import type { Cases } from './case.ts';
import type { Client } from '../client.ts';
import { openCounter } from '../counter.ts';
import { inviteSomebody } from './people-samples.ts';
import { answerIt, joinIt, registerWords } from './support-samples.ts';
import { askForAll, checkAgain } from './writes.ts';

const look = { body: { emergency: 'evacuation', place: '', reason: 'Fire in Sample Street' } } as const;

export const supportCases: Cases = {
  'nobody is on the register who has not said so, and its terms are said before': async ({ signedIn, pack }) => {
    const { terms, ...own } = await (await signedIn()).must(readSupport);
    expect(own).toEqual({ on: false, since: null, wording: null, reviewOn: null, reviewDue: false, details: null, withheld: false });
    expect(terms).toMatchObject({ purpose: { id: pack.support.purpose, lawfulBasis: { code: 'consent' } }, reviewAfter: pack.support.reviewAfter });
    expect(terms.purpose.lawfulBasis.article).toContain('Art. 9(2)(a)');
  },
  'a yes is kept with its words, and what it says stays covered until the person was checked again': async ({ signedIn }) => {
    const client = await signedIn();
    const { receipt } = await client.must(joinSupport, { body: joinIt });
    expect(await client.must(readSupport)).toMatchObject({ on: true, since: worldNow, wording: { version: 'v1', language: 'en' }, reviewDue: false, details: null });
    await checkAgain(client);
    expect((await client.must(readSupport)).details).toEqual({ needs: ['stairs', 'power'], words: joinIt.words, call: joinIt.call, language: 'cy' });
    const receipts = await client.must(listReceipts);
    expect(receipts.receipts.find((one) => one.id === receipt.id)).toMatchObject({ subject: 'support', act: 'joined', wording: { version: 'v1', language: 'en' } });
    expect(JSON.stringify(receipts)).not.toMatch(registerWords);
    expect((await client.must(listActivity)).entries.map((one) => one.act)).toContain('support-changed');
  },
  'what it says is data held like any other: in my data, covered, and nowhere in the lists': async ({ signedIn, pack }) => {
    const client = await signedIn('stranger');
    await client.must(joinSupport, { body: joinIt });
    const params = { categoryId: pack.support.category };
    const covered = await client.must(readCategory, { params });
    expect(covered.items.map((one) => one.value)).toEqual([1, 2, 3, 4].map(() => ({ kind: 'covered', reason: 'sensitive' })));
    expect(JSON.stringify([covered, await client.must(listItems)])).not.toMatch(/stairs|only way down|Perpetua/u);
    await checkAgain(client);
    expect(JSON.stringify(await client.must(readCategory, { params }))).toMatch(registerWords);
    await client.must(leaveSupport, { body: { decidedAt: worldNow } });
    expect((await client.must(readCategory, { params })).items).toEqual([]);
  },
  'who changes what it says replaces all of it, and leaving takes all of it away at once, twice without harm': async ({ signedIn }) => {
    const client = await signedIn();
    await checkAgain(client);
    await client.must(joinSupport, { body: joinIt });
    await client.must(joinSupport, { body: { ...joinIt, needs: ['hearing'], words: '', call: null, language: null } });
    expect((await client.must(readSupport)).details).toEqual({ needs: ['hearing'], words: '', call: null, language: null });
    for (const _time of [1, 2]) await client.must(leaveSupport, { body: { decidedAt: worldNow } });
    expect(await client.must(readSupport)).toMatchObject({ on: false, details: null });
    expect((await client.must(listReceipts)).receipts.flatMap((one) => (one.subject === 'support' ? [one.act] : [])).toSorted()).toEqual(['changed', 'joined', 'left', 'left']);
  },
  'a yes that was made before the person left does not bring them back': async ({ signedIn }) => {
    const client = await signedIn();
    await client.must(leaveSupport, { body: { decidedAt: worldNow } });
    expect((await client.refused(joinSupport, { body: { ...joinIt, decidedAt: '2026-11-22T20:00:00.000Z' } })).code).toBe('act-not-open');
    expect((await client.refused(joinSupport, { body: joinIt })).code).toBe('act-not-open');
    expect((await client.must(readSupport)).on).toBe(false);
  },
  'only who is on the register can say that it is still right': async ({ signedIn }) => {
    expect((await (await signedIn()).refused(keepSupport, { body: { decidedAt: worldNow } })).code).toBe('act-not-open');
  },
  'after its time home asks once whether it is still right, and a yes is enough for the next time': async ({ signedIn, setNow, pack }) => {
    const client = await signedIn();
    await client.must(joinSupport, { body: joinIt });
    const asked = async (who = client) => (await who.must(readHome)).needsYou.filter((one) => one.kind === 'support-review').length;
    expect(await asked()).toBe(0);
    await setNow(pack.support.reviewAfter === 'P6M' ? '2027-05-24T09:00:00.000Z' : '2029-01-01T09:00:00.000Z');
    const later = await signedIn();
    expect(await asked(later)).toBe(1);
    expect((await later.must(readSupport)).reviewDue).toBe(true);
    await later.must(keepSupport, { body: { decidedAt: '2027-05-24T09:00:00.000Z' } });
    expect(await asked(later)).toBe(0);
  },
  'it is no marketing: stopping that ends nothing of it, leaving it changes no choice, and it stands in none': async ({ browser, signedIn, pack }) => {
    const client = await signedIn();
    await client.must(joinSupport, { body: joinIt });
    await browser().must(stopMarketing, { params: { token: await client.stopToken(people.tenant.portalReference) } });
    expect((await client.must(readSupport)).on).toBe(true);
    const stopped = await client.must(listChoices);
    expect(stopped.purposes.find((one) => one.id === pack.support.purpose)?.channels ?? []).toEqual([]);
    expect(pack.purposes.find((one) => one.id === pack.support.purpose)?.marketing).toBe(false);
    await client.must(leaveSupport, { body: { decidedAt: worldNow } });
    expect(await client.must(listChoices)).toEqual(stopped);
  },
  'nobody else learns of it: not a joint tenant, not who speaks for the person, not an officer beside them': async ({ signedIn, staff, pack }) => {
    const owner = await signedIn();
    await owner.must(joinSupport, { body: joinIt });
    const other = await signedIn('jointTenant');
    await checkAgain(other);
    expect(await other.must(readSupport)).toMatchObject({ on: false, details: null });
    await checkAgain(owner);
    const { people: list } = await owner.must(invitePerson, { body: { ...inviteSomebody, scope: { see: true, ask: true, choose: true, categories: null } } });
    const mandateId = list.forMe[0]!.id;
    const { code } = await owner.must(readInviteCode, { params: { mandateId } });
    const speaker = await signedIn('stranger');
    await speaker.must(acceptInvitation, { body: { code } });
    const acting = { headers: { [actingForHeader]: mandateId } };
    const { receipt } = await owner.must(answerEquality, { body: answerIt });
    await owner.must(readSupport);
    await (await staff('staff-manager')).must(openEmergencyList, look);
    const told = async (client: Client, more: { readonly headers?: Record<string, string> } = {}) =>
      JSON.stringify([await client.must(listReceipts, {}, more), await client.must(listActivity, {}, more), await client.must(readHome, {}, more)]);
    expect(await told(speaker, acting)).not.toMatch(/"support"|support-changed|equality-changed/u);
    for (const trace of ['"support"', 'support-changed', 'equality-changed']) expect(await told(owner)).toContain(trace);
    expect((await speaker.refused(readReceipt, { params: { receiptId: receipt.id } }, acting)).code).toBe('not-found');
    expect((await speaker.refused(readReceiptFile, { params: { receiptId: receipt.id } }, acting)).code).toBe('not-found');
    for (const refused of [
      await speaker.refused(readSupport, {}, acting), await speaker.refused(joinSupport, { body: joinIt }, acting), await speaker.refused(leaveSupport, { body: { decidedAt: worldNow } }, acting),
    ]) expect(refused.code).toBe('not-allowed');
    const brought = (await owner.must(listCategories)).categories.find((one) => one.id === pack.support.category)!.itemCount - 4;
    expect((await speaker.must(listCategories, {}, acting)).categories.find((one) => one.id === pack.support.category)?.itemCount).toBe(brought);
    expect(JSON.stringify(await speaker.must(readCategory, { params: { categoryId: pack.support.category } }, acting))).not.toContain('own-');
    const officer = await openCounter(await staff('staff-officer'));
    expect(await officer.must(readSupport)).toMatchObject({ on: true, details: null, withheld: true });
    expect(JSON.stringify(await officer.must(readCategory, { params: { categoryId: pack.support.category } }))).not.toContain('own-');
  },
  'an officer writes down what somebody beside them says, reads none of it back, and each act and look is theirs on the person’s record': async ({ signedIn, staff, pack }) => {
    const owner = await signedIn();
    await checkAgain(owner);
    const tap = { headers: { [confirmedHeader]: 'tap' } };
    const unchecked = await openCounter(await staff('staff-safeguarding'), 'stranger', 'none');
    for (const refused of [await unchecked.refused(readSupport), await unchecked.refused(joinSupport, { body: joinIt }, tap)]) expect(refused.code).toBe('identity-not-checked');
    const officer = await openCounter(await staff('staff-officer'));
    const { receipt } = await officer.must(joinSupport, { body: { ...joinIt, needs: ['weather'], shownIn: 'ur' } }, tap);
    await officer.must(joinSupport, { body: joinIt }, tap);
    expect(JSON.stringify([await officer.must(readSupport), await officer.must(readCategory, { params: { categoryId: pack.support.category } })])).not.toMatch(registerWords);
    expect((await owner.must(readSupport)).details).toEqual({ needs: ['stairs', 'power'], words: joinIt.words, call: joinIt.call, language: 'cy' });
    expect(JSON.stringify(await owner.must(readCategory, { params: { categoryId: pack.support.category } }))).toMatch(registerWords);
    expect((await owner.must(listReceipts)).receipts.find((one) => one.id === receipt.id)).toMatchObject({ act: 'joined', wording: { version: 'v1', language: 'ur' }, by: { role: 'officer', confirmed: 'tap' } });
    await officer.must(keepSupport, { body: { decidedAt: worldNow } }, tap);
    await officer.must(leaveSupport, { body: { decidedAt: worldNow } }, tap);
    expect(await owner.must(readSupport)).toMatchObject({ on: false, details: null, withheld: false });
    expect((await owner.must(readCategory, { params: { categoryId: pack.support.category } })).items.filter((one) => one.id.startsWith('own-'))).toEqual([]);
    const theirs = (await owner.must(listActivity, { query: { who: 'others' } })).entries.filter((one) => one.by === 'officer');
    expect(theirs.filter((one) => one.act === 'support-changed')).toHaveLength(4);
    expect(theirs.some((one) => one.act === 'looked-at' && one.about?.kind === 'part' && one.about.part === 'support')).toBe(true);
    for (const refused of [await officer.refused(readEquality), await officer.refused(answerEquality, { body: answerIt }), await officer.refused(clearEquality, { body: { decidedAt: worldNow } })]) expect(refused.code).toBe('not-allowed');
  },
  'in an emergency a manager sees whom it concerns, and each of them sees who looked and why': async ({ signedIn, staff }) => {
    const client = await signedIn();
    await checkAgain(client);
    const { reach } = await client.must(addContactPoint, { body: { kind: 'phone', value: '07700 900123', rules: { whose: 'mine', safeTimes: null, voicemail: true } } });
    const [message] = await client.post();
    await client.must(confirmContactPoint, { params: { pointId: reach.points.find((one) => one.kind === 'phone')!.id }, body: { code: message!.code! } });
    // Whoever else sees a phone must not learn from a call that its person is on the register.
    const shared = await client.must(addContactPoint, { body: { kind: 'phone', value: '07700 900124', rules: { whose: 'shared', safeTimes: null, voicemail: true } } });
    const second = (await client.post()).find((one) => one.to === '07700900124' && one.code !== null);
    await client.must(confirmContactPoint, { params: { pointId: shared.reach.points.find((one) => one.value === '07700900124')!.id }, body: { code: second!.code! } });
    await client.must(joinSupport, { body: joinIt });
    await (await signedIn('jointTenant')).must(joinSupport, { body: { ...joinIt, needs: ['weather'], words: '' } });
    const manager = await staff('staff-manager');
    expect(await manager.must(openEmergencyList, look)).toEqual({ people: [{
      name: 'Zoë Ní Bhriain', home: ['1 Sample Street', 'Sampleton'], phones: ['07700900123'], speaks: 'cy', needs: ['stairs', 'power'], words: joinIt.words, call: joinIt.call, language: 'cy',
    }], more: false, openedAt: worldNow });
    expect((await manager.must(openEmergencyList, { body: { ...look.body, place: 'sampleton' } })).people).toHaveLength(1);
    expect((await manager.must(openEmergencyList, { body: { ...look.body, place: 'Elsewhere' } })).people).toEqual([]);
    const looked = (await client.must(listActivity, { query: { who: 'others' } })).entries;
    expect(looked).toHaveLength(2);
    expect(looked[0]).toMatchObject({ act: 'looked-at', by: 'manager', about: { kind: 'part', part: 'support' }, reason: look.body.reason });
    expect((await (await signedIn('jointTenant')).must(listActivity, { query: { who: 'others' } })).entries).toEqual([]);
  },
  'a hidden address is shown to the safeguarding team alone, and no other staff see the register at all': async ({ signedIn, staff }) => {
    await (await signedIn('hidden')).must(joinSupport, { body: joinIt });
    expect((await (await staff('staff-manager')).must(openEmergencyList, look)).people).toMatchObject([{ home: null }]);
    expect((await (await staff('staff-safeguarding')).must(openEmergencyList, look)).people).toHaveLength(1);
    for (const who of ['staff-desk', 'staff-officer']) expect((await (await staff(who)).refused(openEmergencyList, look)).code).toBe('not-allowed');
    expect((await (await signedIn()).refused(openEmergencyList, look)).code).toBe('not-allowed');
  },
  'an access answer gives it to the person, and shows it to nobody at the desk or the counter': async ({ signedIn, staff }) => {
    const client = await signedIn();
    await checkAgain(client);
    await client.must(joinSupport, { body: joinIt });
    const { request } = await client.must(makeRequest, { body: askForAll as never });
    const params = { requestId: request.id };
    const [desk, other] = [await staff('staff-desk'), await staff('staff-desk-two')];
    const act = (event: 'start' | 'prepared') => desk.must(actOnRequest, { params, body: { event, on: worldNow.slice(0, 10), words: '', code: null } });
    await act('start');
    const seen = await desk.must(readDeskAnswer, { params });
    const own = seen.answer.data.items.filter((one) => one.id.startsWith('own-'));
    const covered = own.map(() => ({ kind: 'covered', reason: 'sensitive' }));
    expect(own).toHaveLength(4);
    expect(own.map((one) => one.value)).toEqual(covered);
    expect(JSON.stringify(seen)).not.toMatch(registerWords);
    // Nor by leaving it out of the answer, whole or in part.
    const draft = { words: '', files: [], abroad: '', papers: [], withheld: own.map(({ id: itemId }) => ({ itemId, reason: 'crime' as const, words: '', silent: false })), passages: [] };
    await desk.must(saveDeskAnswer, { params, body: draft });
    const without = await desk.must(readDeskAnswer, { params });
    expect(without.covered.map((one) => one.value)).toEqual(covered);
    expect(JSON.stringify(without)).not.toMatch(registerWords);
    const guess = { of: 'fact:own-emergency-words', from: 0, to: joinIt.words.length, words: joinIt.words, reason: 'crime' as const };
    expect((await desk.refused(saveDeskAnswer, { params, body: { ...draft, withheld: [], passages: [guess] } })).errors).toEqual([{ pointer: '/passages/0', code: 'not-offered' }]);
    await desk.must(saveDeskAnswer, { params, body: { ...draft, withheld: [] } });
    await act('prepared');
    await other.must(sendDeskAnswer, { params, body: { digest: (await other.must(readDeskAnswer, { params })).digest, on: worldNow.slice(0, 10) } });
    expect(JSON.stringify(await client.must(readAnswer, { params }))).toMatch(registerWords);
    const beside = await (await openCounter(await staff('staff-officer'))).must(readAnswer, { params });
    expect(beside.answer?.data.items.filter((one) => one.id.startsWith('own-')).map((one) => one.value)).toEqual(covered);
    expect(JSON.stringify(beside)).not.toMatch(registerWords);
  },
  'a yes without agreeing, an unknown need and words of another time are refused': async ({ signedIn }) => {
    const client = await signedIn();
    for (const body of [{ ...joinIt, agreed: false }, { ...joinIt, needs: ['illness'] }, { ...joinIt, wording: 'v0' }]) {
      expect((await client.refused(joinSupport, {}, { raw: JSON.stringify(body), key: randomUUID() })).code).toBe('invalid-input');
    }
    expect((await client.must(readSupport)).on).toBe(false);
  },
};
