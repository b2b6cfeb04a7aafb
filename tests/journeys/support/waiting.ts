import type { Page } from '@playwright/test';
import { outboxStores } from './outbox-store.ts';

/** A purpose that the sample tenant may say no to, by what its switches are called. */
export const own = 'Tell you about our own services';

/** The line above every page that says what waits on this device. */
export const strip = (page: Page) => page.getByRole('complementary', { name: 'Changes from this phone' });

/** Entries that lie on the device, sealed. */
export const entriesOnDevice = async (page: Page): Promise<unknown[]> => (await outboxStores(page))['entries'] ?? [];

/** Waits until the worker keeps the app, and is at its work. */
export const keptOffline = (page: Page): Promise<void> => page.evaluate(async () => {
  const { active } = await navigator.serviceWorker.ready;
  if (active?.state === 'activating') await new Promise((resolve) => { active.addEventListener('statechange', resolve, { once: true }); });
});
