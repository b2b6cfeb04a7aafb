import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { openChoices, switchOf } from './support/choices.ts';
import { makeCopy, pin } from './support/device-copy.ts';
import { fillSignIn, signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { entriesOnDevice, keptOffline, own, strip } from './support/waiting.ts';

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test.beforeEach(({ page, expectNoise }) => {
  page.setDefaultTimeout(20_000);
  expectNoise(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|status of 401|Transition was (?:aborted|skipped)/u);
});

test('one act ends every session; a phone that was off keeps its copy until it connects, then has neither, and sends what waited when its person is back', async ({ page, browser, portal, context }) => {
  // The phone: signed in, with a copy, and an act that waits.
  await signIn(page, portal, knownPeople.tenant);
  await makeCopy(page);
  await openChoices(page);
  await keptOffline(page);
  await context.setOffline(true);
  await switchOf(page, 'Post', own).click();
  await expect(strip(page)).toBeVisible();

  // Another device: everywhere.
  const elsewhere = await browser.newContext({ baseURL: portal.origin, viewport: { width: 390, height: 844 } });
  const other = await elsewhere.newPage();
  await signIn(other, portal, knownPeople.tenant);
  await other.goto('/en/activity');
  await other.getByRole('button', { name: 'Sign out everywhere' }).click();
  const question = other.getByRole('dialog', { name: 'Sign out everywhere?' });
  await expect(question).toContainText('A copy kept on a phone goes when that phone next connects.');
  await expectNoAxe(other, 'the question before signing out everywhere');
  await question.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(other).toHaveURL(/sign-in$/u);
  await other.goto('/en/home');
  await expect(other).toHaveURL(/sign-in$/u);
  await elsewhere.close();

  // The phone cannot know yet: its copy opens.
  await page.goto('/en/home');
  await page.getByLabel('Your PIN').fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText(/This is the copy on your phone, from /u)).toBeVisible();

  // At the next contact there is no session and no copy.
  await context.setOffline(false);
  await expect.poll(() => databases(page), { timeout: 20_000 }).not.toContain('keyholder-vault');
  expect(await databases(page)).not.toContain('keyholder-copy');
  await page.goto('/en/home');
  await expect(page).toHaveURL(/sign-in$/u);
  await context.setOffline(true);
  await page.goto('/en/my-data');
  await expect(page.getByRole('heading', { name: 'Open your copy' })).toHaveCount(0);
  await context.setOffline(false);

  // What waited is still there, locked, and goes with its person's next sign-in.
  expect(await entriesOnDevice(page)).toHaveLength(1);
  await page.goto('/en/my-data');
  await fillSignIn(page, portal, knownPeople.tenant);
  await expect(page).toHaveURL(/\/en\/my-data$/u); // Where its person was going.
  await expect.poll(() => entriesOnDevice(page)).toEqual([]);
});
