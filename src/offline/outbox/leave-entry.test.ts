// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { makeRequest } from '#contract/requests.ts';
import { anna, choice, no, request, world } from '#tests/support/outbox-world.ts';
import { indexedDbStore } from './indexeddb-store.ts';
import { memoryStore } from './memory-store.ts';

let database = 0;
describe.each([['memory', memoryStore], ['IndexedDB', () => indexedDbStore(`leave-${(database += 1)}`)]])('an entry leaves by its person’s hand, on %s:', (_name, makeStore) => {
  let w: ReturnType<typeof world>;
  beforeEach(async () => {
    w = world(makeStore());
    await w.device.signedIn(anna);
    await w.device.quiet();
  });

  it('taken back before it was sent, it never is, and whoever waits for it hears so', async () => {
    w.say.reachable = false;
    const { entryId, settled } = await w.device.change(recordChoice, choice());
    await w.device.quiet();
    expect(await w.device.takeBack(entryId, 0)).toBe('removed');
    expect(await settled).toEqual({ kind: 'taken-back' });
    w.say.reachable = true;
    w.device.wake('better');
    await w.device.quiet();
    expect(w.sent).toEqual([]);
    expect(await w.device.takeBack(entryId)).toBe('gone');
  });

  it('while it is being sent it cannot be taken back', async () => {
    let answer: (body: unknown) => void = () => undefined;
    w.say.write = () => new Promise((resolve) => { answer = resolve; });
    const { entryId } = await w.device.change(recordChoice, choice());
    while (w.sent.length === 0) await new Promise((resolve) => { setTimeout(resolve); });
    expect(await w.device.takeBack(entryId)).toBe('busy');
    answer({ ok: true, status: 201, body: { receipt: { entryId } } });
    await w.device.quiet();
    expect(await w.device.takeBack(entryId)).toBe('gone');
  });

  it('tried again since its person looked, it is kept: they are asked once more, with true words', async () => {
    w.say.write = () => no('server-error');
    const { entryId } = await w.device.change(recordChoice, choice());
    await w.device.quiet();
    expect(await w.device.takeBack(entryId, 0)).toBe('kept');
    expect(w.device.list().entries).toMatchObject([{ id: entryId, tries: 1 }]);
    expect(await w.device.takeBack(entryId, 1)).toBe('removed');
  });

  it('the rest of its lane goes on in order', async () => {
    w.say.reachable = false;
    const kept = [await w.device.change(recordChoice, choice('email')), await w.device.change(recordChoice, choice('text')), await w.device.change(recordChoice, choice('email'))];
    await w.device.quiet();
    await w.device.takeBack(kept[1]?.entryId ?? '');
    w.say.reachable = true;
    w.device.wake('better');
    await w.device.quiet();
    expect(w.sent.map(({ key }) => key)).toEqual([kept[0]?.entryId, kept[2]?.entryId]);
  });

  it('only a refusal can be read away', async () => {
    w.say.write = (_key, name) => no(name === 'recordChoice' ? 'server-error' : 'category-unknown');
    const waiting = await w.device.change(recordChoice, choice());
    const refused = await w.device.change(makeRequest, request);
    await w.device.quiet();
    expect(await w.device.dismiss(waiting.entryId)).toBe('kept');
    expect(await w.device.dismiss(refused.entryId)).toBe('removed');
    expect(await w.device.dismiss(refused.entryId)).toBe('gone');
    expect(w.device.list().entries).toMatchObject([{ id: waiting.entryId }]);
  });

  it('what was written can be read in its tab, and in another only with the keys of its person', async () => {
    w.say.reachable = false;
    await w.device.change(makeRequest, request);
    await w.device.quiet();
    const [entry] = w.device.list().entries;
    if (!entry) throw new Error('nothing was kept');
    expect(await w.device.inputOf(entry)).toEqual(request);
    const other = w.again();
    expect(await other.inputOf(entry)).toBeNull();
    w.say.reachable = true;
    expect(await other.inputOf(entry)).toEqual(request);
    await w.device.signedOut();
    w.say.session = null;
    expect(await w.device.inputOf(entry)).toBeNull();
  });

  it('after a sign-out the server is not asked for anybody, and nothing can be done in their name', async () => {
    w.say.reachable = false;
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    await w.device.signedOut();
    w.say.reachable = true;
    w.device.wake('look');
    await w.device.quiet();
    expect(w.sent).toEqual([]);
    await expect(w.device.change(recordChoice, choice())).rejects.toMatchObject({ why: 'nobody' });
    const { entries } = await w.device.refresh();
    expect(entries).toMatchObject([{ personKey: anna, state: 'needs-sign-in' }]);
  });
});
