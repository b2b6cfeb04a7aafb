// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { makeRequest } from '#contract/requests.ts';
import { leaveSupport } from '#contract/support-acts.ts';
import { actFor } from '#src/api/acting.ts';
import { anna, ben, choice, no, offline, portal, request, world } from '#tests/support/outbox-world.ts';
import { makeDeviceOutbox } from './device-outbox.ts';
import { indexedDbStore } from './indexeddb-store.ts';
import { memoryStore } from './memory-store.ts';
import { withoutPlace } from './outbox.ts';
import { OutboxStoreError } from './outbox-store-error.ts';
import type { OutboxStore } from './store.ts';

let database = 0;
describe.each([['memory', memoryStore], ['IndexedDB', () => indexedDbStore(`test-${(database += 1)}`)]])('the outbox on %s', (_name, makeStore) => {
  let store: OutboxStore;
  let w: ReturnType<typeof world>;
  beforeEach(async () => {
    store = makeStore();
    w = world(store);
    await w.device.signedIn(anna);
    await w.device.quiet();
  });

  it('writes before it promises: what change promised is on the device, sealed', async () => {
    w.say.reachable = false;
    const { entryId } = await w.device.change(recordChoice, choice());
    const [record] = await store.all();
    expect(record?.entry).toMatchObject({ id: entryId, format: 1, face: { purposeId: 'news' }, content: { kind: 'sealed' } });
    expect(JSON.stringify(record)).not.toContain('decidedAt');
  });

  it('writes before it promises: a store that fails is said, and nothing is sent', async () => {
    store.add = async () => { throw new OutboxStoreError('quota'); };
    await expect(w.device.change(recordChoice, choice())).rejects.toMatchObject({ why: 'quota' });
    await w.device.quiet();
    expect(w.sent).toEqual([]);
  });

  it('tells the feature the answer before the entry goes, then lets it go', async () => {
    let there = -1;
    w.device.onDone(recordChoice, async () => { there = (await store.all()).length; });
    const { entryId, settled } = await w.device.change(recordChoice, choice());
    expect(await settled).toMatchObject({ kind: 'done', status: 201, body: { receipt: { entryId } } });
    await w.device.quiet();
    expect(there).toBe(1);
    expect(await store.all()).toEqual([]);
    expect(w.sent[0]?.input).toEqual(choice());
  });

  it('never picks silently: what the server recorded and something later overruled stays until its person has read it, over a restart', async () => {
    w.say.write = (key) => ({ ok: true, status: 201, body: { receipt: { entryId: key }, choices: { purposes: [{ id: 'news', channels: [{ channel: 'email', state: 'given' }] }] } } });
    const { entryId, settled } = await w.device.change(recordChoice, choice());
    expect((await settled).kind, 'the server has it').toBe('done');
    await w.device.quiet();
    const again = w.again();
    await again.refresh();
    expect(again.list().entries).toMatchObject([{ id: entryId, state: 'refused', refusal: 'superseded' }]);
    again.wake('better');
    await again.quiet();
    expect(w.sent).toHaveLength(1);
    expect(await again.dismiss(entryId)).toBe('removed');
  });

  it('a screen that fails does not make the device send again what the server has', async () => {
    const fail = () => { throw new Error('a screen'); };
    w.device.onDone(recordChoice, fail);
    w.device.watchDone(fail);
    const { settled } = await w.device.change(recordChoice, choice());
    expect(await settled).toMatchObject({ kind: 'done' });
    await w.device.quiet();
    expect(await store.all()).toEqual([]);
    expect([w.sent.length, w.faults.length]).toEqual([1, 2]);
  });

  it.each([
    ['a captive portal’s 200', portal], ['no connection', offline], ['a server’s error', no('server-error')], ['too busy', no('too-many-requests')], ['a first try that still runs', no('idempotency-key-running')],
    ['a step-up that is needed', no('step-up-needed')], ['another entry’s receipt', { ok: true, status: 201, body: { receipt: { entryId: crypto.randomUUID() } } }],
  ])('never drops what a person did: %s is not an answer; the same key every time', async (_what, answer) => {
    w.say.write = () => answer;
    const { entryId } = await w.device.change(recordChoice, choice());
    await w.device.quiet();
    w.device.wake('better');
    await w.device.quiet();
    expect(w.device.list().entries).toMatchObject([{ id: entryId, state: 'waiting', tries: 2 }]);
    expect(w.sent.map(({ key }) => key)).toEqual([entryId, entryId]);
  });

  it('keeps a refusal until the person has read it', async () => {
    w.say.write = () => no('notice-changed');
    const { entryId, settled } = await w.device.change(recordChoice, choice());
    expect(await settled).toEqual({ kind: 'refused', code: 'notice-changed' });
    await w.device.quiet();
    expect(w.device.list().entries).toMatchObject([{ state: 'refused', refusal: 'notice-changed' }]);
    expect(await w.device.dismiss(entryId)).toBe('removed');
  });

  it('one stuck change blocks only its own lane, and its lane stays in order', async () => {
    w.say.write = (key, name) => (name === 'recordChoice' ? no('server-error') : { ok: true, status: 201, body: { receipt: { entryId: key } } });
    const first = await w.device.change(recordChoice, choice('email'));
    await w.device.change(recordChoice, choice('text'));
    await w.device.change(makeRequest, request);
    await w.device.quiet();
    expect(w.device.list().entries.map(({ lane }) => lane)).toEqual(['choices', 'choices']);
    expect(new Set(w.sent.filter(({ name }) => name === 'recordChoice').map(({ key }) => key))).toEqual(new Set([first.entryId]));
  });

  it('what was done for another person blocks nothing of one’s own, and is refused once they have ended it', async () => {
    w.say.reachable = false;
    actFor({ mandateId: 'ended', name: 'Mary' });
    const lent = await w.device.change(recordChoice, choice('email'));
    actFor(null);
    const own = await w.device.change(recordChoice, choice('email'));
    w.say.write = (key) => (key === lent.entryId ? no('server-error') : { ok: true, status: 201, body: { receipt: { entryId: key } } });
    w.say.reachable = true;
    w.device.wake('better');
    expect(await own.settled).toMatchObject({ kind: 'done' });
    await w.device.quiet();
    w.say.write = () => no('not-allowed');
    w.device.wake('better');
    expect(await lent.settled).toEqual({ kind: 'refused', code: 'not-allowed' });
  });

  it('while one acts for somebody, hears of what is never lent, and not of one’s own of what is', async () => {
    const heard: string[] = [];
    w.device.onDone(recordChoice, () => { heard.push('choice'); });
    w.device.onDone(leaveSupport, () => { heard.push('support'); });
    w.say.reachable = false;
    const own = await w.device.change(recordChoice, choice('email'));
    actFor({ mandateId: 'of-mary', name: 'Mary' });
    const support = await w.device.change(leaveSupport, { body: { decidedAt: '2026-11-22T10:00:00.000Z' } });
    w.say.reachable = true;
    w.device.wake('better');
    for (const { settled } of [own, support]) expect(await settled).toMatchObject({ kind: 'done' });
    await w.device.quiet();
    actFor(null);
    expect(heard).toEqual(['support']);
    await w.device.change(recordChoice, choice('text'));
    await w.device.quiet();
    expect(heard, 'acted for oneself again').toEqual(['support', 'choice']);
  });

  it('keeps acts in the order of their taps, though sealing takes its time', async () => {
    w.say.reachable = false;
    const kept = await Promise.all([w.device.change(recordChoice, choice('email')), w.device.change(recordChoice, choice('text')), w.device.change(makeRequest, request)]);
    expect((await w.device.refresh()).entries.map(({ id }) => id)).toEqual(kept.map(({ entryId }) => entryId));
  });

  it('keeps acts in the order of their taps when the first takes longest to seal', async () => {
    w.say.reachable = false;
    let slow = 30;
    const envelopes = { ...w.ports.envelopes, seal: async (...given: Parameters<typeof w.ports.envelopes.seal>) => {
      await new Promise((resolve) => { setTimeout(resolve, slow); slow = 0; });
      return w.ports.envelopes.seal(...given);
    } };
    const device = makeDeviceOutbox({ ...w.ports, envelopes });
    const kept = await Promise.all([device.change(recordChoice, choice('email')), device.change(recordChoice, choice('text'))]);
    expect((await device.refresh()).entries.map(({ id }) => id)).toEqual(kept.map(({ entryId }) => entryId));
  });

  it('sends from one tab at a time', async () => {
    w.say.reachable = false;
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    w.say.reachable = true;
    let flying = 0;
    let most = 0;
    w.say.write = async (key) => {
      most = Math.max(most, flying += 1);
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      flying -= 1;
      return { ok: true, status: 201, body: { receipt: { entryId: key } } };
    };
    const other = w.again();
    other.wake('better');
    w.device.wake('better');
    await Promise.all([other.quiet(), w.device.quiet()]);
    expect([most, w.sent.length]).toEqual([1, 1]);
  });

  it('one person’s entries are neither opened nor sent in another’s session', async () => {
    w.say.reachable = false;
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    await w.device.signedOut();
    Object.assign(w.say, { reachable: true, session: ben });
    const later = w.again();
    await later.signedIn(ben);
    await later.quiet();
    const [entry] = (await later.refresh()).entries;
    expect(w.sent).toEqual([]);
    expect(entry && (await later.inputOf(entry))).toBeNull();
    w.say.session = anna;
    await later.signedIn(anna);
    await later.quiet();
    expect(w.sent).toMatchObject([{ as: anna }]);
    expect((await later.refresh()).entries).toEqual([]);
  });

  it('one person’s entries are never recorded in another’s session, though they sign in between the last look and the write', async () => {
    w.say.beforeWrite = () => { w.say.session = ben; };
    await w.device.change(recordChoice, choice());
    await w.device.change(makeRequest, request);
    await w.device.quiet();
    expect(w.sent).toEqual([]);
    expect(w.device.list().entries.map(({ state }) => state)).toEqual(['needs-sign-in', 'needs-sign-in']);
    w.say.beforeWrite = () => {};
    w.say.session = anna;
    await w.device.signedIn(anna);
    await w.device.quiet();
    expect(w.sent.map(({ as }) => as)).toEqual([anna, anna]);
    expect(await store.all()).toEqual([]);
  });

  it('what is done in one person’s tab is theirs, though somebody else has signed in in another tab', async () => {
    const other = w.again();
    w.say.session = ben;
    await other.signedIn(ben);
    await other.quiet();
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    expect(w.sent).toEqual([]);
    expect(w.device.list().entries).toMatchObject([{ personKey: anna }]);
  });

  it('a 401 pauses everything until somebody signs in', async () => {
    w.say.session = null;
    await w.device.change(recordChoice, choice());
    await w.device.change(makeRequest, request);
    await w.device.quiet();
    expect(w.device.list().entries.map(({ state }) => state)).toEqual(['needs-sign-in', 'needs-sign-in']);
    w.say.session = anna;
    await w.device.signedIn(anna);
    await w.device.quiet();
    expect(w.sent.map(({ name }) => name).toSorted()).toEqual(['makeRequest', 'recordChoice']);
  });

  it('refuses an operation that is gone, and a seal that was changed, without dropping them', async () => {
    w.say.reachable = false;
    const { entryId } = await w.device.change(recordChoice, choice());
    await w.device.quiet();
    const [entry] = (await w.device.refresh()).entries;
    if (!entry) throw new Error('nothing was kept');
    const plain = withoutPlace(entry);
    await store.replace(entryId, { ...plain, endpoint: 'anOldOne' });
    const moved = crypto.randomUUID();
    await store.add(moved, { ...plain, id: moved });
    w.say.reachable = true;
    w.device.wake('better');
    await w.device.quiet();
    expect(w.device.list().entries.map(({ refusal }) => refusal)).toEqual(['operation-gone', 'cannot-be-opened']);
    expect(w.sent).toEqual([]);
  });

  it('leaves a record of a newer release where it is', async () => {
    await store.add('future', { format: 2, id: 'future' });
    w.device.wake('better');
    await w.device.quiet();
    expect(w.device.list()).toMatchObject({ entries: [], unreadable: 1 });
    expect(await store.all()).toHaveLength(1);
  });
});
