import { afterEach, expect, it, vi } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { noteReached } from '#src/api/reached.ts';
import { anna, choice, offline, world } from '#tests/support/outbox-world.ts';
import { wakeBySync, wakeMessage } from './background-sync.ts';
import { memoryStore } from './memory-store.ts';

afterEach(() => { vi.unstubAllGlobals(); });

async function deviceWith(registration: object) {
  const w = world(memoryStore());
  await w.device.signedIn(anna);
  await w.device.quiet();
  w.say.write = () => offline;
  vi.stubGlobal('navigator', { onLine: true });
  noteReached(false);
  const container = Object.assign(new EventTarget(), { ready: Promise.resolve(registration) });
  wakeBySync(w.device, container);
  return { ...w, container };
}

it('the browser is asked to wake the worker once for as long as something waits without a connection, and again for what waits later', async () => {
  const register = vi.fn<() => Promise<void>>(async () => undefined);
  const w = await deviceWith({ sync: { register } });
  expect(register).not.toHaveBeenCalled();
  await w.device.change(recordChoice, choice());
  await w.device.change(recordChoice, choice('text'));
  await w.device.quiet();
  await vi.waitFor(() => expect(register).toHaveBeenCalledTimes(1));
  w.say.write = (key) => ({ ok: true, status: 201, body: { receipt: { entryId: key, receivedAt: '2026-11-22T10:00:00.000Z' } } });
  w.container.dispatchEvent(new MessageEvent('message', { data: { type: wakeMessage } }));
  await vi.waitFor(() => expect(w.device.list().entries).toEqual([]));
  noteReached(true);
  await w.device.change(recordChoice, choice());
  await w.device.quiet();
  expect(register).toHaveBeenCalledTimes(1);
  noteReached(false);
  w.say.write = () => offline;
  await w.device.change(recordChoice, choice());
  await vi.waitFor(() => expect(register).toHaveBeenCalledTimes(2));
});

it('a browser without it, or one that refuses, changes nothing, and a message of another kind wakes nobody', async () => {
  for (const registration of [{}, { sync: { register: () => Promise.reject(new Error('no')) } }]) {
    const w = await deviceWith(registration);
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    const tried = w.sent.length;
    w.container.dispatchEvent(new MessageEvent('message', { data: { type: 'other' } }));
    w.container.dispatchEvent(new MessageEvent('message', { data: null }));
    await w.device.quiet();
    expect(w.sent).toHaveLength(tried);
    expect(w.device.list().entries).toHaveLength(1);
  }
});
