import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { listActivity } from '#contract/activity.ts';
import { noteCopy, readCopy, signOutEverywhere } from '#contract/copies.ts';
import { readOutboxKeyState } from '#contract/left-devices.ts';
import { readOutboxKeys } from '#contract/outbox-keys.ts';
import { readSession } from '#contract/session.ts';
import type { Client } from '../client.ts';
import type { Cases } from './case.ts';

const stateOf = async (client: Client, copyId: string) => (await client.must(readCopy, { params: { copyId } })).state;

export const copyCases: Cases = {
  'one act ends every session of the person and makes their copies void, also for a device that is signed in nowhere': async ({ browser, signedIn }) => {
    const [here, there, stranger] = [await signedIn(), await signedIn(), await signedIn('stranger')];
    const [copyId, theirs] = [randomUUID(), randomUUID()];
    expect(await there.must(noteCopy, { params: { copyId } })).toEqual({ state: 'kept' });
    await stranger.must(noteCopy, { params: { copyId: theirs } });
    expect(await stateOf(browser(), copyId)).toBe('kept');
    const left = here.twin();
    await here.must(signOutEverywhere);
    for (const one of [left, there]) expect((await one.refused(readSession)).code).toBe('session-expired');
    expect((await here.refused(readSession)).code).toMatch(/^(not-signed-in|session-expired)$/u);
    expect(await stateOf(browser(), copyId)).toBe('void');
    // Somebody else stays where they are.
    await stranger.must(readSession);
    expect(await stateOf(browser(), theirs)).toBe('kept');
  },
  'a void copy stays void when its device is signed in again, and a new one is kept': async ({ browser, signedIn }) => {
    const client = await signedIn();
    const copyId = randomUUID();
    await client.must(noteCopy, { params: { copyId } });
    await client.must(signOutEverywhere);
    const again = await signedIn();
    expect(await again.must(noteCopy, { params: { copyId } })).toEqual({ state: 'void' });
    expect(await stateOf(browser(), copyId)).toBe('void');
    expect(await again.must(noteCopy, { params: { copyId: randomUUID() } })).toEqual({ state: 'kept' });
    expect((await again.must(listActivity)).entries.some(({ act }) => act === 'signed-out-everywhere')).toBe(true);
  },
  'nobody makes another person’s copy theirs, nor learns whose it is': async ({ browser, signedIn }) => {
    const [client, stranger] = [await signedIn(), await signedIn('stranger')];
    const copyId = randomUUID();
    await client.must(noteCopy, { params: { copyId } });
    expect(await stranger.must(noteCopy, { params: { copyId } })).toEqual(await stranger.must(noteCopy, { params: { copyId: randomUUID() } }));
    await stranger.must(signOutEverywhere);
    expect(await stateOf(browser(), copyId)).toBe('kept');
    await client.must(signOutEverywhere);
    expect(await stateOf(browser(), copyId)).toBe('void');
  },
  'what waits on a device still opens after it: the keys of the outbox stay': async ({ signedIn }) => {
    const client = await signedIn();
    const before = await client.must(readOutboxKeys);
    await client.must(signOutEverywhere);
    expect(await (await signedIn()).must(readOutboxKeys)).toEqual(before);
  },
  'a device that its person left by signing out everywhere hears so of its key, and three months later that it may let go': async ({ browser, signedIn, setNow }) => {
    const [client, stranger] = [await signedIn(), await signedIn('stranger')];
    const [mine, theirs] = [(await client.must(readOutboxKeys)).current.keyId, (await stranger.must(readOutboxKeys)).current.keyId];
    const stateOfKey = (keyId: string) => browser().must(readOutboxKeyState, { params: { keyId } });
    const never = await stateOfKey('AAAAAAAAAAAAAAAAAAAAAA');
    expect(await stateOfKey(mine)).toEqual(never);
    await client.must(signOutEverywhere);
    const left = await stateOfKey(mine);
    expect(left).toEqual({ signedOutAt: expect.any(String), over: false });
    expect(await stateOfKey(theirs)).toEqual(never);
    await setNow('2027-03-01T09:00:00.000Z');
    expect(await stateOfKey(mine)).toEqual({ ...left, over: true });
    expect(await stateOfKey(theirs)).toEqual(never);
  },
};
