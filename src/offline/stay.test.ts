import { expect, it } from 'vitest';
import { askToStay, mayBeCleared } from './stay.ts';

it('asks the browser once, however much is saved', async () => {
  let times = 0;
  const phone = { storage: { persist: async () => (times += 1) > 0 } };
  expect(await Promise.all([askToStay(phone), askToStay(phone)])).toEqual([true, true]);
  expect(times).toBe(1);
});

it('knows phones that clear what a site keeps: after a week where it could be on the home screen and is not, when full where nothing was promised', async () => {
  const persisted = (answer: boolean) => ({ storage: { persisted: async () => answer } });
  expect(await mayBeCleared({ standalone: false, ...persisted(false) })).toBe('week');
  expect(await mayBeCleared({ standalone: false })).toBe('week');
  expect(await mayBeCleared({ standalone: false, ...persisted(true) })).toBeNull();
  expect(await mayBeCleared({ standalone: true, ...persisted(false) })).toBeNull();
  expect(await mayBeCleared(persisted(false))).toBe('room');
  expect(await mayBeCleared(persisted(true))).toBeNull();
  expect(await mayBeCleared({})).toBeNull();
});
