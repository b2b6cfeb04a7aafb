import { expect, it } from 'vitest';
import { filePartBytes } from '#contract/file-named.ts';
import type { Attachment, sendFilePart } from '#contract/files.ts';
import { makeProblem } from '#contract/make-problem.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { actFor } from '#src/api/acting.ts';
import { anna, ben, world } from '#tests/support/outbox-world.ts';
import { memoryStore } from '../outbox/memory-store.ts';
import { localLock } from '../outbox/send-lock.ts';
import { verdict } from '../outbox/verdict.ts';
import { makeDeviceFiles } from './device-files.ts';
import { memoryPartStore } from './part-store.ts';

const fileId = '8f14e45f-ceea-467f-a8a3-6d0f4f6b3c11';
const bytes = Uint8Array.from({ length: filePartBytes * 3 + 7 }, (_none, at) => at % 251);

type Body = { name: string; bytes: number; parts: number; data: string };

/** A device with Anna signed in, and a server that keeps parts. */
async function setUp() {
  const w = world(memoryStore());
  await w.device.signedIn(anna);
  const store = memoryPartStore();
  const got = new Map<number, { key: string; data: string; personKey: string | undefined; actingFor: string | null | undefined }>();
  const say = { reachable: true, refuse: undefined as ProblemCode | undefined, lastState: 'ready' as Attachment['state'], loseAnswerOf: 0, calls: 0 };
  const later: (() => void)[] = [];
  const call = async (_endpoint: typeof sendFilePart, input: { params: { part: string }; body: Body }, options: { idempotencyKey: string; personKey?: string; actingFor?: string | null }) => {
    say.calls += 1;
    if (!say.reachable) return { ok: false, kind: 'unreachable', cause: 'network' };
    if (say.refuse) return { ok: false, kind: 'problem', problem: makeProblem(say.refuse) };
    const part = Number(input.params.part);
    const before = got.get(part);
    if (before && before.key !== options.idempotencyKey) throw new Error('another key for the same part');
    got.set(part, { key: options.idempotencyKey, data: input.body.data, personKey: options.personKey, actingFor: options.actingFor });
    if (say.loseAnswerOf === part) {
      [say.loseAnswerOf, say.reachable] = [0, false];
      return { ok: false, kind: 'unreachable', cause: 'network' };
    }
    const whole = got.size === input.body.parts;
    const file = { id: fileId, name: input.body.name, bytes: input.body.bytes, parts: input.body.parts, done: got.size, kind: null, refusal: say.lastState === 'refused' ? 'damaged' : null, state: whole ? say.lastState : 'coming' };
    return { ok: true, status: 201, body: { receipt: { entryId: options.idempotencyKey, receivedAt: '2026-11-26T10:00:00.000Z' }, file } };
  };
  const open = () => makeDeviceFiles({
    store, safe: w.device.safe, lock: localLock(), call: call as never, verdict, random: () => 0, newId: () => crypto.randomUUID(), after: (_milliseconds, work) => later.push(work),
    report: (fault) => { throw fault; },
  });
  const whole = () => Buffer.concat([...got].toSorted(([one], [other]) => one - other).map(([, { data }]) => Buffer.from(data, 'base64')));
  return { w, store, got, say, later, open, whole };
}

it('a file is kept sealed, sent part by part in order, and let go when the server has it', async () => {
  const { store, say, open, whole, got } = await setUp();
  say.reachable = false;
  const files = open();
  expect(await files.keep(fileId, 'photo.jpg', bytes)).toEqual({ fileId, name: 'photo.jpg', bytes: bytes.length, parts: 4 });
  await files.wake();
  expect(files.view().waiting).toEqual([{ fileId, left: 4, parts: 4 }]);
  const onDevice = JSON.stringify([...store.records]);
  expect(onDevice).not.toContain('photo');
  expect(onDevice).not.toContain(Buffer.from(bytes.subarray(0, 300)).toString('base64').slice(0, 60));
  say.reachable = true;
  await files.wake();
  expect(whole().equals(bytes)).toBe(true);
  expect([...got.values()].every((one) => one.personKey === anna)).toBe(true);
  expect([store.records.size, files.view().waiting]).toEqual([0, []]);
  expect(files.view().said.get(fileId)).toMatchObject({ state: 'ready', done: 4 });
});

it('after a lost answer and a reload it goes on where it stopped, under the same keys', async () => {
  const { store, say, open, whole } = await setUp();
  say.loseAnswerOf = 2;
  const first = open();
  await first.keep(fileId, 'photo.jpg', bytes);
  await first.wake();
  expect(first.view().waiting).toEqual([{ fileId, left: 3, parts: 4 }]);
  const again = open();
  const before = say.calls;
  say.reachable = true;
  await again.wake();
  expect(say.calls - before).toBe(3);
  expect(whole().equals(bytes)).toBe(true);
  expect(store.records.size).toBe(0);
});

it.each([['for another person', 'mandate'], ['of their own', null]] as const)('a file %s goes to the same record to its end, whoever is acted for by then', async (_whose, mandate) => {
  const { say, open, got } = await setUp();
  const under = (one: string | null) => actFor(one === null ? null : { mandateId: one, name: 'Mary' });
  say.reachable = false;
  const files = open();
  under(mandate);
  await files.keep(fileId, 'photo.jpg', bytes);
  under(mandate === null ? 'another' : null);
  say.reachable = true;
  await files.wake();
  under(null);
  expect([...got.values()].map((one) => one.actingFor)).toEqual([mandate, mandate, mandate, mandate]);
});

it('what the server refuses is not sent on, and the reason is known', async () => {
  const { store, say, open } = await setUp();
  const files = open();
  say.refuse = 'invalid-input';
  await files.keep(fileId, 'photo.jpg', bytes);
  await files.wake();
  expect([say.calls, store.records.size, files.view().failed.get(fileId)]).toEqual([1, 0, 'invalid-input']);
});

it('busy, ill and signed-out servers change nothing: all of it is tried again later', async () => {
  const { store, say, later, open } = await setUp();
  const files = open();
  for (const code of ['too-many-requests', 'server-error', 'session-expired'] as const) {
    say.refuse = code;
    await files.keep(fileId, 'photo.jpg', bytes).catch(() => undefined);
    await files.wake();
    expect(store.records.size % 4, code).toBe(0);
    expect(files.view().failed.size, code).toBe(0);
  }
  expect(later.length).toBeGreaterThan(0);
});

it('one person’s file is neither sent nor shown in another’s session', async () => {
  const { w, store, say, open } = await setUp();
  say.reachable = false;
  const files = open();
  await files.keep(fileId, 'photo.jpg', bytes);
  await files.wake();
  await w.device.signedOut();
  w.say.session = ben;
  await w.device.signedIn(ben);
  say.reachable = true;
  const before = say.calls;
  await files.wake();
  expect([say.calls - before, store.records.size, files.view().waiting]).toEqual([0, 4, []]);
});

it('half a file is none: when the device is full, nothing of it stays', async () => {
  const { store, open } = await setUp();
  store.putAll = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  await expect(open().keep(fileId, 'photo.jpg', bytes)).rejects.toMatchObject({ why: 'quota' });
  expect(store.records.size).toBe(0);
});

it('a file that is taken back is gone from the device', async () => {
  const { store, say, open } = await setUp();
  say.reachable = false;
  const files = open();
  await files.keep(fileId, 'photo.jpg', bytes);
  await files.drop(fileId);
  expect([store.records.size, files.view().waiting]).toEqual([0, []]);
});
