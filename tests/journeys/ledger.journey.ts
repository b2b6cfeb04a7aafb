import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('a tenant sees who was told what about them, and what a computer had a part in deciding', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[13]|status of 40[13]/u);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.tenant);
  // The notice promises to tell, so home does until the ledger was looked at.
  await page.goto('/en/home');
  await expect(page.getByRole('link', { name: 'We passed on facts about you' })).toBeVisible();
  await page.goto('/en/my-data');
  await page.getByRole('link', { name: 'Who we told' }).click();
  const rows = page.getByRole('list', { name: 'Who we told' }).getByRole('listitem').filter({ has: page.locator('details') });
  // Eight are on record; one is delayed and one withheld.
  await expect(rows).toHaveCount(6);
  for (const who of ['Department for Work and Pensions', 'Contractors', 'Energy firms']) await expect(rows.filter({ hasText: who })).toHaveCount(1);
  await rows.first().locator('summary').click();
  await expect(rows.first()).toContainText('Art. 6(1)');
  for (const link of await rows.first().getByRole('link').all()) expect((await link.boundingBox())?.height, await link.innerText()).toBeGreaterThanOrEqual(44);
  await expect(page.getByRole('main')).not.toContainText('{{');

  await page.goto('/en/my-data');
  await page.getByRole('link', { name: 'Decisions about you' }).click();
  await expect(page.getByRole('heading', { name: 'How likely a missed rent payment is' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('A computer did this alone.');
  // From a decision the decision is known: only what is wanted is asked.
  await page.getByRole('link', { name: 'Ask for an explanation or a person' }).first().click();
  await page.getByText('Have a person look at it').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you want to say about it?');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('main')).toContainText('How likely a missed rent payment is');
  await page.getByRole('button', { name: 'Send my request' }).click();
  await page.getByRole('link', { name: 'See your request and its clock' }).click();
  await expect(page.getByRole('heading', { name: 'What you asked' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('How likely a missed rent payment is');

  await page.goto('/en/home');
  await expect(page.getByRole('heading', { name: 'What is under way' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'We passed on facts about you' })).toHaveCount(0);
});
