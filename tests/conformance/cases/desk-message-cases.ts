import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { makeComplaint, readComplaint } from '#contract/complaints.ts';
import { actOnRequest, recordDeskRequest } from '#contract/desk.ts';
import { moveComplaint } from '#contract/desk-cases.ts';
import { markDeskThreadRead, readDeskFile, readDeskThread, sendDeskFilePart, writeDeskMessage } from '#contract/desk-messages.ts';
import { readFile, sendFilePart } from '#contract/files.ts';
import { readHome } from '#contract/home.ts';
import { markThreadRead, readThread, sendMessage } from '#contract/messages.ts';
import { addContactPoint, changeContactRules, readReach, setReachPreferences } from '#contract/reach.ts';
import { makeRequest, readRequest } from '#contract/requests.ts';
import { pdf } from '#tests/support/files-made.ts';
import type { Client } from '../client.ts';
import { people, worldNow } from '../world.ts';
import type { Case, Cases } from './case.ts';
import { askForAll } from './request-cases.ts';
import { checkAgain } from './writes.ts';

const secret = 'The damp report is ready';

async function asked(given: Case, who: keyof typeof people = 'tenant'): Promise<{ client: Client; desk: Client; params: { requestId: string } }> {
  const client = await given.signedIn(who);
  const { request } = await client.must(makeRequest, { body: askForAll });
  return { client, desk: await given.staff('staff-desk'), params: { requestId: request.id } };
}
const write = (desk: Client, params: { requestId: string }, text = secret) => desk.must(writeDeskMessage, { params, body: { text, files: [] } });

/** Messages in the post box that carry no code; waits until what is sent after an answer has come. */
async function told(client: Client, many: number): Promise<readonly { to: string; subject: string; body: string; channel: string }[]> {
  for (let looks = 0; looks < 100; looks += 1) {
    const found = (await client.post()).filter(({ subject }) => subject === 'You have a message');
    if (found.length >= many) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`fewer than ${many} have come`);
}

export const deskMessageCases: Cases = {
  'the desk and the person write to each other, and each sees what is new to them': async (given) => {
    const { client, desk, params } = await asked(given);
    await client.must(sendMessage, { params, body: { text: 'Is it ready?', writtenAt: worldNow, files: [] } });
    const thread = await desk.must(readDeskThread, { params });
    expect(thread).toMatchObject({ unread: 1, messages: [{ by: 'resident', text: 'Is it ready?', seenAt: null }] });
    await desk.must(markDeskThreadRead, { params, body: { until: worldNow } });
    expect((await desk.must(readDeskThread, { params })).unread).toBe(0);
    const key = randomUUID();
    const word = await desk.must(writeDeskMessage, { params, body: { text: secret, files: [] } }, { key });
    expect(word.entryId).toBe(key);
    expect(await desk.must(writeDeskMessage, { params, body: { text: secret, files: [] } }, { key })).toEqual(word);
    const mine = await client.must(readThread, { params });
    expect(mine).toMatchObject({ unread: 1, messages: [{ text: 'Is it ready?', seenAt: worldNow }, { id: word.about, by: 'landlord', text: secret, seenAt: null }] });
    expect((await client.must(readHome)).needsYou).toContainEqual(expect.objectContaining({ kind: 'messages-unread', count: 1 }));
    await client.must(markThreadRead, { params, body: { until: worldNow } });
    expect((await desk.must(readDeskThread, { params })).messages[1]?.seenAt).toBe(worldNow);
    expect((await client.must(listActivity, { query: { who: 'others' } })).entries[0]).toMatchObject({ act: 'message-sent', by: 'desk' });
  },
  'the person is told that there is a message, and no more, once until they have looked': async (given) => {
    const { client, desk, params } = await asked(given);
    await write(desk, params);
    await write(desk, params, 'And one more thing');
    const messages = await told(client, 1);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ to: `${people.tenant.portalReference.toLowerCase()}@example.org`, channel: 'email' });
    expect(JSON.stringify(messages)).not.toMatch(/damp|thing|R-|access|copy of/u);
    await client.must(markThreadRead, { params, body: { until: worldNow } });
    await write(desk, params, 'Another');
    expect(await told(client, 2)).toHaveLength(2);
  },
  'the person is told that something happened to a request or complaint of theirs, and no more, once until they have looked': async (given) => {
    const { client, desk, params } = await asked(given);
    const act = (event: 'start' | 'ask-clarification' | 'notify-extension' | 'clarified', words = '') =>
      desk.must(actOnRequest, { params, body: { event, on: worldNow.slice(0, 10), words, code: event === 'notify-extension' ? 'complex' : null } });
    // What the landlord does in its own house is nothing to tell.
    await act('start');
    await act('notify-extension', 'There is a great deal of damp');
    await act('ask-clarification', 'Which damp do you mean?');
    const messages = await told(client, 1);
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages)).not.toMatch(/damp|R-|access|time|question/u);
    await client.must(readRequest, { params });
    const { complaint } = await client.must(makeComplaint, { body: { requestId: null, whatHappened: 'My words were lost', wish: '', aboutService: false, evidence: [], madeAt: worldNow } });
    await desk.must(moveComplaint, { params: { complaintId: complaint.id }, body: { event: 'acknowledge', words: 'We have it' } });
    expect(await told(client, 2)).toHaveLength(2);
    await client.must(readComplaint, { params: { complaintId: complaint.id } });
    await act('clarified');
    await act('ask-clarification', 'And when?');
    const all = await told(client, 3);
    expect(all).toHaveLength(3);
    expect(JSON.stringify(all)).not.toMatch(/lost|C-|have it|when/u);
  },
  'a request that the desk wrote down is told to its person, and is answered in the form that they read': async ({ signedIn, staff }) => {
    const client = await signedIn('stranger');
    await client.must(setReachPreferences, { body: { language: 'en', format: 'large-print', post: true } });
    const desk = await staff('staff-desk');
    const { about } = await desk.must(recordDeskRequest, { body: { portalReference: people.stranger.portalReference, details: askForAll.details, receivedOn: '2026-11-20', cameBy: 'phone' } });
    expect((await told(client, 1)).map((one) => one.to)).toEqual([`${people.stranger.portalReference.toLowerCase()}@example.org`]);
    expect((await client.must(readRequest, { params: { requestId: about } })).answerIn).toEqual({ language: 'en', format: 'large-print' });
  },
  'a phone or mailbox that others may see is told nothing': async (given) => {
    const { client, desk, params } = await asked(given);
    await checkAgain(client);
    const pointId = (await client.must(readReach)).points[0]?.id ?? '';
    await client.must(changeContactRules, { params: { pointId }, body: { whose: 'shared', safeTimes: null, voicemail: true } });
    await client.must(addContactPoint, { body: { kind: 'email', value: 'not-confirmed@example.org', rules: { whose: 'mine', safeTimes: null, voicemail: true } } });
    await write(desk, params);
    const { client: other, params: theirs } = await asked(given, 'stranger');
    await write(desk, theirs);
    expect((await told(other, 1)).map((one) => one.to)).toEqual([`${people.stranger.portalReference.toLowerCase()}@example.org`]);
  },
  'files go both ways, looked at alike, and only those of the request are there': async (given) => {
    const { client, desk, params } = await asked(given);
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const file = (fileId: string) => ({ fileId, name: 'letter.pdf', bytes: pdf().length, parts: 1 });
    const { fileId: _id, ...shape } = file(mine);
    const data = Buffer.from(pdf()).toString('base64');
    await client.must(sendFilePart, { params: { fileId: mine, part: '1' }, body: { ...shape, data } });
    await client.must(sendMessage, { params, body: { text: 'My letter', writtenAt: worldNow, files: [file(mine)] } });
    expect((await desk.must(readDeskFile, { params: { ...params, fileId: mine } })).name).toBe('letter.pdf');
    expect(await desk.must(sendDeskFilePart, { params: { ...params, fileId: theirs, part: '1' }, body: { ...shape, data } })).toMatchObject({ about: theirs, state: 'ready', done: 1, refusal: null });
    expect((await client.refused(readFile, { params: { fileId: theirs } })).code, 'before the message').toBe('not-found');
    await desk.must(writeDeskMessage, { params, body: { text: 'Our letter', files: [file(theirs)] } });
    expect((await client.must(readThread, { params })).messages[1]?.files).toMatchObject([{ id: theirs, state: 'ready', kind: 'pdf' }]);
    expect(Buffer.from((await client.must(readFile, { params: { fileId: theirs } })).data, 'base64').equals(pdf())).toBe(true);
    const bad = await desk.must(sendDeskFilePart, { params: { ...params, fileId: randomUUID(), part: '1' }, body: { name: 'x.pdf', bytes: 2, parts: 1, data: 'TVo=' } });
    expect(bad).toMatchObject({ state: 'refused', refusal: 'kind-not-taken' });
    const { params: elsewhere } = await asked(given, 'stranger');
    expect((await desk.refused(readDeskFile, { params: { ...elsewhere, fileId: mine } })).code).toBe('not-found');
    expect((await client.must(listActivity, { query: { who: 'others' } })).entries.map((one) => one.act)).toContain('file-fetched');
  },
  'what the desk writes has a key: sent many times at once it is one, and another body under it is refused': async (given) => {
    const { client, desk, params } = await asked(given);
    const fileId = randomUUID();
    const part = { name: 'a.txt', bytes: 3, parts: 1, data: 'QUJD' };
    const acts = [
      { one: writeDeskMessage, input: { params, body: { text: secret, files: [] } }, other: { params, body: { text: 'Another', files: [] } } },
      { one: sendDeskFilePart, input: { params: { ...params, fileId, part: '1' }, body: part }, other: { params: { ...params, fileId, part: '1' }, body: { ...part, data: 'QUJE' } } },
    ] as const;
    for (const { one, input, other } of acts) {
      let waited = false;
      for (let round = 0; round < 4 && !waited; round += 1) {
        const key = randomUUID();
        const tries = await Promise.all(Array.from({ length: 8 }, () => desk.call(one, input as never, { key })));
        const refusals = tries.flatMap((tried) => (tried.ok ? [] : [tried.problem.code]));
        expect(refusals.filter((code) => code !== 'idempotency-key-running'), one.name).toEqual([]);
        expect((await desk.refused(one, other as never, { key })).code, one.name).toBe('idempotency-key-reused');
        waited = refusals.length > 0;
      }
      expect(waited, one.name).toBe(true);
      expect((await desk.refused(one, input as never, { key: null })).code, one.name).toBe('idempotency-key-missing');
    }
    const texts = (await client.must(readThread, { params })).messages.map((one) => one.text);
    expect(texts.length).toBeLessThanOrEqual(4);
    expect(new Set(texts)).toEqual(new Set([secret]));
  },
  'a request that is not there has no messages for the desk, and officers, safeguarding and residents have no way in': async (given) => {
    const { client, desk, params } = await asked(given);
    const never = { requestId: randomUUID() };
    const part = { name: 'a.txt', bytes: 3, parts: 1, data: 'QUJD' };
    const tries = async (who: Client, at: { requestId: string }) => [
      await who.refused(readDeskThread, { params: at }), await who.refused(writeDeskMessage, { params: at, body: { text: 'Hello', files: [] } }), await who.refused(markDeskThreadRead, { params: at, body: { until: worldNow } }),
      await who.refused(sendDeskFilePart, { params: { ...at, fileId: randomUUID(), part: '1' }, body: part }), await who.refused(readDeskFile, { params: { ...at, fileId: randomUUID() } }),
    ].map((one) => one.code);
    expect(new Set(await tries(desk, never))).toEqual(new Set(['not-found']));
    for (const who of [client, await given.signedIn('jointTenant'), await given.staff('staff-officer'), await given.staff('staff-safeguarding')]) expect(new Set(await tries(who, params))).toEqual(new Set(['not-allowed']));
    expect((await (await given.staff('staff-manager')).must(readDeskThread, { params })).messages).toEqual([]);
  },
};
