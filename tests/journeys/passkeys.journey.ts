import type { BrowserContext, Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import type { Portal } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** An authenticator of the device, as a phone has one. */
async function withAuthenticator(context: BrowserContext, page: Page) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return {
    count: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    says: async (no: 'yes' | 'no') => { await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: no === 'yes' }); },
  };
}

async function passCode(page: Page, portal: Portal): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send me a code' }).click();
  await expect(dialog.getByLabel('Code')).toBeVisible();
  await dialog.getByLabel('Code').fill(await portal.codeFor(knownPeople.tenant.portalReference));
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog).toBeHidden();
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/en/settings');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in$/u);
}

test.beforeEach(({ page, expectNoise }) => {
  page.setDefaultTimeout(20_000);
  expectNoise(/status of (?:401|403|422)|Transition was (?:aborted|skipped)/u);
});

test('a person adds a passkey after the second check, signs in with it, is checked by it, and ends it', async ({ page, context, portal }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const device = await withAuthenticator(context, page);
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/settings');
  await page.getByRole('main').getByRole('link', { name: 'Passkeys' }).click();
  await expect(page.getByText('You have no passkey yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('Type a name of 1 to 40 letters').first()).toBeVisible();
  await page.getByLabel('A name that you will know again').fill('My phone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await passCode(page, portal);
  await expect(page.getByText('Your passkey is ready. You can sign in with it from now on.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Your passkeys' })).toContainText('My phone');
  await expectNoAxe(page, 'passkeys');
  expect(await device.count()).toBe(1);
  const told = (await portal.post()).find((one) => one.portalReference === knownPeople.tenant.portalReference && one.code === null);
  expect(told?.body).toContain('A change was made to how you sign in.');

  await signOut(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL(/\/en\/home$/u);

  // The second check: by the passkey, without a message.
  const messages = (await portal.post()).length;
  await page.goto('/en/settings/passkeys');
  await expect(page.getByRole('list', { name: 'Your passkeys' })).toContainText('Last used');
  await page.getByRole('button', { name: /^Remove\s?: My phone$/u }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Use a passkey' })).toBeVisible();
  await expectNoAxe(page, 'the second check with a passkey');
  await page.getByRole('dialog').getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('The passkey is gone.')).toBeVisible();
  await expect(page.getByText('You have no passkey yet.')).toBeVisible();
  expect((await portal.post()).filter((one) => one.code !== null).length).toBeLessThanOrEqual(messages);

  // It is still on the device, and opens nothing.
  expect(await device.count()).toBe(1);
  await signOut(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('This passkey did not work. Try again, or use a code.')).toBeVisible();
  await signIn(page, portal, knownPeople.tenant);
});

test('where no passkey is shown, signing in says so and the code stays open', async ({ page, context, portal }) => {
  await withAuthenticator(context, page);
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('No passkey was used. Try again, or use a code.')).toBeVisible();
  await expectNoAxe(page, 'sign-in with a passkey that was not shown');
  await signIn(page, portal, knownPeople.tenant);
});
