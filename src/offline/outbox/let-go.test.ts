import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { anna, ben, choice, world } from '#tests/support/outbox-world.ts';
import { resultOf } from '../device-database.ts';
import { indexedDbStore } from './indexeddb-store.ts';
import { letGoOfLeft } from './let-go.ts';
import { localLock } from './send-lock.ts';

let name: string;
let left: { signedOutAt: string | null; over: boolean };
let reachable: boolean;
beforeEach(() => {
  name = `outbox ${crypto.randomUUID()}`;
  left = { signedOutAt: '2026-12-01T10:00:00.000Z', over: true };
  reachable = true;
});

/** A device on which Anna signed in in November, and left an act that was not sent. `noted`: the release that she used noted that she was there. */
async function deviceOfAnna({ noted = true } = {}) {
  const w = world(indexedDbStore(name));
  await w.device.signedIn(anna);
  w.say.reachable = false;
  await w.device.change(recordChoice, choice());
  await w.device.quiet();
  if (noted) await look(anna, '2026-11-22T10:00:00.000Z');
  return async () => (await w.device.refresh()).entries.length;
}

const look = (live: string | undefined, at = '2027-03-02T10:00:00.000Z') => letGoOfLeft(live, {
  name, lock: localLock(), serverTime: () => at,
  call: (async () => (reachable ? { ok: true, status: 200, body: left } : { ok: false, kind: 'unreachable', cause: 'offline' })) as never,
});

describe('what waits on a device that its person left by signing out everywhere', () => {
  it('goes when the server says that it is three months ago', async () => {
    const waiting = await deviceOfAnna();
    expect(await look(ben)).toBe(1);
    expect(await waiting()).toBe(0);
  });

  it('stays before that, without an answer, and where nobody signed out everywhere', async () => {
    const waiting = await deviceOfAnna();
    left = { ...left, over: false };
    expect(await look(undefined)).toBe(0);
    left = { signedOutAt: null, over: true };
    expect(await look(undefined)).toBe(0);
    reachable = false;
    expect(await look(undefined)).toBe(0);
    expect(await waiting()).toBe(1);
  });

  it('stays when they have signed in here since, and while they are signed in', async () => {
    const waiting = await deviceOfAnna();
    expect(await look(anna, '2026-12-02T10:00:00.000Z')).toBe(0);
    expect(await look(undefined)).toBe(0);
    expect(await waiting()).toBe(1);
  });

  it('and who left nothing is not noted here once they have gone', async () => {
    await look(ben, '2026-11-22T10:00:00.000Z');
    const noted = async () => resultOf((await opened()).transaction('notes').objectStore('notes').getAllKeys());
    const opened = () => resultOf(indexedDB.open(name));
    expect(await noted()).toEqual([`seen ${ben}`]);
    await look(undefined);
    expect(await noted()).toEqual([]);
  });

  it('stays where it was never noted when they were here', async () => {
    const waiting = await deviceOfAnna({ noted: false });
    expect(await look(undefined)).toBe(0);
    expect(await waiting()).toBe(1);
  });
});
