import { knownPeople } from '#organisations/sample/known-people.ts';
import { keepCopy, makeCopy, pin } from './support/device-copy.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('a copy is made by whoever looked at its page before, and again at once after it was removed; it opens without a connection, and says when it has gone', async ({ page, context, portal, expectNoise }) => {
  expectNoise(/status of 40[13]|ERR_INTERNET_DISCONNECTED|Failed to load resource/u);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.tenant);
  // Looking leaves a database with nothing in it, which the next start takes for a copy that the browser has cleared.
  await page.goto('/en/settings/copy');
  await expect(page.getByText('Only I use it', { exact: true })).toBeVisible();
  await makeCopy(page);
  await page.getByRole('button', { name: 'Remove it from this phone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it from this phone' }).click();
  await keepCopy(page);
  await context.setOffline(true);
  await page.goto('/en/my-data/about-you');
  await page.getByLabel('Your PIN').fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Chidinma Okonkwo-Hughes');
  await page.goto('/en/my-notices/privacy');
  await page.getByLabel('Your PIN').fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What is new' })).toBeVisible();
  // Fifteen days later, never connected: it has gone by itself, and who looks for it is told.
  await page.addInitScript((later) => { const now = Date.now.bind(Date); Date.now = () => now() + later; }, 15 * 86_400_000);
  await page.goto('/en/my-data/about-you');
  await expect(page.getByRole('alert').filter({ hasText: 'The copy is no longer on this phone.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByLabel('Your PIN')).toHaveCount(0);
  await context.setOffline(false);
});
