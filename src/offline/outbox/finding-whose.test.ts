// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { anna, choice, world } from '#tests/support/outbox-world.ts';
import { memoryStore } from './memory-store.ts';

it('an act waits while the server is asked whose session this is, and is kept as theirs', async () => {
  const w = world(memoryStore());
  const found = w.device.foundLive();
  const { settled } = await w.device.change(recordChoice, choice());
  expect(await found).toBe(anna);
  expect((await settled).kind).toBe('done');
});
