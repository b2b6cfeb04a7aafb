import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { outboxStores } from './support/outbox-store.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { keptOffline } from './support/waiting.ts';

/** How much of the page moved under the reader since it began: the browser's own sum. */
const moved = (page: Page) => page.evaluate(() => new Promise<number>((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!(entry as unknown as { hadRecentInput: boolean }).hadRecentInput) sum += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 300);
}));

test.beforeEach(({ expectNoise }) => expectNoise(/Failed to load resource.*40[134]|status of 40[134]|net::ERR_FAILED/u));

for (const { width, height } of [{ width: 390, height: 844 }, { width: 1280, height: 800 }]) {
  test(`nothing moves while home and my data arrive late, at ${width} px`, async ({ page, portal }) => {
    await page.setViewportSize({ width, height });
    await signIn(page, portal, knownPeople.tenant);
    const late = async (path: string) => page.route(path, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await late('**/api/home*');
    await late('**/api/my-data*');
    for (const [path, words] of [['/en/home', 'Chidinma'], ['/en/my-data', 'My data']] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(words);
      await expect(page.locator('.skeleton')).toHaveCount(0);
      expect(await moved(page), path).toBeLessThanOrEqual(0.01);
    }
  });
}

test('the shell paints the navigation for who may be signed in, and on home the heading with its data, in the places where the app has them', async ({ page, portal }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const boxes = async () => Promise.all(['.tools', '.wordmark', '.main-nav .nav-link', '.sheet', 'main h1', 'main .lede'].map(async (part) => page.locator(part).first().boundingBox()));
  // The app never starts here: what stands is the shell.
  await page.route(/\/assets\/app-[\w-]+\.js$/u, (route) => route.abort());
  await page.goto('/en/home');
  await expect(page.locator('.shell')).toBeVisible();
  await expect(page.locator('.main-nav')).toBeHidden();
  await page.unroute(/\/assets\/app-[\w-]+\.js$/u);
  await signIn(page, portal, knownPeople.tenant);
  await page.evaluate(() => localStorage.setItem('keyholder.exit-explained', 'yes'));
  await page.goto('/en/home');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chidinma');
  const ofApp = await boxes();
  await page.evaluate(async () => { for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister(); });
  await page.route(/\/assets\/app-[\w-]+\.js$/u, (route) => route.abort());
  await page.goto('/en/home');
  await expect(page.locator('.shell .main-nav')).toBeVisible();
  await expect(page.locator('.shell main h1 bdi')).toHaveText(/Chidinma/u);
  const ofShell = await boxes();
  for (const [place, box] of ofShell.entries()) expect({ x: box?.x, y: box?.y, width: box?.width }).toEqual({ x: ofApp[place]?.x, y: ofApp[place]?.y, width: ofApp[place]?.width });
});

test('a browser that was killed soon after a sign-in, and lost the note of it, still shows who signed in the way around, with a connection and without', async ({ page, context, portal, expectNoise }) => {
  expectNoise(/ERR_INTERNET_DISCONNECTED/u);
  await signIn(page, portal, knownPeople.tenant);
  await keptOffline(page);
  await expect.poll(async () => (await outboxStores(page))['notes']?.length).toBeGreaterThan(0);
  const nav = page.getByRole('navigation').getByRole('link', { name: 'Choices' });
  // What a kill leaves: the browser writes local storage down some seconds later, and the outbox at once.
  for (const offline of [false, true]) {
    await page.evaluate(() => localStorage.removeItem('keyholder.signed-in'));
    await context.setOffline(offline);
    await page.goto(offline ? '/en/home' : '/en/settings');
    await expect(nav).toBeVisible();
  }
  await nav.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your choices');
});

test('a page whose code cannot be fetched says so inside the frame, and comes with another try', async ({ browser, portal, expectNoise }) => {
  expectNoise(/Failed to load/u);
  const context = await browser.newContext({ baseURL: portal.origin, serviceWorkers: 'block' });
  const page = await context.newPage();
  // From the beginning: what a quiet moment fetched ahead would be there.
  await page.route(/\/assets\/my-data-page-[\w-]+\.js$/u, (route) => route.abort());
  await signIn(page, portal, knownPeople.tenant);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chidinma');
  await page.getByRole('link', { name: 'My data', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page did not load');
  await expect(page.getByRole('link', { name: 'Exit' })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My data');
  await context.close();
});

test('by keyboard at 320 px the menu opens above its button and gives the focus back; language and text size begin at what is chosen; links on their own are as high as a finger', async ({ page, portal }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, portal, knownPeople.tenant);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chidinma');
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Messages' })).toBeFocused();
  const [list, button] = [await page.locator('.nav-menu').boundingBox(), await menu.boundingBox()];
  expect((list?.y ?? 0) + (list?.height ?? 0), 'the menu leaves its button free').toBeLessThanOrEqual((button?.y ?? 0) + 1);
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  for (const [tool, first] of [['Language', page.getByRole('link', { name: 'English' })], ['Text size', page.getByRole('radio', { name: 'Normal' }).first()]] as const) {
    await page.getByRole('button', { name: tool }).focus();
    await page.keyboard.press('Enter');
    await expect(first).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: tool })).toBeFocused();
  }

  expect((await page.getByRole('link', { name: 'See what we hold' }).boundingBox())?.height).toBeGreaterThanOrEqual(48);
  await page.goto('/en/sign-in');
  expect((await page.getByRole('link', { name: 'Open the post box' }).boundingBox())?.height).toBeGreaterThanOrEqual(48);
});

test('the focus and the name of the page go on to what came, after another try and with a heading that comes late', async ({ page, portal }) => {
  await signIn(page, portal, knownPeople.tenant);
  await page.route('**/api/requests?*', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: 'Wi-Fi' }));
  await page.getByRole('navigation').getByRole('link', { name: 'Requests' }).click();
  await expect(page.getByRole('alert')).toContainText('We could not read this now');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Ask for something' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.evaluate(async () => fetch('/api/requests', {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ details: { kind: 'something-else', details: 'Please help' }, madeAt: new Date().toISOString() }),
  }));
  for (const path of ['**/api/requests/*', '**/api/my-data/*']) {
    await page.route(path, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
  }
  await page.goto('/en/requests');
  await page.getByRole('main').getByRole('link', { name: /Something else/u }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Something else' })).toBeFocused();
  await page.getByRole('navigation').getByRole('link', { name: 'My data' }).click();
  await page.getByRole('link', { name: /About you/u }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About you' })).toBeFocused();
  await expect(page).toHaveTitle(/^About you/u);
});
