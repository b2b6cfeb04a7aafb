import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { outboxStores } from './support/outbox-store.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('after the first sign-in the device can seal what is done later without a connection; after sign-out nobody is noted', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[13]|status of 40[13]/u);
  await page.goto('/en/settings');
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await signIn(page, portal, knownPeople.tenant);
  await expect.poll(async () => (await outboxStores(page))['keys']?.length).toBe(1);
  expect((await outboxStores(page))['notes']).toHaveLength(1);
  await page.goto('/en/settings');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in$/u);
  await expect.poll(async () => (await outboxStores(page))['notes']).toEqual([]);
  expect((await outboxStores(page))['keys']).toHaveLength(1);
});
