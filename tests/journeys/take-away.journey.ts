import { readFile } from 'node:fs/promises';
import { exportFile } from '#contract/export-file.ts';
import { knownPeople } from '#organisations/sample/known-people.ts';
import { unzip } from '#tests/support/unzip.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('a person with 5,000 facts takes them along as a file, goes on after a break, and it is whole', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[13]|status of 40[13]|ERR_FAILED/u);
  await page.setViewportSize({ width: 390, height: 844 });
  const person = knownPeople.longRecord;
  await signIn(page, portal, person);
  await page.goto('/en/my-data');
  await page.getByRole('link', { name: 'Take it with me' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take it with me');
  await page.getByText('Data for other systems (JSON)').click();
  await page.getByRole('button', { name: 'Make my file' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByLabel('The code from our message')).toBeVisible();
  await page.getByLabel('The code from our message').fill(await portal.codeFor(person.portalReference));
  await page.getByRole('dialog').getByRole('button', { name: 'Check my code' }).click();
  await expect(page.getByText(/Ready\. We delete it on/u)).toBeVisible({ timeout: 20_000 });
  // The connection breaks at the first part.
  let parts = 0;
  await page.route('**/api/exports/*/parts/*', (route) => {
    parts += 1;
    return parts === 1 ? route.abort() : route.continue();
  });
  await page.getByRole('button', { name: 'Download' }).click();
  const goOn = page.getByRole('button', { name: 'Go on with the download' });
  const [saved] = await Promise.all([page.waitForEvent('download'), goOn.click()]);
  const file = exportFile.parse(JSON.parse(unzip(await readFile(await saved.path()))['my-data.json'] ?? ''));
  expect(file.items.length).toBeGreaterThan(4900);
  await expect(page.getByText('The file is on your device.')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.getByRole('button', { name: 'Delete this file' }).click();
  await expect(page.getByText('There is no file yet.')).toBeVisible();
});
