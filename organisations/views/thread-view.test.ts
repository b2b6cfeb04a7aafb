import { expect, it } from 'vitest';
import type { RequestEvent } from '#contract/requests.ts';
import type { RecordedRequest } from './request-view.ts';
import { type RecordedMessage, threadsView, threadView, unreadOf } from './thread-view.ts';

const event = (kind: RequestEvent['kind']): RequestEvent => ({ kind, at: '2026-11-20T09:00:00.000Z', on: '2026-11-20', by: 'resident', reason: null });
const request = (id: string, ...kinds: RequestEvent['kind'][]): RecordedRequest => ({ id, reference: `R-${id}`, kind: 'access', details: null, receivedOn: '2026-11-20', receiptId: null, events: kinds.map(event) });
const message = (requestId: string, at: string, more: Partial<RecordedMessage> = {}): RecordedMessage => ({ id: `${requestId} ${at}`, requestId, at, by: 'landlord', text: 'Hello', seenAt: null, ...more });

it('puts threads with messages first, the latest on top, then open requests without any, and leaves ended ones out', () => {
  const threads = threadsView(
    [request('a', 'submit'), request('b', 'submit'), request('c', 'submit', 'withdraw'), request('d', 'submit'), request('e', 'submit', 'withdraw')],
    [message('b', '2026-11-21T09:00:00.000Z'), message('c', '2026-11-22T09:00:00.000Z', { by: 'resident' })],
  );
  expect(threads.map((one) => one.request.id)).toEqual(['c', 'b', 'a', 'd']);
  expect(threads[0]).toMatchObject({ count: 1, unread: 0, last: { by: 'resident' }, request: { state: 'withdrawn' } });
});

it('counts what the landlord wrote and the person has not seen, not their own words', () => {
  const all = [message('a', '1'), message('a', '2', { seenAt: '3' }), message('a', '4', { by: 'resident' })];
  expect(unreadOf(all)).toBe(1);
  expect(threadView(request('a', 'submit'), all, [])).toMatchObject({ unread: 1, messages: [{ at: '1' }, { at: '2' }, { at: '4' }] });
});

it('shows how a long message begins, on one line, without cutting a letter in half', () => {
  const [thread] = threadsView([request('a', 'submit')], [message('a', '1', { text: `First line\n\n${'😀'.repeat(200)}` })]);
  expect(thread?.last?.start).toBe(`First line ${'😀'.repeat(129)}…`);
});
