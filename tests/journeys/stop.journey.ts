import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('the link of a marketing message stops it without signing in, twice without harm, and the choices say so', async ({ page, portal, browser, expectNoise }) => {
  expectNoise(/status of (?:40[13]|422)/u);
  const message = (await portal.post()).find((one) => one.portalReference === knownPeople.tenant.portalReference && one.link?.includes('/stop/'));
  const link = message?.link ?? '';
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stop news and offers');
  // Nothing of the person is on the page, nor in what came with it.
  expect(await page.content()).not.toMatch(/Chidinma|KTENANT22|person0@/u);
  await expectNoAxe(page, 'the page of a stop link');
  await page.getByRole('button', { name: 'Stop all news and offers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have stopped it');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const code = (await page.locator('.receipt-code').textContent()) ?? '';
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/u);
  expect(await page.getByRole('main').textContent()).not.toMatch(/Chidinma|KTENANT22|person0@/u);
  await expectNoAxe(page, 'marketing was stopped');

  const again = await (await browser.newContext()).newPage();
  await again.goto(link);
  await again.getByRole('button', { name: 'Stop all news and offers' }).click();
  await expect(again.locator('.receipt-code')).toHaveText(code);
  await again.context().close();

  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/choices');
  await expect(page.getByText('You get no marketing from us')).toBeVisible();
  await page.goto('/en/receipts');
  await expect(page.getByRole('main')).toContainText(code);
});

test('a changed link says what to do instead; without a connection nothing is said to be stopped', async ({ page, context, portal, expectNoise }) => {
  expectNoise(/status of (?:40[13]|422)|ERR_INTERNET_DISCONNECTED/u);
  const message = (await portal.post()).find((one) => one.portalReference === knownPeople.leaseholder.portalReference && one.link?.includes('/stop/'));
  const link = message?.link ?? '';
  await page.goto(link.replace(/.$/u, ''));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  await expect(page.getByRole('link', { name: 'Sign in and stop it on your choices page' })).toBeVisible();
  const changed = link.replace(/.{5}$/u, 'AAAAA');
  await page.goto(changed);
  await page.getByRole('button', { name: 'Stop all news and offers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  await page.goto(link);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Stop all news and offers' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing was stopped yet.');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have stopped it');
});
