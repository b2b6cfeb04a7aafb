import { waitingEndpoint } from '#contract/waiting-endpoints.ts';
// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { resultOf } from '../../device-database.ts';
import { makeDeviceOutbox } from '../device-outbox.ts';
import { envelopesWith } from '../envelopes.ts';
import { indexedDbStore } from '../indexeddb-store.ts';
import { keyRing } from '../key-ring.ts';
import { localLock } from '../send-lock.ts';
import { verdict } from '../verdict.ts';
import { presentFormat } from './read-entry.ts';
import type firstFormat from './stored-format-1.json';

type Fixture = typeof firstFormat;
type Store = { readonly keyPath?: string; readonly autoIncrement?: boolean; readonly indexes?: Readonly<Record<string, string>>; readonly records: readonly unknown[] };

const fixtures = import.meta.glob<Fixture>('./stored-format-*.json', { eager: true, import: 'default' });

/** Puts the database of a past release on this device, as that release left it. */
async function putBack({ name, version, stores }: Fixture['database']): Promise<void> {
  const all = Object.entries(stores as Readonly<Record<string, Store>>);
  const asked = indexedDB.open(name, version);
  asked.addEventListener('upgradeneeded', () => {
    for (const [store, { keyPath, autoIncrement = false, indexes = {}, records }] of all) {
      const kept = asked.result.createObjectStore(store, keyPath === undefined ? undefined : { keyPath, autoIncrement });
      for (const [index, path] of Object.entries(indexes)) kept.createIndex(index, path, { unique: true });
      for (const record of records) {
        const { key, value } = record as { key?: string; value?: unknown };
        if (keyPath === undefined) kept.put(value, key);
        else kept.put(record);
      }
    }
  });
  (await resultOf(asked)).close();
}

it('there is a stored outbox of every format up to the present one', () => {
  expect(Object.keys(fixtures).toSorted()).toEqual(Array.from({ length: presentFormat }, (_one, place) => `./stored-format-${place + 1}.json`));
});

it.each(Object.entries(fixtures))('%s, found in a drawer, is sent by this release: each act once, as it was meant, and what was refused stays to be read', async (_name, { database, server, sends, stays }) => {
  await putBack(database);
  const store = indexedDbStore(database.name);
  const sent: { key: string; name: string; input: unknown }[] = [];
  const call = async (endpoint: { name: string }, input: unknown, options?: { idempotencyKey?: string }) => {
    if (endpoint.name === 'readOutboxKeys') return { ok: true, status: 200, body: server };
    const key = options?.idempotencyKey ?? '';
    sent.push({ key, name: endpoint.name, input });
    return { ok: true, status: 201, body: { receipt: { entryId: key } } };
  };
  const faults: unknown[] = [];
  const outbox = makeDeviceOutbox({
    store, envelopes: envelopesWith(keyRing(store, call as never)), lock: localLock(), channel: { post: () => undefined, listen: () => undefined }, findEndpoint: (name) => Promise.resolve(waitingEndpoint(name)), call: call as never, verdict,
    now: () => Date.parse('2027-05-01T00:00:00.000Z'), random: () => 0.5, newId: () => crypto.randomUUID(), after: () => () => undefined, report: (fault) => faults.push(fault),
  });
  outbox.wake('look');
  await outbox.quiet();
  const inOrder = (lane: string) => (one: { name: string }) => one.name === lane;
  for (const lane of ['recordChoice', 'makeRequest']) expect(sent.filter(inOrder(lane))).toEqual(sends.filter(inOrder(lane)));
  expect(sent).toHaveLength(sends.length);
  expect((await outbox.refresh()).entries.map(({ id, state, refusal }) => ({ id, state, refusal }))).toEqual(stays.map((one) => ({ ...one, state: 'refused' })));
  expect(faults).toEqual([]);
});
