import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { readHome } from '#contract/home.ts';
import type { ImportLine } from '#contract/import-line.ts';
import { listThreads, markThreadRead, messageLength, readThread, sendMessage } from '#contract/messages.ts';
import { readReceipt } from '#contract/receipts.ts';
import { makeRequest, readRequest, withdrawRequest } from '#contract/requests.ts';
import type { Client } from '../client.ts';
import type { World } from '../harness.ts';
import { makeWorld, people, worldNow } from '../world.ts';
import type { Case, Cases } from './case.ts';
import { askForAll } from './request-cases.ts';

const reference = 'R-222222333';
const said = { resident: 'Is the damp report in it?', landlord: 'Yes, it is.' };

/** The world, in which the landlord has written to the tenant about a request. */
function worldWithMessages({ pack }: Pick<Case, 'pack'>): World {
  const { now, lines } = makeWorld(pack);
  const tenant = lines.find((line) => line.type === 'resident' && line.portalReference === people.tenant.portalReference);
  if (tenant?.type !== 'resident') throw new Error('the world has no tenant');
  const written: ImportLine = {
    ...tenant,
    requests: [{ reference, details: askForAll.details, events: [{ kind: 'submit', at: '2026-11-02T10:00:00.000Z', by: 'resident', reason: null }] }],
    messages: [
      { request: reference, at: '2026-11-04T10:00:00.000Z', by: 'landlord', text: said.landlord, seenAt: null },
      { request: reference, at: '2026-11-03T10:00:00.000Z', by: 'resident', text: said.resident, seenAt: '2026-11-03T12:00:00.000Z' },
    ],
  };
  return { now, lines: lines.map((line) => (line === tenant ? written : line)) };
}

const write = (client: Client, requestId: string, text: string) => client.must(sendMessage, { params: { requestId }, body: { text, writtenAt: worldNow, files: [] } });

export const messageCases: Cases = {
  'a message about a request is kept as it was written, with a receipt that does not say what': async ({ signedIn }) => {
    const client = await signedIn();
    const { request } = await client.must(makeRequest, { body: askForAll });
    expect((await client.must(listThreads)).threads).toMatchObject([{ request: { id: request.id }, last: null, count: 0, unread: 0 }]);
    const text = 'Two lines.\n<b>And</b> “signs” — سلام';
    const { receipt, thread } = await write(client, request.id, text);
    expect(thread).toMatchObject({ request: { id: request.id, reference: request.reference }, unread: 0, messages: [{ by: 'resident', text, at: worldNow, seenAt: null }] });
    expect(await client.must(readThread, { params: { requestId: request.id } })).toEqual(thread);
    const kept = await client.must(readReceipt, { params: { receiptId: receipt.id } });
    expect(kept).toMatchObject({ subject: 'request', act: 'message-sent', request: { reference: request.reference } });
    expect(JSON.stringify(kept)).not.toContain('Two lines');
    const { entries } = await client.must(listActivity);
    expect(entries[0]).toMatchObject({ act: 'message-sent', about: { kind: 'request', reference: request.reference } });
    expect((await client.must(readHome)).news.filter((one) => one.kind === 'receipt')).toHaveLength(1);
  },
  'what the landlord wrote is unread, on home and in the inbox, until the person has looked': async (given) => {
    await given.reset(worldWithMessages(given));
    const client = await given.signedIn();
    const [thread] = (await client.must(listThreads)).threads;
    expect(thread).toMatchObject({ request: { reference, kind: 'access' }, last: { by: 'landlord', start: said.landlord }, count: 2, unread: 1 });
    const requestId = thread?.request.id ?? '';
    const unread = async () => (await client.must(readHome)).needsYou.flatMap((one) => (one.kind === 'messages-unread' ? [[one.request.reference, one.count]] : []));
    expect(await unread()).toEqual([[reference, 1]]);
    const full = await client.must(readThread, { params: { requestId } });
    expect(full.messages.map((one) => [one.by, one.text, one.seenAt])).toEqual([['resident', said.resident, '2026-11-03T12:00:00.000Z'], ['landlord', said.landlord, null]]);
    expect(await unread(), 'reading it by itself marks nothing').toEqual([[reference, 1]]);
    await client.must(markThreadRead, { params: { requestId }, body: { until: '2026-11-04T09:59:59.999Z' } });
    expect(await unread(), 'what came after what was seen stays unread').toEqual([[reference, 1]]);
    for (let twice = 0; twice < 2; twice += 1) await client.must(markThreadRead, { params: { requestId }, body: { until: worldNow } });
    expect(await unread()).toEqual([]);
    expect((await client.must(readThread, { params: { requestId } })).messages.map((one) => one.seenAt)).toEqual(['2026-11-03T12:00:00.000Z', worldNow]);
  },
  'marking a thread as read does not mark one’s own words as seen by the landlord': async ({ signedIn }) => {
    const client = await signedIn();
    const { request } = await client.must(makeRequest, { body: askForAll });
    await write(client, request.id, 'Hello');
    await client.must(markThreadRead, { params: { requestId: request.id }, body: { until: worldNow } });
    expect((await client.must(readThread, { params: { requestId: request.id } })).messages[0]?.seenAt).toBeNull();
  },
  'a message changes neither state nor clock of its request, and an ended one can be written about': async ({ signedIn }) => {
    const client = await signedIn();
    const { request } = await client.must(makeRequest, { body: askForAll });
    await write(client, request.id, 'One more thing');
    expect(await client.must(readRequest, { params: { requestId: request.id } })).toEqual(request);
    await client.must(withdrawRequest, { params: { requestId: request.id }, body: { madeAt: worldNow } });
    const { thread } = await write(client, request.id, 'Why was it closed?');
    expect(thread).toMatchObject({ request: { state: 'withdrawn' }, messages: [{ text: 'One more thing' }, { text: 'Why was it closed?' }] });
    expect((await client.must(listThreads)).threads).toHaveLength(1);
  },
  'a message sent twice is one, and its key belongs to it': async ({ signedIn }) => {
    const client = await signedIn();
    const { request } = await client.must(makeRequest, { body: askForAll });
    const key = randomUUID();
    const send = (text: string) => client.call(sendMessage, { params: { requestId: request.id }, body: { text, writtenAt: worldNow, files: [] } }, { key });
    const [first, again, other] = [await send('Once'), await send('Once'), await send('Another')];
    expect(first.ok && again.ok && again.answer.body.receipt).toEqual(first.ok && first.answer.body.receipt);
    expect(!other.ok && other.problem.code).toBe('idempotency-key-reused');
    expect((await client.must(readThread, { params: { requestId: request.id } })).messages).toHaveLength(1);
  },
  'nothing, blanks alone and too much are refused': async ({ signedIn }) => {
    const client = await signedIn();
    const { request } = await client.must(makeRequest, { body: askForAll });
    const refused = async (text: string) => (await client.refused(sendMessage, { params: { requestId: request.id }, body: { text, writtenAt: worldNow, files: [] } })).errors;
    for (const text of ['', ' \n\t']) expect(await refused(text)).toEqual([{ pointer: '/text', code: 'wrong-format' }]);
    expect(await refused('x'.repeat(messageLength + 1))).toEqual([{ pointer: '/text', code: 'too-long' }]);
    expect(await refused('a\0b')).toEqual([{ pointer: '/text', code: 'wrong-format' }]);
    await write(client, request.id, 'x'.repeat(messageLength));
  },
  'nobody else reads, writes or marks a thread, and it looks as if it never was': async (given) => {
    await given.reset(worldWithMessages(given));
    const requestId = (await (await given.signedIn()).must(listThreads)).threads[0]?.request.id ?? '';
    for (const who of ['jointTenant', 'stranger'] as const) {
      const other = await given.signedIn(who);
      expect((await other.must(listThreads)).threads, who).toEqual([]);
      for (const params of [{ requestId }, { requestId: randomUUID() }]) {
        expect((await other.refused(readThread, { params })).code, who).toBe('not-found');
        expect((await other.refused(sendMessage, { params, body: { text: 'Hello', writtenAt: worldNow, files: [] } })).code, who).toBe('not-found');
        expect((await other.refused(markThreadRead, { params, body: { until: worldNow } })).code, who).toBe('not-found');
      }
    }
    const own = await (await given.signedIn()).must(readThread, { params: { requestId } });
    expect(own).toMatchObject({ unread: 1, messages: [{ text: said.resident }, { text: said.landlord }] });
  },
};
