import { afterEach, expect, it, vi } from 'vitest';
import { entry } from '../outbox/entry.ts';
import { memoryStore } from '../outbox/memory-store.ts';
import { localLock } from '../outbox/send-lock.ts';
import { entryOf, sendHolds, type Verdict, waitingHolds } from './send-hold.ts';
import { londonToday, siteOfAddress, wishOf } from './wish.ts';

const id = '3b7c1d90-0000-4000-8000-000000000001';
const nothing = { day: '', from: '', to: '', contact: '', site: 'car-park', place: '' };
const wish = wishOf(nothing, 'cctv', new Date('2026-11-26T10:00:00Z'))!;
const placed = { receipt: { entryId: id, receivedAt: '2026-11-26T10:00:00.000Z' }, hold: { id, reference: 'H-ABCDEFGHJ', on: '2026-11-26', askedOn: '2026-11-26', overwrittenOn: '2026-12-27' } };
const answer = (status: number, body: unknown, type = 'application/json') => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });

afterEach(() => vi.unstubAllGlobals());

async function send(...answers: (Response | Error)[]): Promise<{ told: Verdict['kind'][]; left: number; keys: (string | null)[]; state: string | undefined }> {
  const store = memoryStore();
  await store.add(id, entryOf(id, wish));
  const keys: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('Idempotency-Key'));
    const next = answers[keys.length - 1];
    if (next instanceof Response) return next;
    throw next ?? new TypeError('no connection');
  });
  const told: Verdict['kind'][] = [];
  for (const _one of answers) await sendHolds(store, localLock(), (_entry, verdict) => told.push(verdict.kind));
  const [record] = await store.all();
  return { told, left: (await waitingHolds(store)).length, keys, state: (record?.entry as { state?: string } | undefined)?.state };
}

it('an entry is of the outbox’s own format, in clear and of nobody', () => {
  expect(entry.parse(entryOf(id, wish))).toMatchObject({ personKey: null, content: { kind: 'clear', input: { body: wish } } });
});

it('one tap with nothing typed means today, any time, and no way to reach who asked', () => {
  expect(wish).toEqual({ medium: 'cctv', site: 'car-park', place: '', on: '2026-11-26', from: null, to: null, contact: null, madeAt: '2026-11-26T10:00:00.000Z' });
  expect(londonToday(new Date('2026-06-01T23:30:00Z'))).toBe('2026-06-02');
  expect(wishOf({ ...nothing, day: '2026-11-27' }, 'cctv', new Date('2026-11-26T10:00:00Z'))).toBeNull();
});

it('the list of places takes the words of a sign’s code, and of nothing else', () => {
  expect(siteOfAddress('/en/recordings/new-lift')).toBe('new-lift');
  expect(siteOfAddress('/en/recordings')).toBe('');
  expect(siteOfAddress('/en/recordings/<script>')).toBe('');
});

it('what does not get through stays, and goes once under the same key', async () => {
  expect(await send(new TypeError('no connection'), answer(503, { code: 'unavailable' }, 'application/problem+json'), answer(201, placed))).toEqual({ told: ['later', 'later', 'done'], left: 0, keys: [id, id, id], state: undefined });
});

it('a captive portal’s page, a stranger’s receipt and a busy server are no answer', async () => {
  const stranger = { ...placed, receipt: { ...placed.receipt, entryId: '3b7c1d90-0000-4000-8000-000000000009' } };
  const { told, left } = await send(new Response('<html>', { headers: { 'Content-Type': 'text/html' } }), answer(201, stranger), answer(429, { code: 'too-many-requests' }, 'application/problem+json'));
  expect(told).toEqual(['later', 'later', 'later']);
  expect(left).toBe(1);
});

it('a refusal that no other try can mend is kept until it was read', async () => {
  const { told, left, state } = await send(answer(400, { code: 'invalid-input' }, 'application/problem+json'));
  expect([told, left, state]).toEqual([['refused'], 0, 'refused']);
});
