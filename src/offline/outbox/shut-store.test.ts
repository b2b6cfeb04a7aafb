import { expect, it } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { anna, choice, world } from '#tests/support/outbox-world.ts';
import { memoryStore } from './memory-store.ts';
import { OutboxStoreError } from './outbox-store-error.ts';

/** A store whose next readings fail, as many as the test says. */
function failing() {
  const store = memoryStore();
  const say = { failures: 0 };
  return { say, store: { ...store, all: async () => {
    if (say.failures > 0) {
      say.failures -= 1;
      throw new OutboxStoreError('unavailable');
    }
    return store.all();
  } } };
}

/** An act of Anna's waits, without a connection, in such a store. */
async function oneWaiting() {
  const { say, store } = failing();
  const w = world(store);
  await w.device.signedIn(anna);
  w.say.reachable = false;
  await w.device.change(recordChoice, choice());
  await w.device.quiet();
  return { say, w };
}

it('a reading that the browser broke off is made anew, and nobody hears of it', async () => {
  const { say, w } = await oneWaiting();
  say.failures = 1;
  expect(await w.device.refresh()).toMatchObject({ shut: false, entries: [{ endpoint: recordChoice.name }] });
  expect(w.faults).toEqual([]);
});

it('a store that stays shut is a state that screens show, with what was known before, until it opens again', async () => {
  const { say, w } = await oneWaiting();
  say.failures = 2;
  await expect(w.device.refresh()).rejects.toThrow('unavailable');
  expect(w.device.list()).toMatchObject({ shut: true, ready: true, entries: [{ endpoint: recordChoice.name }] });
  await w.device.refresh();
  expect(w.device.list()).toMatchObject({ shut: false, entries: [{ endpoint: recordChoice.name }] });
});
