import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { envelopesWith } from '#src/offline/outbox/envelopes.ts';
import { keyRing } from '#src/offline/outbox/key-ring.ts';
import { memoryStore } from '#src/offline/outbox/memory-store.ts';
import { memoryDraftStore, type DraftStore } from './draft-store.ts';
import { makeDrafts } from './drafts.ts';
import { indexedDbDraftStore } from './indexeddb-draft-store.ts';

const anna = 'a'.repeat(32);
const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
const keys = { current: { keyId: 'key-of-anna-00001', publicKey: { kty, crv, x, y } }, privateKeys: [{ keyId: 'key-of-anna-00001', privateKey: { kty, crv, x, y, d } }] };
const words = { answers: { details: 'Letters about Mrs Sample’s heating' } };

/** A tab of a device: what it holds in memory is its own, the stores are the device's. */
function tab(drafts: DraftStore, outbox = memoryStore()) {
  const say = { session: anna as string | null, reachable: true };
  const ask = async () => {
    if (!say.reachable) return { ok: false, kind: 'unreachable', cause: 'offline' };
    if (say.session === null) return { ok: false, kind: 'problem', problem: { status: 401 } };
    return { ok: true, status: 200, body: { personKey: say.session, ...keys } };
  };
  const envelopes = envelopesWith(keyRing(outbox, ask as never));
  const remembered = new Map<string, unknown>();
  const safe = { ...envelopes, person: () => outbox.person(), remembered };
  return { say, outbox, remembered, drafts: makeDrafts(drafts, safe) };
}

let database = 0;
describe.each([['memory', memoryDraftStore], ['IndexedDB', () => indexedDbDraftStore(`drafts-${(database += 1)}`)]])('drafts on %s', (_name, makeStore) => {
  let store: DraftStore;
  let first: ReturnType<typeof tab>;
  beforeEach(async () => {
    store = makeStore();
    first = tab(store);
    await first.outbox.savePerson(anna);
    expect(await first.drafts.save('request access', words)).toBe(true);
  });

  it('are sealed: no word of them lies on the device', async () => {
    const kept = JSON.stringify(await store.get(`${anna}\nrequest access`));
    expect(kept).toContain('sealed');
    expect(kept).not.toContain('heating');
  });

  it('open again after a reload, when their person is signed in', async () => {
    expect(await tab(store, first.outbox).drafts.open('request access')).toMatchObject({ state: 'open', content: words });
  });

  it('stay locked without a connection, are not lost, and open when it is back', async () => {
    const later = tab(store, first.outbox);
    later.say.reachable = false;
    expect(await later.drafts.open('request access')).toMatchObject({ state: 'locked' });
    later.say.reachable = true;
    expect(await later.drafts.open('request access')).toMatchObject({ state: 'open', content: words });
  });

  it('are there without a connection in the tab that made them', async () => {
    first.say.reachable = false;
    expect(await first.drafts.open('request access')).toMatchObject({ state: 'open', content: words });
  });

  it('are nobody else’s', async () => {
    await first.outbox.savePerson('b'.repeat(32));
    expect(await first.drafts.open('request access')).toEqual({ state: 'none' });
    await first.outbox.savePerson(null);
    expect(await first.drafts.open('request access')).toEqual({ state: 'none' });
    expect(await first.drafts.save('request access', words)).toBe(false);
  });

  it('go when they are thrown away, also while a save is under way', async () => {
    const saving = first.drafts.save('request access', { answers: { details: 'later' } });
    await first.drafts.remove('request access');
    await saving;
    expect(await tab(store, first.outbox).drafts.open('request access')).toEqual({ state: 'none' });
  });

  it('keep the newest words when two saves overlap', async () => {
    const newest = { answers: { details: 'newest' } };
    await Promise.all([first.drafts.save('request access', words), first.drafts.save('request access', newest)]);
    expect(await tab(store, first.outbox).drafts.open('request access')).toMatchObject({ content: newest });
  });
});

it('a device that cannot keep them says so, and breaks nothing', async () => {
  const broken: DraftStore = { put: () => Promise.reject(new Error('full')), get: () => Promise.reject(new Error('gone')), remove: () => Promise.reject(new Error('gone')) };
  const one = tab(broken);
  await one.outbox.savePerson(anna);
  expect(await one.drafts.save('request access', words)).toBe(false);
  one.remembered.clear();
  expect(await one.drafts.open('request access')).toEqual({ state: 'none' });
  await one.drafts.remove('request access');
});
