import { existsSync } from 'node:fs';
import { type Page, test as base } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { DevApp, postOf } from './support/dev-app.ts';
import { fillSignIn } from './support/sign-in.ts';
import { expect } from './support/test.ts';

const test = base.extend<object, { app: DevApp }>({
  app: [async ({}, use) => {
    const app = await DevApp.start();
    await use(app);
    await app.stop();
  }, { scope: 'worker', timeout: 90_000 }],
  baseURL: async ({ app }, use) => { await use(app.origin); },
});

/** Switches one fault on, or all off. */
async function turn(page: Page, fault?: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Mocks/u }).click();
  await page.getByRole('button', { name: 'All faults off' }).click();
  if (fault) await page.getByRole('checkbox', { name: fault }).check();
  await page.getByRole('button', { name: 'Close' }).click();
}

test('npm run dev: a person signs in through the mocks, reads home and my data, and meets a fault that was switched on', async ({ page }) => {
  const heard: string[] = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) heard.push(message.text()); });
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto('/en/sign-in?mock-as=nobody');
  await fillSignIn(page, postOf(page), knownPeople.tenant);
  await expect(page).toHaveURL(/\/en\/home$/u);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chidinma');
  await page.getByRole('link', { name: 'My data', exact: true }).first().click();
  await page.getByRole('link', { name: /About you/u }).click();
  await expect(page.getByRole('main')).toContainText('Chidinma Okonkwo-Hughes');

  // A fault stays on over a reload, is said in the corner, and its screen offers a way on.
  await page.getByRole('button', { name: 'Mocks · tenant' }).click();
  await page.getByRole('checkbox', { name: /503/u }).check();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.goto('/en/home');
  await expect(page.getByRole('button', { name: 'Mocks · tenant · unavailable' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('We are closed for a moment');
  await page.getByRole('button', { name: /^Mocks/u }).click();
  await page.getByRole('button', { name: 'All faults off' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chidinma');

  expect(heard.filter((line) => !/status of (?:401|503)/u.test(line)), 'noise in the browser').toEqual([]);
  expect(existsSync('public/mockServiceWorker.js'), 'the worker of the mocks must lie nowhere that a build copies').toBe(false);
});

test('npm run dev: each person and each fault has an address of its own', async ({ page }) => {
  await page.goto('/?mock-as=request-late');
  await expect(page).toHaveURL(/\/en\/home$/u);
  await expect(page.getByRole('main')).toContainText('It is late.');
  await page.goto('/en/my-data?mock-as=nothing-held&mock-faults=captive-portal');
  await expect(page.getByRole('main')).toContainText('Something else answered in our place');
  await page.goto('/en/my-data?mock-fresh&mock-faults=');
  await expect(page.getByRole('main')).toContainText('Your name and other plain facts');
});

test('npm run dev: a link that does not answer is waited for inside the frame, told in time, and tried again', async ({ page }) => {
  const broke: string[] = [];
  page.on('pageerror', (error) => broke.push(error.message));
  await page.goto('/en/messages?mock-as=tenant&mock-faults=very-slow');
  const main = page.getByRole('main');
  await expect(page.getByRole('complementary', { name: 'Good to know' })).toContainText('We are still trying', { timeout: 20_000 });
  await expect(main).toContainText('We could not be reached', { timeout: 25_000 });
  // Another fault, another page: each says what is wrong.
  await turn(page, /500/u);
  await main.getByRole('button', { name: 'Try again' }).click();
  await expect(main).toContainText('Something went wrong on our side');
  await turn(page);
  await main.getByRole('button', { name: 'Try again' }).click();
  await expect(main.getByRole('alert')).toHaveCount(0);
  await expect(main.locator('.skeleton')).toHaveCount(0);
  await expect(main).toContainText(/Write to us about|No messages yet/u);
  expect(broke).toEqual([]);
});

test('npm run dev: who is signed out under a complaint is told that it waits for them to sign in', async ({ page }) => {
  await page.goto('/en/complaints?mock-as=tenant&mock-faults=');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Make a complaint' }).click();
  await main.getByRole('textbox', { name: 'What happened?' }).fill('My name was read out.');
  await page.getByRole('button', { name: /^Mocks/u }).click();
  await page.getByRole('checkbox', { name: /session/iu }).check();
  await page.getByRole('button', { name: 'Close' }).click();
  await main.getByRole('button', { name: 'Send my complaint' }).click();
  await expect(main.getByRole('alert')).toContainText('You have been signed out');
  await expect(main.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
});

test('npm run dev: who is signed out under a message is told so where it was sent, and it goes once when they have signed in', async ({ page }) => {
  await page.goto('/en/requests/new/something-else?mock-as=tenant&mock-faults=');
  const main = page.getByRole('main');
  await main.getByRole('textbox').fill('Who had my key in June?');
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByRole('button', { name: 'Send my request' }).click();
  await expect(main).toContainText('We have your request');
  await page.goto('/en/messages');
  await main.getByRole('link', { name: /Something else/u }).click();
  await main.getByRole('textbox', { name: 'Your message' }).fill('It was the blue key.');
  await turn(page, /session/iu);
  await main.getByRole('button', { name: 'Send message' }).click();
  await expect(main.getByRole('status').filter({ hasText: 'You have been signed out' })).toBeVisible();
  await expect(main).not.toContainText('We are sending it now');
  await main.getByRole('link', { name: 'Sign in', exact: true }).click();
  await fillSignIn(page, postOf(page), knownPeople.tenant);
  await expect(page.getByText('Nothing waits on this phone any more.')).toBeVisible();
  await page.goto('/en/messages');
  await main.getByRole('link', { name: /Something else/u }).click();
  await expect(main.getByText('It was the blue key.')).toHaveCount(1);
  await expect(main).not.toContainText('On this phone, not sent yet');
});

test('npm run dev: what was done while we were closed says so, and does not go on saying it when it has gone', async ({ page }) => {
  await page.goto('/en/complaints?mock-as=tenant&mock-faults=');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Make a complaint' }).click();
  await main.getByRole('textbox', { name: 'What happened?' }).fill('My name was read out.');
  await turn(page, /503/u);
  await main.getByRole('button', { name: 'Send my complaint' }).click();
  await expect(main.getByRole('alert')).toContainText('We keep trying to send');
  await expect(main.getByRole('alert')).not.toContainText('when you have a connection');
  await turn(page);
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('We have your complaint', { timeout: 30_000 });
  await page.goto('/en/choices');
  await expect(main.getByRole('switch').first()).toBeVisible();
  await turn(page, /500/u);
  await main.getByRole('switch').first().click();
  const said = main.getByRole('status').first();
  await expect(said).toContainText('not sent yet');
  await turn(page);
  await expect(said).toContainText('Saved.', { timeout: 30_000 });
});
