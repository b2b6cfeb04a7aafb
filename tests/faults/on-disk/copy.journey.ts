import type { Locator, Page } from '@playwright/test';
import { readPack } from '#server/packs/read-pack.ts';
import { expectNoAxe } from '../../journeys/support/axe.ts';
import { copyIsHere, makeCopy, pin } from '../../journeys/support/device-copy.ts';
import { KillableBrowser } from '../../journeys/support/killable-browser.ts';
import { signIn } from '../../journeys/support/sign-in.ts';
import { expect, test } from '../../journeys/support/test.ts';
import { allFacts, canaryLines, canaryPerson, heldFacts } from './canaries.ts';
import { scanFolder } from './scan.ts';
import { pressSignOut } from './use-the-app.ts';

test.beforeAll(async ({ portal }) => { await portal.load(canaryLines(readPack('amplius'))); });
test.beforeEach(({ page, expectNoise }) => {
  page.setDefaultTimeout(20_000);
  expectNoise(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|Transition was aborted/u);
});

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Your PIN').fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test('with a copy no fact lies on the disk in clear, the copy is read without a connection under its date, and signing out leaves nothing (bar S1)', async ({ portal }) => {
  const browser = await KillableBrowser.make();
  const clean = async (when: string) => {
    const { found, files } = await scanFolder(browser.profile, [...allFacts, pin]);
    test.info().annotations.push({ type: 'scan', description: `${when}: ${found.size} in ${files} files` });
    expect(Object.fromEntries([...found].map(([fact, where]) => [fact, [...where]])), when).toEqual({});
  };
  try {
    let context = await browser.start();
    let page = await context.newPage();
    await signIn(page, portal, canaryPerson, 'en', portal.origin);
    await makeCopy(page, portal.origin);
    await clean('with a copy');
    await browser.keepCookies(context);
    await browser.close();
    await clean('with a copy, closed');

    context = await browser.start();
    page = await context.newPage();
    await context.setOffline(true);
    await page.goto(`${portal.origin}/en/my-data/about-you`);
    await expect(page.getByRole('heading', { name: 'Open your copy' })).toBeVisible();
    await unlock(page);
    await expect(page.getByText(/This is the copy on your phone, from /u)).toBeVisible();
    await expect(page.getByText(/About Zq/u).first()).toBeVisible();
    const opens = async (place: string, what: Locator) => {
      await page.getByRole('navigation').getByRole('link', { name: place }).click();
      await expect(what.first()).toBeVisible();
      await expect(page.getByText(/This is the copy on your phone, from /u)).toBeVisible();
    };
    await opens('Home', page.getByRole('heading', { name: heldFacts[0] ?? '' }));
    await opens('Choices', page.getByRole('switch'));
    await opens('Requests', page.getByRole('main').locator('a[href*="/requests/"]:not([href*="/new"])'));
    await page.getByRole('main').locator('a[href*="/requests/"]:not([href*="/new"])').first().click();
    await expect(page.getByText(/My own words: Zq/u)).toBeVisible();
    await clean('read without a connection');
    await pressSignOut(page);
    await expect(page).toHaveURL(/sign-in$/u);
    await expect.poll(() => databases(page), { timeout: 2000 }).not.toContain('keyholder-copy');
    expect(await databases(page)).not.toContain('keyholder-vault');
    await browser.close();
    await clean('signed out without a connection');
  } finally {
    await browser.remove();
  }
});

test('ten wrong PINs end the copy, and what can be read on-line is still there', async ({ page, context, portal }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, canaryPerson);
  await makeCopy(page, portal.origin);
  await expectNoAxe(page, 'the page of a copy');
  await context.setOffline(true);
  await page.goto('/en/home');
  await expect(page.getByLabel('Your PIN')).toBeVisible();
  await expectNoAxe(page, 'the lock of a copy');
  for (let left = 9; left >= 0; left -= 1) {
    await page.getByLabel('Your PIN').fill('not this one');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const words = left > 0 ? `You have ${left} ${left === 1 ? 'try' : 'tries'} left.` : 'That was the tenth wrong PIN';
    await expect(page.getByText(words).first()).toBeVisible();
  }
  await context.setOffline(false);
  await page.goto('/en/home');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heldFacts[0] ?? '');
});

test('a passkey opens the copy, and a shared phone keeps none', async ({ page, context, portal }) => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true } });
  await signIn(page, portal, canaryPerson);
  await page.goto('/en/settings/copy');
  await page.getByText('Only I use it', { exact: true }).click();
  await page.getByText('With a passkey', { exact: true }).click();
  await page.getByRole('button', { name: 'Keep a copy here' }).click();
  await expect(page.getByText('It opens with your passkey.')).toBeVisible();
  await copyIsHere(page);
  await context.setOffline(true);
  await page.goto('/en/my-data/about-you');
  await page.getByRole('button', { name: 'Open with your passkey' }).click();
  await expect(page.getByText(/About Zq/u).first()).toBeVisible();
  await page.getByRole('button', { name: 'Lock it' }).click();
  await expect(page.getByRole('button', { name: 'Open with your passkey' })).toBeVisible();
  expect(await page.content()).not.toContain('About Zq');
  await context.setOffline(false);
  await page.goto('/en/settings/copy');
  await page.getByRole('button', { name: 'Remove it from this phone' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it from this phone' }).click();
  await expect(page.getByText('The copy is gone from this phone.')).toBeVisible();
  await page.getByText('Other people use it too', { exact: true }).click();
  await page.getByRole('button', { name: 'Keep a copy here' }).click();
  await expect(page.getByText('We keep no copy on a shared phone')).toBeVisible();
  await page.reload();
  await expect(page.getByText('We keep no copy on a shared phone')).toBeVisible();
});
