import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('a tenant sees who was told what about them, and what a computer had a part in deciding', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[13]|status of 40[13]/u);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/my-data');
  await page.getByRole('link', { name: 'Who we told' }).click();
  const rows = page.getByRole('list', { name: 'Who we told' }).getByRole('listitem').filter({ has: page.locator('details') });
  // Six are on record; one is delayed and one withheld.
  await expect(rows).toHaveCount(4);
  await rows.first().locator('summary').click();
  await expect(rows.first()).toContainText('Art. 6(1)');
  await expect(page.getByRole('main')).not.toContainText('{{');

  await page.goto('/en/my-data');
  await page.getByRole('link', { name: 'Decisions about you' }).click();
  await expect(page.getByRole('heading', { name: 'How likely a missed rent payment is' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('A computer did this alone.');
});
