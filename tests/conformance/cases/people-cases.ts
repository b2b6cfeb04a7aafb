import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { recordChoice } from '#contract/choices.ts';
import { writeDeskMessage } from '#contract/desk-messages.ts';
import { listDisclosures, markDisclosuresRead } from '#contract/disclosures.ts';
import { readHome } from '#contract/home.ts';
import { listThreads, markThreadRead, readThread } from '#contract/messages.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import { acceptInvitation, endMandate, invitePerson, listPeople, readInviteCode, recordMandate, type MandateScope } from '#contract/people.ts';
import { actingForHeader } from '#contract/relation.ts';
import { readReach } from '#contract/reach.ts';
import { listReceipts } from '#contract/receipts.ts';
import { listRequests, makeRequest } from '#contract/requests.ts';
import { readSession } from '#contract/session.ts';
import { endpoints } from '#contract/api.ts';
import { isForStaff } from '#contract/permissions.ts';
import { scopeAllows } from '#domain/people/mandate-scope.ts';
import type { Client } from '../client.ts';
import { people, worldNow } from '../world.ts';
import { sample } from './boundary-cases.ts';
import type { Cases } from './case.ts';
import { inviteSomebody } from './people-samples.ts';
import { toldByKind } from './told-by-kind.ts';
import { askForAll, checkAgain } from './writes.ts';

/** The person lets somebody speak for them. Answers the mandate and the header that acts under it. */
async function letSpeak(owner: Client, speaker: Client, scope: MandateScope = inviteSomebody.scope, endsOn: string | null = null) {
  await checkAgain(owner);
  const { people: mine } = await owner.must(invitePerson, { body: { ...inviteSomebody, scope, endsOn } });
  const mandateId = mine.forMe.find((one) => one.state === 'invited')?.id ?? '';
  const { code } = await owner.must(readInviteCode, { params: { mandateId } });
  await speaker.must(acceptInvitation, { body: { code } });
  return { mandateId, code, acting: { headers: { [actingForHeader]: mandateId } } };
}

export const peopleCases: Cases = {
  'a person invites somebody after the second check, and the code makes the two known to each other': async ({ signedIn }) => {
    const [owner, speaker] = [await signedIn(), await signedIn('stranger')];
    expect((await owner.refused(invitePerson, { body: inviteSomebody })).code).toBe('step-up-needed');
    const { mandateId, code } = await letSpeak(owner, speaker);
    expect((await owner.must(listPeople)).forMe).toMatchObject([{ id: mandateId, name: 'Łucja Wiśniewska', relation: 'family', state: 'active', proof: 'invited', codeUntil: null }]);
    expect((await speaker.must(listPeople)).byMe).toMatchObject([{ id: mandateId, name: 'Zoë Ní Bhriain', state: 'active' }]);
    // The code works once, and never for the person themselves.
    for (const who of [speaker, owner, await signedIn('jointTenant')]) expect((await who.refused(acceptInvitation, { body: { code } })).code).toBe('code-wrong');
    expect((await owner.refused(readInviteCode, { params: { mandateId } })).code).toBe('not-found');
    expect((await owner.must(listActivity, { query: { who: 'others' } })).entries.map((one) => [one.act, one.by])).toEqual([['person-accepted', 'representative']]);
  },
  'who speaks for a person acts within the scope, and every act is marked': async ({ signedIn, ids }) => {
    const [owner, speaker] = [await signedIn(), await signedIn('stranger')];
    const { acting } = await letSpeak(owner, speaker);
    const { request } = await speaker.must(makeRequest, { body: askForAll as never }, acting);
    expect((await owner.must(listRequests)).requests.map((one) => one.id)).toEqual([request.id]);
    expect((await speaker.must(listRequests)).requests).toEqual([]);
    expect((await speaker.must(listRequests, {}, acting)).requests.map((one) => one.id)).toEqual([request.id]);
    const receipt = (await owner.must(listReceipts)).receipts.find((one) => one.subject === 'request');
    expect(receipt?.by).toEqual({ role: 'representative', office: null, confirmed: null });
    await speaker.must(readCategory, { params: { categoryId: ids.category } }, acting);
    expect((await owner.must(listActivity, { query: { who: 'others' } })).entries.map((one) => [one.act, one.by]).slice(0, 2)).toEqual([['looked-at', 'representative'], ['request-made', 'representative']]);
    // Facts that need a second check stay covered, however the one who speaks was checked.
    await checkAgain(speaker);
    const { items } = await speaker.must(readCategory, { params: { categoryId: ids.sensitiveCategory } }, acting);
    expect(JSON.stringify(items)).not.toContain('tenant-only health');
    expect((await speaker.must(readSession)).role).toBe('resident');
  },
  'what somebody who speaks for a person has read is still new to the person': async ({ signedIn, staff }) => {
    const [owner, speaker] = [await signedIn(), await signedIn('stranger')];
    const { acting } = await letSpeak(owner, speaker);
    const { request } = await owner.must(makeRequest, { body: askForAll as never });
    const params = { requestId: request.id };
    await (await staff('staff-desk')).must(writeDeskMessage, { params, body: { text: 'It is ready', files: [] } });
    expect((await speaker.must(readThread, { params }, acting)).messages).toMatchObject([{ text: 'It is ready' }]);
    // Each has a mark of their own, in the thread, in the inbox and at home.
    const unread = async (who: Client, as?: { headers: Record<string, string> }) => [
      (await who.must(readThread, { params }, as)).unread, (await who.must(listThreads, {}, as)).threads.find((one) => one.request.id === request.id)?.unread,
      (await who.must(readHome, {}, as)).needsYou.flatMap((one) => (one.kind === 'messages-unread' ? [one.count] : [])).length,
    ];
    expect([await unread(speaker, acting), await unread(owner)]).toEqual([[1, 1, 1], [1, 1, 1]]);
    for (let twice = 0; twice < 2; twice += 1) await speaker.must(markThreadRead, { params, body: { until: worldNow } }, acting);
    expect([await unread(speaker, acting), await unread(owner)]).toEqual([[0, 0, 0], [1, 1, 1]]);
    // Another who speaks for them has not read it either.
    const second = await letSpeak(owner, await signedIn('jointTenant'));
    expect(await unread(await signedIn('jointTenant'), second.acting)).toEqual([1, 1, 1]);
    await owner.must(markThreadRead, { params, body: { until: worldNow } });
    expect(await unread(owner)).toEqual([0, 0, 0]);
  },
  'a promised entry of the ledger stays new to the person until they have looked, and to who speaks for them until they have': async ({ signedIn }) => {
    const [owner, speaker] = [await signedIn(), await signedIn('stranger')];
    const { acting } = await letSpeak(owner, speaker, { see: true, ask: false, choose: false, categories: null });
    const marked = async (who: Client, as?: { headers: Record<string, string> }) =>
      [(await who.must(listDisclosures, {}, as)).entries.filter((one) => one.unread).length, (await who.must(readHome, {}, as)).news.filter((one) => one.kind === 'passed-on').length];
    expect([await marked(owner), await marked(speaker, acting)]).toEqual([[1, 1], [1, 1]]);
    const ids = (await owner.must(listDisclosures)).entries.filter((one) => one.unread).map((one) => one.id);
    await speaker.must(markDisclosuresRead, { body: { ids: [...ids, randomUUID()] } }, acting);
    expect([await marked(owner), await marked(speaker, acting)]).toEqual([[1, 1], [0, 0]]);
    await owner.must(markDisclosuresRead, { body: { ids } });
    expect(await marked(owner)).toEqual([0, 0]);
    // Who may only ask sees no ledger, and marks nothing in it.
    const { acting: asking } = await letSpeak(owner, speaker, { see: false, ask: true, choose: false, categories: null });
    expect((await speaker.refused(markDisclosuresRead, { body: { ids } }, asking)).code).toBe('not-allowed');
  },
  'what lies outside the scope is refused, for every operation there is': async ({ signedIn, ids }) => {
    const [owner, speaker] = [await signedIn(), await signedIn('stranger')];
    for (const scope of [{ see: true, ask: false, choose: false, categories: null }, { see: false, ask: true, choose: false, categories: null }, { see: false, ask: false, choose: true, categories: null }, { see: true, ask: false, choose: false, categories: [ids.category] }] satisfies MandateScope[]) {
      const { acting } = await letSpeak(owner, speaker, scope);
      for (const one of endpoints.filter(({ permission }) => permission !== 'public' && !isForStaff(permission))) {
        const result = await speaker.call(one, sample(one, ids), acting);
        const code = result.ok ? 'in' : result.problem.code;
        if (scopeAllows(scope, one)) expect(code, one.name).not.toBe('not-allowed');
        else expect(code, `${one.name} with ${JSON.stringify(scope)}`).toBe('not-allowed');
      }
    }
  },
  'who may see some kinds of data finds the others nowhere': async ({ signedIn, ids }) => {
    const [owner, speaker] = [await signedIn(), await signedIn('stranger')];
    const { acting } = await letSpeak(owner, speaker, { see: true, ask: false, choose: false, categories: [ids.category] });
    expect((await speaker.must(listCategories, {}, acting)).categories.map((one) => one.id)).toEqual([ids.category]);
    expect((await speaker.refused(readCategory, { params: { categoryId: ids.sensitiveCategory } }, acting)).code).toBe('not-found');
    await checkAgain(owner);
    expect((await owner.refused(invitePerson, { body: { ...inviteSomebody, scope: { ...inviteSomebody.scope, categories: ['no-such-kind'] } } })).code).toBe('category-unknown');
  },
  'who may see some kinds of data does not learn of the others by what is told of a fact': async ({ signedIn, pack }) => {
    const { category, key, told, by } = toldByKind(pack);
    const [owner, speaker] = [await signedIn('hidden'), await signedIn('stranger')];
    const usesSeen = async (who: Client, as?: { headers: Record<string, string> }) =>
      (await who.must(readCategory, { params: { categoryId: category } }, as)).items.find((one) => one.id === `${category}-${key}`)?.purposes.map((one) => one.id);
    expect(await usesSeen(owner)).toContain(told);
    const narrow = await letSpeak(owner, speaker, { see: true, ask: false, choose: false, categories: [category] });
    expect(await usesSeen(speaker, narrow.acting)).not.toContain(told);
    const wider = await letSpeak(owner, speaker, { see: true, ask: false, choose: false, categories: [category, ...by] });
    expect(await usesSeen(speaker, wider.acting)).toContain(told);
  },
  'the person ends it at once, the other may step down, and nobody else can': async ({ signedIn, ids }) => {
    const [owner, speaker, joint] = [await signedIn(), await signedIn('stranger'), await signedIn('jointTenant')];
    const { mandateId, acting } = await letSpeak(owner, speaker);
    const params = { mandateId };
    expect((await joint.refused(endMandate, { params, body: { madeAt: worldNow } })).code).toBe('not-found');
    for (const stranger of [acting, { headers: { [actingForHeader]: randomUUID() } }, { headers: { [actingForHeader]: 'nonsense' } }]) expect((await joint.refused(listRequests, {}, stranger)).code).toBe('not-allowed');
    expect((await owner.must(endMandate, { params, body: { madeAt: worldNow } })).people.forMe).toMatchObject([{ state: 'ended', endedAt: worldNow }]);
    expect((await speaker.refused(readCategory, { params: { categoryId: ids.category } }, acting)).code).toBe('not-allowed');
    const second = await letSpeak(owner, speaker);
    await speaker.must(endMandate, { params: { mandateId: second.mandateId }, body: { madeAt: worldNow } });
    expect((await speaker.refused(listRequests, {}, second.acting)).code).toBe('not-allowed');
    expect((await owner.refused(readReach, {}, second.acting)).code).toBe('not-allowed');
    expect((await owner.must(listActivity, { query: { who: 'others' } })).entries[0]).toMatchObject({ act: 'person-ended', by: 'representative' });
  },
  'the second ending leaves nothing behind': async ({ signedIn, setNow }) => {
    const [owner, speaker] = [await signedIn(), await signedIn('stranger')];
    const left = async (who: Client) => [(await who.must(listActivity)).entries.map((one) => one.act), (await who.must(listReceipts)).receipts.length, await who.must(listPeople)];
    const end = (who: Client, mandateId: string) => who.must(endMandate, { params: { mandateId }, body: { madeAt: worldNow } });
    // Ended by either of the two: neither writes any more, on their own record or on the other's, whatever the key.
    for (const first of [owner, speaker]) {
      const { mandateId } = await letSpeak(owner, speaker);
      expect((await end(first, mandateId)).receipt).not.toBeNull();
      const before = [await left(owner), await left(speaker)];
      for (const again of [speaker, owner]) expect((await end(again, mandateId)).receipt).toBeNull();
      expect([await left(owner), await left(speaker)]).toEqual(before);
    }
    // So it is with one whose last day has passed.
    const { mandateId } = await letSpeak(owner, speaker, inviteSomebody.scope, '2026-11-23');
    await setNow('2026-11-24T00:10:00.000Z');
    const [then, other] = [await signedIn(), await signedIn('stranger')];
    const before = await left(then);
    expect((await end(other, mandateId)).receipt).toBeNull();
    expect(await left(then)).toEqual(before);
  },
  'a choice is made for a person only by who may choose': async ({ signedIn, ids }) => {
    const [owner, speaker] = [await signedIn(), await signedIn('stranger')];
    const body = { purposeId: ids.purpose, channel: ids.channel, decision: 'withdraw' as const, noticeVersion: ids.noticeVersion, language: 'en', decidedAt: worldNow };
    const asks = await letSpeak(owner, speaker);
    expect((await speaker.refused(recordChoice, { body }, asks.acting)).code).toBe('not-allowed');
    const chooses = await letSpeak(owner, speaker, { see: false, ask: false, choose: true, categories: null });
    await speaker.must(recordChoice, { body }, chooses.acting);
    expect((await owner.must(listReceipts)).receipts.find(({ subject }) => subject === 'choice')).toMatchObject({ subject: 'choice', by: { role: 'representative' } });
    expect((await speaker.must(listReceipts)).receipts).toEqual([]);
  },
  'a mandate is over after its last day, and its code after two weeks': async ({ signedIn, setNow }) => {
    const [owner, speaker] = [await signedIn(), await signedIn('stranger')];
    const { acting } = await letSpeak(owner, speaker, inviteSomebody.scope, '2026-11-23');
    const { people: mine } = await owner.must(invitePerson, { body: inviteSomebody });
    const mandateId = mine.forMe.find((one) => one.state === 'invited')?.id ?? '';
    const { code } = await owner.must(readInviteCode, { params: { mandateId } });
    await setNow('2026-11-24T00:10:00.000Z');
    expect((await (await signedIn('stranger')).refused(listRequests, {}, acting)).code).toBe('not-allowed');
    await setNow('2026-12-08T09:00:00.000Z');
    expect((await (await signedIn('stranger')).refused(acceptInvitation, { body: { code } })).code).toBe('code-wrong');
    expect((await (await signedIn()).must(listPeople)).forMe.map((one) => one.state)).toEqual(['expired', 'expired']);
  },
  'codes are not tried without end': async ({ signedIn }) => {
    const speaker = await signedIn('stranger');
    const answers = [];
    for (let number = 0; number < 21; number += 1) answers.push((await speaker.refused(acceptInvitation, { body: { code: 'AAAA-AAAA-AAAA' } })).code);
    expect([answers[0], answers.at(-1)]).toEqual(['code-wrong', 'too-many-requests']);
  },
  'the desk records somebody with a proof that was seen, and the person sees and ends it': async ({ signedIn, staff }) => {
    const [owner, speaker, desk] = [await signedIn(), await signedIn('stranger'), await staff('staff-desk')];
    const body = { person: people.tenant.portalReference, representative: people.stranger.portalReference, relation: 'attorney' as const, proof: 'power-of-attorney-seen' as const, scope: { see: true, ask: true, choose: true, categories: null }, endsOn: null };
    const key = randomUUID();
    const { mandateId } = await desk.must(recordMandate, { body }, { key });
    expect(await desk.must(recordMandate, { body }, { key })).toEqual({ mandateId });
    expect((await desk.refused(recordMandate, { body: { ...body, relation: 'mp' } }, { key })).code).toBe('idempotency-key-reused');
    expect((await owner.must(listPeople)).forMe).toMatchObject([{ id: mandateId, relation: 'attorney', proof: 'power-of-attorney-seen', state: 'active' }]);
    await speaker.must(listRequests, {}, { headers: { [actingForHeader]: mandateId } });
    await owner.must(endMandate, { params: { mandateId }, body: { madeAt: worldNow } });
    expect((await speaker.refused(listRequests, {}, { headers: { [actingForHeader]: mandateId } })).code).toBe('not-allowed');
    for (const wrong of [{ representative: 'KUNKNXWN9' }, { representative: people.tenant.portalReference }]) expect((await desk.refused(recordMandate, { body: { ...body, ...wrong } })).code).toBe('not-found');
    expect((await desk.refused(recordMandate, { body }, { key: null })).code).toBe('idempotency-key-missing');
    let waited = false;
    for (let round = 0; round < 3 && !waited; round += 1) {
      const same = randomUUID();
      const tries = await Promise.all(Array.from({ length: 8 }, () => desk.call(recordMandate, { body }, { key: same })));
      for (const one of tries) if (!one.ok) expect(one.problem.code).toBe('idempotency-key-running');
      waited = tries.some((one) => !one.ok);
    }
    expect(waited).toBe(true);
  },
};
