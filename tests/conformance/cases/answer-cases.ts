import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { accessAnswer, type AccessAnswer } from '#contract/access-answer.ts';
import { placeAnswer, readAnswer, readAnswerArchive } from '#contract/answers.ts';
import { actOnRequest } from '#contract/desk.ts';
import { type AnswerDraft, readDeskAnswer, saveDeskAnswer, sendDeskAnswer } from '#contract/desk-answers.ts';
import { sendDeskFilePart, writeDeskMessage } from '#contract/desk-messages.ts';
import { actingForHeader } from '#contract/relation.ts';
import { acceptInvitation, invitePerson, readInviteCode } from '#contract/people.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { makeRequest, readRequest } from '#contract/requests.ts';
import { readThread } from '#contract/messages.ts';
import { unzip } from '#tests/support/unzip.ts';
import type { Client } from '../client.ts';
import { openCounter } from '../counter.ts';
import { type people, worldNow } from '../world.ts';
import type { Case, Cases } from './case.ts';
import { inviteSomebody } from './people-samples.ts';
import { askForAll, checkAgain } from './writes.ts';

export const today = worldNow.slice(0, 10);
interface At { readonly requestId: string }
export const plain: AnswerDraft = { words: '', withheld: [], files: [], abroad: '', papers: [], passages: [] };

/** An access request that work has begun on, with its person and two of the desk. */
export async function asked(given: Case, who: keyof typeof people = 'tenant', details: RequestDetails = askForAll.details as never): Promise<{ client: Client; desk: Client; other: Client; params: At }> {
  const client = await given.signedIn(who);
  const { request } = await client.must(makeRequest, { body: { details, madeAt: worldNow } });
  const [desk, other] = [await given.staff('staff-desk'), await given.staff('staff-desk-two')];
  const params = { requestId: request.id };
  await act(desk, params, 'start');
  return { client, desk, other, params };
}
export const act = (desk: Client, params: At, event: 'start' | 'prepared' | 'sent-back') => desk.must(actOnRequest, { params, body: { event, on: today, words: '', code: null } });
export const save = (desk: Client, params: At, draft: Partial<AnswerDraft> = {}) => desk.must(saveDeskAnswer, { params, body: { ...plain, ...draft } });
export const seen = (desk: Client, params: At) => desk.must(readDeskAnswer, { params });
export const send = async (desk: Client, params: At) => desk.must(sendDeskAnswer, { params, body: { digest: (await seen(desk, params)).digest, on: today } });

/** An answer on its way out, checked by a second person. */
async function answered(given: Case, draft: Partial<AnswerDraft> = {}, who: keyof typeof people = 'tenant') {
  const found = await asked(given, who);
  await save(found.desk, found.params, draft);
  if (who !== 'stranger') await act(found.desk, found.params, 'prepared');
  await send(who === 'stranger' ? found.desk : found.other, found.params);
  await checkAgain(found.client);
  return found;
}
export async function openedBy(client: Client, params: At): Promise<AccessAnswer> {
  const { answer } = await client.must(readAnswer, { params });
  if (!answer) throw new Error('the answer is not here');
  return answer;
}

export const answerCases: Cases = {
  'an answer is put together from the record, and carries all that the law wants: facts with their story, who was told, decisions': async (given) => {
    const { client, params } = await answered(given, { words: 'Here is everything.', abroad: 'Our e-mail is kept in Ireland, which the UK trusts.' });
    const answer = await openedBy(client, params);
    expect(answer).toMatchObject({ outcome: 'answer', words: 'Here is everything.', abroad: 'Our e-mail is kept in Ireland, which the UK trusts.', request: { receivedOn: today, answeredOn: today } });
    const kinds = given.pack.categories.flatMap((one) => one.items.map((item) => ({ id: `${one.id}-${item.key}`, secret: item.secret })));
    expect(answer.data.items.map((one) => one.id).toSorted()).toEqual(kinds.filter((one) => !one.secret).map((one) => one.id).toSorted());
    expect(answer.withheld.map((one) => [one.itemId, one.reason])).toEqual(kinds.filter((one) => one.secret).map((one) => [one.id, 'secret']));
    const ids = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
    const { purposes, recipients, rules, sources, categories, items, disclosures, decisions } = answer.data;
    for (const one of items) expect(ids(sources).has(one.source) && ids(rules).has(one.rule) && ids(categories).has(one.category) && one.purposes.every((id) => ids(purposes).has(id)) && one.recipients.every((id) => ids(recipients).has(id)), one.id).toBe(true);
    expect([disclosures.length, decisions.map((one) => one.solely)]).toEqual([60, [true, false]]);
    expect((await client.must(readRequest, { params })).hasAnswer).toBe(true);
    expect((await client.must(readThread, { params })).messages.at(-1)?.text).toContain('Your answer is ready');
  },
  'what the desk withholds is named with its reason and has its value nowhere; where telling would defeat it, it is not even named': async (given) => {
    const { desk, params, client, other } = await asked(given);
    const { answer: { data } } = await seen(desk, params);
    const [first, second] = data.items;
    if (!first || !second) throw new Error('too few facts');
    const withheld = [{ itemId: first.id, reason: 'others-rights' as const, words: 'A neighbour wrote this.', silent: false }, { itemId: second.id, reason: 'crime' as const, words: '', silent: true }];
    await save(desk, params, { words: 'We left something out.', withheld });
    const draft = await seen(desk, params);
    expect(draft.covered.map((one) => one.value)).toEqual([first.value, second.value]);
    expect(draft.offers.map((one) => [one.event, one.to])).toEqual([['prepared', 'quality-check']]);
    await act(desk, params, 'prepared');
    expect((await seen(other, params)).offers.map((one) => [one.event, one.clock.status])).toEqual([['answer-with-refusal', 'ended']]);
    await send(other, params);
    await checkAgain(client);
    const answer = await openedBy(client, params);
    expect(answer.withheld.filter((one) => one.reason !== 'secret')).toEqual([{ itemId: first.id, category: first.category, label: first.label, reason: 'others-rights', words: 'A neighbour wrote this.' }]);
    const { events, state } = await client.must(readRequest, { params });
    expect([state, events.at(-1)]).toMatchObject(['partly-completed', { kind: 'answer-with-refusal', code: 'others-rights', reason: 'We left something out.' }]);
    const said = JSON.stringify(answer) + JSON.stringify(unzip(Buffer.from((await client.must(readAnswerArchive, { params })).data, 'base64')));
    const valueOf = ({ value }: typeof first) => (value.kind === 'text' ? value.text : '-');
    expect([said.includes(`"${valueOf(first)}"`), said.includes(`"${valueOf(second)}"`), said.includes(second.id)]).toEqual([false, false, false]);
    // The same look finds them in what the desk saw before it decided.
    expect([JSON.stringify(data).includes(`"${valueOf(first)}"`), JSON.stringify(data).includes(`"${valueOf(second)}"`), JSON.stringify(data).includes(second.id)]).toEqual([true, true, true]);
  },
  'no word of a joint tenant, nothing the law delays, no secret and no hidden address is in an answer, nor in its archive': async (given) => {
    for (const who of ['tenant', 'hidden'] as const) {
      const { client, params } = await answered(given, {}, who);
      const archive = await client.must(readAnswerArchive, { params });
      const files = unzip(Buffer.from(archive.data, 'base64'));
      expect(Object.keys(files)).toEqual(expect.arrayContaining(['README.txt', 'answer.json', 'schema.json', 'facts.csv', 'withheld.csv', 'told-others.csv', 'decisions.csv']));
      expect(accessAnswer.parse(JSON.parse(files['answer.json'] ?? '')).kind).toBe('keyholder-access-answer');
      const all = JSON.stringify(files);
      expect(all).toContain(who === 'tenant' ? 'tenant-only' : 'hidden-only');
      expect(all).not.toMatch(/joint-only|KJQXNTTN3|only security-answer|delayed|withheld","/u);
    }
  },
  'a narrow question gets a narrow answer, and "we hold nothing" is one, with what was looked through': async (given) => {
    const { categories } = given.pack;
    const narrow = { ...askForAll.details, scope: 'categories', categories: [categories[0]?.id] } as never;
    const { desk, params } = await asked(given, 'tenant', narrow);
    expect(new Set((await seen(desk, params)).answer.data.items.map((one) => one.category))).toEqual(new Set([categories[0]?.id]));
    expect((await seen(desk, params)).answer.data.messages).toEqual([]);
    const { desk: again, params: empty, client } = await asked(given, 'stranger');
    await save(again, empty);
    const { digest, offers } = await seen(again, empty);
    expect(offers.map((one) => one.event)).toEqual(['answer-nothing-held']);
    expect((await again.refused(sendDeskAnswer, { params: empty, body: { digest, on: today } })).errors).toEqual([{ pointer: '/words', code: 'missing' }]);
    await save(again, empty, { words: 'We looked in every system.' });
    await send(again, empty);
    await checkAgain(client);
    expect(await openedBy(client, empty)).toMatchObject({ outcome: 'answer-nothing-held', words: 'We looked in every system.' });
    expect((await client.must(readRequest, { params: empty })).state).toBe('nothing-held');
  },
  'a joint record is checked by a second person, what they check cannot change under them, and only what was seen goes out': async (given) => {
    const { desk, other, params, client } = await asked(given);
    expect((await desk.refused(sendDeskAnswer, { params, body: { digest: 'a'.repeat(64), on: today } })).code, 'nothing saved').toBe('act-not-open');
    const saved = randomUUID();
    await desk.must(saveDeskAnswer, { params, body: plain }, { key: saved });
    expect((await desk.refused(saveDeskAnswer, { params, body: { ...plain, words: 'x' } }, { key: saved })).code).toBe('idempotency-key-reused');
    expect((await desk.refused(sendDeskAnswer, { params, body: { digest: (await seen(desk, params)).digest, on: today } })).code, 'not checked').toBe('act-not-open');
    await act(desk, params, 'prepared');
    expect(await seen(desk, params)).toMatchObject({ stage: 'checking', offers: [] });
    expect((await desk.refused(saveDeskAnswer, { params, body: plain })).code).toBe('act-not-open');
    expect((await desk.refused(sendDeskAnswer, { params, body: { digest: (await seen(desk, params)).digest, on: today } })).code).toBe('second-person-needed');
    expect((await other.refused(sendDeskAnswer, { params, body: { digest: 'a'.repeat(64), on: today } })).code, 'not what was seen').toBe('act-not-open');
    await act(desk, params, 'sent-back');
    await save(desk, params, { words: 'Mended.' });
    await act(desk, params, 'prepared');
    const [key, body] = [randomUUID(), { digest: (await seen(other, params)).digest, on: today }];
    const word = await other.must(sendDeskAnswer, { params, body }, { key });
    expect(await other.must(sendDeskAnswer, { params, body }, { key })).toEqual(word);
    expect((await other.refused(sendDeskAnswer, { params, body: { ...body, digest: 'a'.repeat(64) } }, { key })).code).toBe('idempotency-key-reused');
    expect(await seen(desk, params)).toMatchObject({ stage: 'sent', place: 'here', offers: [], answer: { words: 'Mended.' } });
    for (const one of [await desk.refused(saveDeskAnswer, { params, body: plain }), await other.refused(sendDeskAnswer, { params, body })]) expect(one.code).toBe('act-not-open');
    await checkAgain(client);
    expect((await openedBy(client, params)).words).toBe('Mended.');
  },
  'a draft names only facts and files that are there, and files of the request’s messages go with the answer': async (given) => {
    const { client, desk, params } = await asked(given, 'stranger');
    const fileId = randomUUID();
    await desk.must(sendDeskFilePart, { params: { ...params, fileId, part: '1' }, body: { name: 'plan.txt', bytes: 3, parts: 1, data: 'QUJD' } });
    const bad = { ...plain, files: [fileId], withheld: [{ itemId: 'no-such-fact', reason: 'crime' as const, words: '', silent: false }] };
    expect((await desk.refused(saveDeskAnswer, { params, body: bad })).errors).toEqual([{ pointer: '/withheld/0/itemId', code: 'not-offered' }, { pointer: '/files/0', code: 'not-offered' }]);
    await desk.must(writeDeskMessage, { params, body: { text: 'A plan', files: [{ fileId, name: 'plan.txt', bytes: 3, parts: 1 }] } });
    expect((await seen(desk, params)).files).toEqual([{ id: fileId, name: 'plan.txt', bytes: 3 }]);
    await save(desk, params, { files: [fileId] });
    await send(desk, params);
    await checkAgain(client);
    expect(unzip(Buffer.from((await client.must(readAnswerArchive, { params })).data, 'base64'))['files/plan.txt']).toBe('ABC');
  },
  'an answer closes after thirty days, and one tap opens it again; it can be collected at the counter instead': async (given) => {
    const { client, params } = await answered(given);
    expect(await client.must(readAnswer, { params })).toMatchObject({ place: 'here', closesOn: '2026-12-23' });
    expect(await client.must(placeAnswer, { params, body: { where: 'counter' } })).toEqual({ place: 'counter', closesOn: null });
    expect((await client.must(readAnswer, { params })).answer).toBeNull();
    expect((await client.refused(readAnswerArchive, { params })).code).toBe('act-not-open');
    expect((await (await openCounter(await given.staff('staff-officer'))).must(readAnswer, { params })).answer?.kind).toBe('keyholder-access-answer');
    await client.must(placeAnswer, { params, body: { where: 'here' } });
    await given.setNow('2026-12-24T09:00:00.000Z');
    const back = await given.signedIn();
    await checkAgain(back);
    expect(await back.must(readAnswer, { params })).toEqual({ place: 'closed', closesOn: null, answer: null });
    expect(await back.must(placeAnswer, { params, body: { where: 'here' } })).toEqual({ place: 'here', closesOn: '2027-01-23' });
    expect((await openedBy(back, params)).outcome).toBe('answer');
  },
  'nobody opens an answer but the person, checked a second time, or with an officer who has checked them': async (given) => {
    const { client, desk, params } = await answered(given);
    const acts = [[readAnswer, { params }], [readAnswerArchive, { params }], [placeAnswer, { params, body: { where: 'here' as const } }]] as const;
    const tried = async (who: Pick<Client, 'refused'>, more: object = {}) => [...new Set(await Promise.all(acts.map(async ([one, input]) => (await who.refused(one, input as never, more)).code)))];
    expect(await tried(given.browser())).toEqual(['not-signed-in']);
    expect(await tried(await given.signedIn()), 'not checked again').toEqual(['step-up-needed']);
    for (const who of ['jointTenant', 'stranger'] as const) {
      const them = await given.signedIn(who);
      await checkAgain(them);
      expect(await tried(them), who).toEqual(['not-found']);
    }
    // Nor is an answer there before it was sent, or to a request that never had one.
    const { request } = await client.must(makeRequest, { body: askForAll as never });
    expect((await client.refused(readAnswer, { params: { requestId: request.id } })).code).toBe('not-found');
    const speaker = await given.signedIn('stranger');
    await checkAgain(speaker);
    for (const scope of [inviteSomebody.scope, { see: false, ask: true, choose: false, categories: null }]) {
      const { people: mine } = await client.must(invitePerson, { body: { ...inviteSomebody, scope } });
      const mandateId = mine.forMe.find((one) => one.state === 'invited')?.id ?? '';
      await speaker.must(acceptInvitation, { body: { code: (await client.must(readInviteCode, { params: { mandateId } })).code } });
      expect(await tried(speaker, { headers: { [actingForHeader]: mandateId } })).toEqual(['not-allowed']);
    }
    const unchecked = await openCounter(await given.staff('staff-officer'), 'tenant', 'none');
    expect((await unchecked.refused(readAnswer, { params })).code).toBe('identity-not-checked');
    for (const who of [client, await given.staff('staff-officer'), await given.staff('staff-safeguarding')]) expect((await who.refused(readDeskAnswer, { params })).code).toBe('not-allowed');
    expect((await desk.refused(readAnswer, { params })).code).toBe('not-allowed');
  },
  'an answer of this kind belongs to access requests alone': async (given) => {
    const { request } = await (await given.signedIn()).must(makeRequest, { body: { details: { kind: 'objection', about: 'direct-marketing', purposeId: null, details: '' }, madeAt: worldNow } });
    const desk = await given.staff('staff-desk');
    const params = { requestId: request.id };
    const never = { requestId: randomUUID() };
    const tries = async (at: At) => [await desk.refused(readDeskAnswer, { params: at }), await desk.refused(saveDeskAnswer, { params: at, body: plain }), await desk.refused(sendDeskAnswer, { params: at, body: { digest: 'a'.repeat(64), on: today } })].map((one) => one.code);
    expect(new Set(await tries(params))).toEqual(new Set(['act-not-open']));
    expect(new Set(await tries(never))).toEqual(new Set(['not-found']));
  },
};
