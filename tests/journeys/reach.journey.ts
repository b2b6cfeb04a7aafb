import type { Locator, Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { fillSignIn, signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** The whole row of an answer is its target. */
const choose = (page: Page, answer: string) => page.locator('label', { hasText: answer }).click();

/** A wrong code leads back to its field; sent again from there with Enter, it is said again. */
async function expectWrongSaidAnew(page: Page, form: Locator): Promise<void> {
  const field = form.getByLabel('The code from our message');
  for (const [typed, says] of [['', 'Type the six numbers'], ['000000', 'not right']] as const) {
    await field.fill(typed);
    await form.getByRole('button', { name: /^(?:Check my code|Confirm)$/u }).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(new RegExp(says, 'u'));
    const line = form.getByRole('alert').filter({ hasText: says });
    await line.evaluate((said) => { said.textContent = ''; });
    await page.keyboard.press('Enter');
    await expect(line).toHaveCount(1);
    await expect(field).toBeFocused();
  }
}

test('a person adds a phone with safe times, says their format, and sets a code word; each needs the second check once', async ({ page, portal, expectNoise }) => {
  expectNoise(/status of (?:40[13]|422)/u);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.leaseholder);
  await page.goto('/en/settings');
  await page.getByRole('link', { name: 'See or change it' }).click();
  await page.getByRole('link', { name: 'Add an e-mail address or phone' }).click();

  // Bad input: each error is linked to its field, and nothing typed is lost.
  await page.getByRole('button', { name: 'Send a code there' }).click();
  await expect(page.getByRole('link', { name: 'Choose e-mail or phone' })).toBeVisible();
  await choose(page, 'Phone number');
  await page.getByLabel('Your phone number').fill('12');
  await choose(page, 'At some times only');
  await page.getByLabel('From').fill('9:30');
  await page.getByRole('button', { name: 'Send a code there' }).click();
  await page.getByRole('link', { name: /Type a full phone number/u }).click();
  await expect(page.getByLabel('Your phone number')).toBeFocused();
  await expect(page.getByRole('link', { name: /Type both times/u })).toBeVisible();
  await page.getByLabel('Your phone number').fill('07700 900456');
  await page.getByLabel('Until').fill('17:00');
  await choose(page, 'No voicemail');
  await page.getByRole('button', { name: 'Send a code there' }).click();

  const check = page.getByRole('dialog', { name: 'Check that it is you' });
  await check.getByRole('button', { name: 'Send me a code' }).click();
  await expectWrongSaidAnew(page, check);
  await check.getByLabel('The code from our message').fill(await portal.codeFor(knownPeople.leaseholder.portalReference));
  await check.getByRole('button', { name: 'Check my code' }).click();
  await expect(page.getByRole('main')).toContainText('We sent a code to 07700900456');
  const code = (await portal.post()).find((one) => one.to === '07700900456')?.code ?? '';
  await expectWrongSaidAnew(page, page.getByRole('main'));
  await page.getByLabel('The code from our message').fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '07700900456' })).toContainText('Between 09:30 and 17:00 only');

  await choose(page, 'Large print');
  await page.getByRole('button', { name: 'Save my format' }).click();
  await expect(page.getByText('We have saved this.')).toBeVisible();

  await page.getByRole('link', { name: 'Set a code word' }).click();
  await page.getByLabel('Code word').fill('marigold');
  await page.getByRole('button', { name: 'Save my code word' }).click();
  await expect(page.getByText('You have a code word.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Large print' })).toBeChecked();
  expect(await page.content()).not.toContain('marigold');
  expect(portal.log).not.toMatch(/marigold|07700900456/u);
});

test('a session that ended under an act is begun anew over the page, wherever the act stood: it goes on, and the number is still there', async ({ page, context, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[13]|status of 40[13]/u);
  await signIn(page, portal, knownPeople.formerTenant);
  await page.goto('/en/settings/reach/new');
  await choose(page, 'Phone number');
  const number = page.getByLabel('Your phone number');
  await number.fill('07700 900457');
  await page.waitForLoadState('networkidle'); // What is read ahead would be refused first.
  await context.clearCookies();
  await page.getByRole('button', { name: 'Send a code there' }).click();
  const ended = page.getByRole('dialog', { name: 'You have been signed out' });
  await expect(ended).toBeVisible();
  await fillSignIn(page, portal, knownPeople.formerTenant);
  await expect(ended).toBeHidden();
  const check = page.getByRole('dialog', { name: 'Check that it is you' });
  await expect(check).toBeVisible();
  await expect(number).toHaveValue('07700 900457');
  await expect(page.getByText('You are not signed in')).toHaveCount(0);

  // The second check itself is refused: the sign-in comes over it, and then the code is sent.
  await page.waitForLoadState('networkidle');
  await context.clearCookies();
  await check.getByRole('button', { name: 'Send me a code' }).click();
  await expect(ended).toBeVisible();
  await fillSignIn(page, portal, knownPeople.formerTenant);
  await expect(ended).toBeHidden();
  await expect(check.getByRole('button', { name: 'Check my code' })).toBeFocused();
  await expect(check.getByRole('alert')).toHaveCount(0);
  await check.getByLabel('The code from our message').fill(await portal.codeFor(knownPeople.formerTenant.portalReference));
  await check.getByRole('button', { name: 'Check my code' }).click();
  await expect(page.getByRole('main')).toContainText('We sent a code to 07700900457');
});

test('whoever leaves in another tab is asked for no code any more: nothing stands over the page that asks for a sign-in', async ({ page, context, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[13]|status of 40[13]/u);
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/settings/reach/code-word');
  await page.getByLabel('Code word').fill('marigold');
  await page.getByRole('button', { name: 'Save my code word' }).click();
  const check = page.getByRole('dialog', { name: 'Check that it is you' });
  await expect(check).toBeVisible();
  const other = await context.newPage();
  await other.goto('/en/settings');
  await other.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByLabel('Your portal reference')).toBeVisible();
  await expect(page.getByLabel('Your portal reference')).toBeVisible();
  await expect(check).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
