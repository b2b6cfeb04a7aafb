import type { Page } from '@playwright/test';
import { StaticPortal } from './support/static-portal.ts';
import { expect, test } from './support/test.ts';

let portal: StaticPortal;
test.beforeAll(async () => { portal = await StaticPortal.start(); });
test.afterAll(async () => { await portal.remove(); });
test.beforeEach(({ expectNoise }) => {
  // The browser reports what cannot be reached; there is no API behind these pages.
  expectNoise(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|status of 404/u);
});

/** Opens a page and waits until the worker has everything it keeps. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(portal.origin + path);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)).toBe('activated');
}

test('after one visit everything needed opens without a connection, five times of five', async ({ browser }) => {
  for (let time = 1; time <= 5; time += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await visit(page, '/en/notices/privacy/v1');
    await context.setOffline(true);
    const opens = async (path: string, words: string | RegExp) => {
      await page.goto(portal.origin + path);
      await expect(page.getByRole('heading', { level: 1 }), `${path}, time ${time}`).toContainText(words);
    };
    await opens('/en/notices/privacy/v1', 'Privacy notice'); // the page just read
    await opens('/en/notices/privacy', 'Privacy notice');
    await opens('/en/help', 'Help');
    await opens('/en/sign-in', 'Sign in');
    await opens('/', 'Choose');
    await opens('/en/recordings/sample-court', 'Cameras and recordings'); // a sign's code, never opened before
    await opens('/en/notices/privacy/v1/large-print', 'You have no connection');
    await context.close();
  }
});

test('a language that was chosen opens offline as well', async ({ page, context }) => {
  await visit(page, '/en/help');
  await page.getByRole('link', { name: 'اردو' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match('/shell/ur')) && Boolean(await caches.match('/ur/safety')))).toBe(true);
  await context.setOffline(true);
  await page.goto(`${portal.origin}/ur/safety`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  await expect(page.locator('main h1')).not.toContainText(/no connection|کنکشن/u);
});

test('an address in a language that is not on the device says so in one that is, and never with a bare page', async ({ page, context }) => {
  await visit(page, '/en/help');
  await context.setOffline(true);
  for (const path of ['/ur/safety', '/ur/home']) {
    await page.goto(portal.origin + path);
    await expect(page.getByRole('heading', { level: 1 }), path).toContainText('You have no connection');
    await expect(page.getByText('This page, or its language, is not on your device yet.'), path).toBeVisible();
    await expect(page.locator('html'), path).toHaveAttribute('lang', 'en');
  }
  await page.getByRole('main').getByRole('link', { name: 'Talk to a person' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Help');
});

test('a new release waits for a yes, keeps typed words until then, and is there afterwards', async ({ page }) => {
  await visit(page, '/en/sign-in');
  await page.reload(); // now under the worker
  await page.getByLabel('Your portal reference').fill('KTENA');
  portal.release('en/help.html', 'Help and contact', 'Help of the new release');
  await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
  await expect(page.getByText('A new version of this app is ready')).toBeVisible();
  await expect(page.getByLabel('Your portal reference')).toHaveValue('KTENA');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe('installed');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the new version' }).click()]);
  await page.goto(`${portal.origin}/en/help`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help of the new release');
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('keyholder-')).length)).toBe(1);
});

test('a public page that changed is read anew the next time, without a question', async ({ page }) => {
  await visit(page, '/en/safety');
  await page.reload();
  portal.release('en/safety.html', 'Staying safe', 'Staying safer');
  await page.reload(); // from the device; the new one is fetched behind it
  await expect.poll(async () => page.evaluate(async () => (await (await caches.match('/en/safety'))?.text())?.includes('Staying safer'))).toBe(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Staying safer');
});

test('a page that is kept, and the files it needs, open without the worker being woken', async ({ page }) => {
  await visit(page, '/en/help');
  await page.goto(`${portal.origin}/en/notices/privacy`);
  const sources = await page.evaluate(() => performance.getEntries().filter(({ entryType }) => entryType === 'navigation' || entryType === 'resource')
    .filter(({ name }) => /notices|page-.*\.js$/u.test(name)).map((one) => (one as { workerFinalSourceType?: string }).workerFinalSourceType));
  expect(sources.length).toBeGreaterThan(1);
  expect(new Set(sources)).toEqual(new Set(['cache']));
});

test('a worker that does harm is retired by a file on the server', async ({ page }) => {
  await visit(page, '/en/help');
  portal.retireWorker();
  await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
  await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistration()) === undefined, (await caches.keys()).length])).toEqual([true, 0]);
});
