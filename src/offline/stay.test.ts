import { expect, it } from 'vitest';
import { askToStay, mayBeCleared } from './stay.ts';

it('asks the browser once, however much is saved', async () => {
  let times = 0;
  const phone = { storage: { persist: async () => (times += 1) > 0 } };
  expect(await Promise.all([askToStay(phone), askToStay(phone)])).toEqual([true, true]);
  expect(times).toBe(1);
});

it('knows phones that clear what a site keeps: those that can put it on the home screen and have not', async () => {
  const persisted = (answer: boolean) => ({ storage: { persisted: async () => answer } });
  expect(await mayBeCleared({ standalone: false, ...persisted(false) })).toBe(true);
  expect(await mayBeCleared({ standalone: false })).toBe(true);
  expect(await mayBeCleared({ standalone: false, ...persisted(true) })).toBe(false);
  expect(await mayBeCleared({ standalone: true, ...persisted(false) })).toBe(false);
  expect(await mayBeCleared(persisted(false))).toBe(false);
});
