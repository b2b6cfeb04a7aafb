import type { BrowserContext, Page } from '@playwright/test';
import { makeProblem } from '#contract/make-problem.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { openChoices, recorded, switchOf } from './support/choices.ts';
import { outboxStores } from './support/outbox-store.ts';
import { fillSignIn, signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const news = 'Send you news and offers';
const own = 'Tell you about our own services';
const strip = (page: Page) => page.getByRole('complementary', { name: 'Changes from this phone' });
const entries = async (page: Page) => (await outboxStores(page))['entries'] ?? [];
const keptOffline = (page: Page) => page.evaluate(async () => { await navigator.serviceWorker.ready; });

/** Counts the writes that leave this browser. */
function writesOf(context: BrowserContext): string[] {
  const keys: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/choices?language=en')) keys.push(request.headers()['idempotency-key'] ?? 'none');
  });
  return keys;
}

test.beforeEach(async ({ page, expectNoise }) => {
  // The browser reports answers of 401 and what cannot be reached.
  expectNoise(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/u);
  await page.setViewportSize({ width: 390, height: 844 });
});

test('after the first sign-in the device can seal what is done later without a connection; after sign-out nobody is noted', async ({ page, portal }) => {
  await page.goto('/en/settings');
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await signIn(page, portal, knownPeople.tenant);
  await expect.poll(async () => (await outboxStores(page))['keys']?.length).toBe(1);
  const stores = await outboxStores(page);
  const [key] = stores['keys'] as { personKey: string }[];
  expect(stores['notes']).toContain(key?.personKey);
  await page.goto('/en/settings');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in$/u);
  await expect.poll(async () => (await outboxStores(page))['notes']).toEqual([]);
  expect((await outboxStores(page))['keys']).toHaveLength(1);
});

test('an act in a tunnel is kept over a reload and a closed page, and arrives once', async ({ page, context, portal }) => {
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  await keptOffline(page);
  const given = switchOf(page, 'Text', news);
  if (!(await given.isChecked())) await given.click(); // Another journey has stopped it.
  await expect.poll(async () => (await recorded(page)).findLast((decision) => decision.startsWith('news text')) ?? 'news text agree').toBe('news text agree');
  const before = await recorded(page);
  const writes = writesOf(context);
  await context.setOffline(true);
  await switchOf(page, 'Text', news).click();
  await expect(strip(page)).toContainText('1 change is on this phone only.');
  expect(JSON.stringify(await entries(page))).not.toContain('decidedAt');
  await page.reload();
  await expect(strip(page)).toContainText('We send it when you are connected.');
  await strip(page).getByRole('link', { name: 'See what waits' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(`Stop text messages: ${news}`);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('There is still no connection.')).toBeVisible();
  await expectNoAxe(page, 'the outbox without a connection');
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto('/en/home');
  await expect.poll(() => recorded(later)).toEqual([...before, 'news text withdraw']);
  await expect.poll(() => entries(later)).toEqual([]);
  expect(new Set(writes).size).toBe(1);
  await later.goto('/en/outbox');
  await expect(later.getByText('Nothing waits to be sent')).toBeVisible();
  await expectNoAxe(later, 'the empty outbox');
});

test('two tabs that come back at once send each act once, in the order it was done', async ({ page, context, portal }) => {
  await signIn(page, portal, knownPeople.leaseholder);
  await openChoices(page);
  const other = await context.newPage();
  await other.goto('/en/choices');
  await expect(switchOf(other, 'Text', own)).toBeVisible();
  const before = await recorded(page);
  const writes = writesOf(context);
  await context.setOffline(true);
  for (const [tab, purpose] of [[page, own], [other, news], [page, news]] as const) {
    const one = switchOf(tab, tab === other ? 'Post' : 'Phone', purpose);
    await one.click();
    await expect(tab.getByText('On this phone. Not sent yet.').last()).toBeVisible();
  }
  await expect(strip(other)).toContainText('3 changes are on this phone only.');
  await context.setOffline(false);
  await expect.poll(async () => (await recorded(page)).length).toBe(before.length + 3);
  await expect.poll(() => entries(page)).toEqual([]);
  expect((await recorded(page)).slice(-3).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['own-services phone', 'news post', 'news phone']);
  expect(writes).toHaveLength(3);
  await expect(strip(other)).toContainText(/changes? ha(?:s|ve) reached us/u);
});

test('fifty acts and five tabs that come back at once: fifty requests, in the order they were done', async ({ page, context, portal }) => {
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  await keptOffline(page);
  const tabs = await Promise.all(Array.from({ length: 4 }, () => context.newPage()));
  for (const tab of tabs) await tab.goto('/en/choices');
  const before = await recorded(page);
  const writes = writesOf(context);
  await context.setOffline(true);
  const text = switchOf(page, 'Text', news);
  for (let taps = 1; taps <= 50; taps += 1) {
    const was = await text.getAttribute('aria-checked');
    await text.click();
    await expect(text).not.toHaveAttribute('aria-checked', was ?? '');
  }
  await expect.poll(async () => (await entries(page)).length).toBe(50);
  await context.setOffline(false);
  await expect.poll(async () => (await entries(page)).length, { timeout: 90_000 }).toBe(0);
  expect(writes).toHaveLength(50);
  expect(new Set(writes).size).toBe(50);
  const after = (await recorded(page)).slice(before.length);
  expect(after).toHaveLength(50);
  expect(after.every((decision, place) => place === 0 || decision !== after[place - 1]), 'yes and no in turn').toBe(true);
});

test('a phone that clears what sites keep: it is asked to stay after the first act, the person is told at once, and after three days of other ways', async ({ page, context, portal }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: false });
    Object.defineProperty(navigator.storage, 'persisted', { value: async () => false });
    Object.defineProperty(navigator.storage, 'persist', { value: async () => {
      sessionStorage.setItem('test-asked', String(Number(sessionStorage.getItem('test-asked')) + 1));
      return false;
    } });
    const days = Number(sessionStorage.getItem('test-days') ?? 0);
    const now = Date.now.bind(Date);
    Date.now = () => now() + days * 86_400_000;
  });
  const asked = () => page.evaluate(() => sessionStorage.getItem('test-asked'));
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  await keptOffline(page);
  await expect.poll(async () => (await outboxStores(page))['keys']?.length).toBe(1);
  expect(await asked()).toBeNull();
  await context.setOffline(true);
  await switchOf(page, 'Text', news).click();
  await expect(strip(page)).toContainText('This phone may clear it after seven days.');
  await expect.poll(asked).toBe('1');
  await strip(page).getByRole('link', { name: 'See what waits' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('status').filter({ hasText: 'This phone may clear what waits here' })).toContainText('Come back soon, or add this app to your home screen.');
  await expect(main).not.toContainText('more than three days');
  await page.evaluate(() => sessionStorage.setItem('test-days', '4'));
  await page.goto('/en/outbox');
  await expect(main).toContainText('1 change has waited for more than three days');
  await expect(main).toContainText('You need not wait for this phone. Tell us in one of these ways, and it counts from that day.');
  await expect(main.getByRole('heading', { name: 'Talk to a person' })).toBeVisible();
  // What it counts from is corrected by the clock at sending: sent with a clock of another day, it would count from another day.
  await page.evaluate(() => sessionStorage.removeItem('test-days'));
  await page.goto('/en/outbox');
  await context.setOffline(false);
  await expect.poll(async () => (await entries(page)).length).toBe(0);
});

test('a page that is closed in mid-request loses and doubles nothing', async ({ page, context, portal }) => {
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  const before = await recorded(page);
  const writes = writesOf(context);
  let answered: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => { answered = resolve; });
  // The request reaches the server; its answer never comes back to this page.
  await page.route('**/api/choices?language=en', async (route) => {
    await route.fetch();
    answered();
  });
  await switchOf(page, 'Phone', news).click();
  await arrived;
  await page.close();
  const later = await context.newPage();
  await later.goto('/en/home');
  await expect.poll(() => entries(later)).toEqual([]);
  expect(await recorded(later)).toHaveLength(before.length + 1);
  expect(writes).toHaveLength(2);
  expect(new Set(writes).size).toBe(1);
});

test('a captive portal’s answer is no answer', async ({ page, portal }) => {
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  const before = await recorded(page);
  await page.route('**/api/**', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in to the wi-fi</h1>' }));
  await switchOf(page, 'Post', news).click();
  await expect(strip(page)).toContainText('1 change is on this phone only.');
  await page.unroute('**/api/**');
  await strip(page).getByRole('link', { name: 'See what waits' }).click();
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('Everything has reached us.')).toBeVisible();
  expect(await recorded(page)).toHaveLength(before.length + 1);
});

test('a session that ended in between: it waits for its person, is sent in nobody else’s session, and then arrives once', async ({ page, context, portal }) => {
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  await keptOffline(page);
  const before = await recorded(page);
  await context.setOffline(true);
  await switchOf(page, 'E-mail', own).click();
  await expect(strip(page)).toBeVisible();
  await context.clearCookies();
  await context.setOffline(false);
  await expect(strip(page)).toContainText('1 change waits for you to sign in.');
  await strip(page).getByRole('link', { name: 'See what waits' }).click();
  await page.getByRole('button', { name: 'Sign in to send' }).click();
  await expect(page.getByRole('dialog')).toContainText('You have been signed out');
  // Somebody else signs in over it: they see nothing of it, and it stays where it is.
  await fillSignIn(page, portal, knownPeople.leaseholder);
  await expect(page).toHaveURL(/\/en\/home$/u);
  await page.goto('/en/outbox');
  await expect(page.getByText('Nothing waits to be sent')).toBeVisible();
  expect(await entries(page)).toHaveLength(1);
  const theirs = await recorded(page);
  expect(theirs).not.toContain('own-services email withdraw');
  await page.goto('/en/settings');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in$/u);
  await expect(strip(page)).toContainText('1 change is locked on this phone.');
  await signIn(page, portal, knownPeople.tenant);
  await expect.poll(() => entries(page)).toEqual([]);
  expect((await recorded(page)).length).toBe(before.length + 1);
});

test('signing out asks first when something waits: stay, send first, or leave it locked', async ({ page, context, portal }) => {
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  await keptOffline(page);
  const before = await recorded(page);
  await context.setOffline(true);
  await switchOf(page, 'Post', own).click();
  await expect(strip(page)).toBeVisible();
  const signOut = async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'Sign out' }).click();
  };
  await signOut();
  const question = page.getByRole('dialog', { name: 'Sign out now?' });
  await expect(question).toContainText('1 change is only on this phone.');
  await expect(question.getByRole('button', { name: 'Send now, then sign out' })).toBeHidden();
  await expectNoAxe(page, 'the question at sign-out');
  await question.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(question).toBeHidden();
  await signOut();
  await question.getByRole('button', { name: 'Sign out anyway' }).click();
  await expect(page).toHaveURL(/sign-in$/u);
  expect(await entries(page)).toHaveLength(1);
  await context.setOffline(false);
  await signIn(page, portal, knownPeople.tenant);
  await expect.poll(() => entries(page)).toEqual([]);
  expect(await recorded(page)).toHaveLength(before.length + 1);

  // Connected, but the server is busy: it can be sent at the question.
  await openChoices(page);
  const busy = { status: 503, contentType: 'application/problem+json', body: JSON.stringify(makeProblem('unavailable')) };
  await page.route('**/api/choices?language=en', (route) => (route.request().method() === 'POST' ? route.fulfill(busy) : route.continue()));
  await switchOf(page, 'Phone', own).click();
  await expect(strip(page)).toContainText('We keep trying to send.');
  await signOut();
  await question.getByRole('button', { name: 'Send now, then sign out' }).click();
  await expect(question).toContainText('We tried, but it did not get through.');
  await page.unroute('**/api/choices?language=en');
  await question.getByRole('button', { name: 'Send now, then sign out' }).click();
  await expect(page).toHaveURL(/sign-in$/u);
  expect(await entries(page)).toEqual([]);
  await signIn(page, portal, knownPeople.tenant);
  expect(await recorded(page)).toHaveLength(before.length + 2);
});

test('the exit removes what waits, in all tabs, whole', async ({ page, context, portal, expectNoise }) => {
  expectNoise(/Transition was (?:aborted|skipped)/u); // A page that goes at once lets no transition end.
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  await keptOffline(page);
  const before = await recorded(page);
  const other = await context.newPage();
  await other.goto('/en/choices');
  await expect(switchOf(other, 'Phone', own)).toBeVisible();
  await context.setOffline(true);
  await switchOf(page, 'Phone', own).click();
  await expect(strip(page)).toBeVisible();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
  await expect(page).toHaveURL(/offline-neutral/u);
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('keyholder-outbox');
  await expect(other).toHaveURL(/sign-in$/u);
  await context.setOffline(false);
  await signIn(page, portal, knownPeople.tenant);
  await expect.poll(async () => (await outboxStores(page))['keys']?.length).toBe(1);
  expect(await entries(page)).toEqual([]);
  expect(await recorded(page)).toEqual(before);
});
