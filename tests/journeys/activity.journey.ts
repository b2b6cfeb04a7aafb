import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('a person sees what was done with their record, and signs out another device of theirs', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[134]|status of 40[134]/u);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.tenant);
  const elsewhere = await browser.newContext({ baseURL: portal.origin, userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36' });
  const other = await elsewhere.newPage();
  await signIn(other, portal, knownPeople.tenant);

  await page.goto('/en/my-data/about-you');
  await expect(page.getByRole('main')).toContainText('Chidinma');
  await page.goto('/en/activity');
  // What others did is shown first; one’s own openings are a tap away.
  await expect(page.getByText('Opened “About you”')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Everything' }).check();
  await expect(page.getByRole('table')).toContainText('Opened “About you”');
  await expect(page.getByRole('table')).not.toContainText('{{');
  const row = page.getByRole('listitem').filter({ hasText: 'Chrome on an Android phone or tablet' });
  await row.getByRole('button', { name: /Sign out there/u }).click();
  await expect(page.getByText('You are signed out there now.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await other.goto('/en/home');
  await expect(other).toHaveURL(/\/sign-in$/u);
  await elsewhere.close();

  await page.getByRole('radio', { name: 'Only what others did' }).check();
  // What the landlord's computer did by itself may stand there; what the person did does not.
  await expect(page.getByText('Signed in with a code')).toHaveCount(0);
  await expect(page.getByText('Opened “About you”')).toHaveCount(0);
});
