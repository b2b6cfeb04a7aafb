// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { anna, ben, choice, world } from '#tests/support/outbox-world.ts';
import { memoryStore } from './memory-store.ts';

it('an act waits while the server is asked whose session this is, and is kept as theirs', async () => {
  const w = world(memoryStore());
  const found = w.device.foundLive();
  const { settled } = await w.device.change(recordChoice, choice());
  expect(await found).toBe(anna);
  expect((await settled).kind).toBe('done');
});

it('what is done on a page that shows somebody’s copy is theirs, though another person has signed in in another tab before this one had looked', async () => {
  const store = memoryStore();
  const w = world(store);
  await w.device.signedIn(anna);
  const opened = w.again();
  opened.shows(anna);
  await store.savePerson(ben);
  w.say.session = ben;
  await opened.change(recordChoice, choice());
  expect((await opened.refresh()).entries.map(({ personKey }) => personKey)).toEqual([anna]);
  expect(w.sent).toEqual([]);
});
