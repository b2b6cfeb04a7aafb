// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { memoryStore } from '#src/offline/outbox/memory-store.ts';
import { anna, ben, choice, world } from '#tests/support/outbox-world.ts';
import type * as Link from './outbox-link.ts';
import type * as SessionState from './session-state.ts';

let w: ReturnType<typeof world>;
let link: typeof Link;
let session: typeof SessionState;
const acknowledged = vi.fn<() => void>();
const quiet = () => new Promise((resolve) => { setTimeout(resolve, 20); });

beforeEach(async () => {
  vi.resetModules(); // Each test is a page of its own.
  localStorage.clear();
  w = world(memoryStore());
  const code = await import('#src/offline/outbox/this-outbox.ts');
  code.useThisOutbox(w.device);
  // With what it fetches later: that must not come into the page of the next test.
  [link, session] = await Promise.all([import('./outbox-link.ts'), import('./session-state.ts'), import('./whose-device.ts')]);
});
afterEach(async () => {
  await quiet();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
});

it('asks nothing and opens nothing where nobody ever signed in', async () => {
  const wake = vi.spyOn(w.device, 'wake');
  link.linkOutbox(acknowledged);
  await quiet();
  expect(wake).not.toHaveBeenCalled();
  expect(await w.ports.store.keyOf(anna)).toBeUndefined();
});

it('starts where an outbox lies on the device, but not while a sign-out still has to reach the server', async () => {
  indexedDB.open('keyholder-outbox');
  const wake = vi.spyOn(w.device, 'wake');
  localStorage.setItem('keyholder.sign-out-owed', 'yes');
  link.linkOutbox(acknowledged);
  await quiet();
  expect(wake).not.toHaveBeenCalled();
  localStorage.removeItem('keyholder.sign-out-owed');
  link.startOutboxIfThere();
  await vi.waitFor(() => expect(wake).toHaveBeenCalledWith('look'));
});

it('a session found live is told once, with whose it is; another person anew', async () => {
  const found = vi.spyOn(w.device, 'foundLive');
  link.linkOutbox(acknowledged);
  session.samePerson(anna);
  session.setSessionState('live');
  await vi.waitFor(async () => expect(await w.ports.store.keyOf(anna)).toBeDefined());
  dispatchEvent(new Event('online'));
  await quiet();
  expect(found.mock.calls).toEqual([[anna]]);
  w.say.session = ben;
  session.samePerson(ben);
  await vi.waitFor(() => expect(found.mock.calls).toEqual([[anna], [ben]]));
});

it('where the page does not know whose it is, the keys’ answer says so', async () => {
  link.linkOutbox(acknowledged);
  session.setSessionState('live');
  await vi.waitFor(() => expect(session.personNow()).toBe(anna));
});

it('after a sign-in, what is done without a connection is kept; at sign-out it is counted, and stays shut', async () => {
  link.linkOutbox(acknowledged);
  link.noteSignIn(anna);
  session.samePerson(anna);
  session.setSessionState('live');
  await vi.waitFor(async () => expect(await w.ports.store.keyOf(anna)).toBeDefined());
  w.say.reachable = false;
  await w.device.change(recordChoice, choice());
  await w.device.quiet();
  expect(await link.waitingHere()).toBe(1);
  expect(await link.sendHere()).toBe(1);
  w.say.reachable = true;
  expect(await link.sendHere()).toBe(0);
  expect(acknowledged).toHaveBeenCalledOnce();
  w.say.reachable = false;
  await w.device.change(recordChoice, choice());
  await link.leaveOutbox();
  expect(await w.ports.store.person()).toBeNull();
  expect(w.device.list().entries).toHaveLength(1);
  expect(await link.waitingHere()).toBe(0);
});

it('what waited for its person goes when they sign in again, also where the app took their session for live', async () => {
  link.linkOutbox(acknowledged);
  session.samePerson(anna);
  session.setSessionState('live');
  await vi.waitFor(async () => expect(await w.ports.store.keyOf(anna)).toBeDefined());
  w.say.session = null;
  await w.device.change(recordChoice, choice());
  await w.device.quiet();
  expect(w.device.list().entries.map(({ state }) => state)).toEqual(['needs-sign-in']);
  w.say.session = anna;
  const signedIn = vi.spyOn(w.device, 'signedIn');
  link.noteSignIn(anna);
  session.samePerson(anna);
  session.setSessionState('live');
  await vi.waitFor(() => expect(acknowledged).toHaveBeenCalledOnce());
  expect(w.device.list().entries).toEqual([]);
  expect(signedIn).toHaveBeenCalledOnce();
});

it('somebody else who signs in is noted before the page goes', async () => {
  await w.ports.store.savePerson(anna);
  const acting = await import('#src/api/acting.ts');
  acting.actFor({ mandateId: 'm', name: 'Whom Anna speaks for' });
  await link.signInAsAnother(ben);
  expect(await w.ports.store.person()).toBe(ben);
  expect([acting.actingNow(), sessionStorage.length]).toEqual([null, 0]);
});
