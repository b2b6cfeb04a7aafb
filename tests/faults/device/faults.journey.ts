import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { openChoices, recorded, switchOf } from '../../journeys/support/choices.ts';
import { outboxStores } from '../../journeys/support/outbox-store.ts';
import { sayItIsSafe } from '../../journeys/support/read-here.ts';
import { fillSignIn, signIn } from '../../journeys/support/sign-in.ts';
import { expect, test } from '../../journeys/support/test.ts';
import { entriesOnDevice, keptOffline, own, strip } from '../../journeys/support/waiting.ts';

const day = 86_400_000;
const news = 'Send you news and offers';

test.beforeEach(async ({ page, expectNoise }) => {
  page.setDefaultTimeout(20_000);
  expectNoise(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|status of (?:401|503)|Transition was (?:aborted|skipped)/u);
  await page.setViewportSize({ width: 390, height: 844 });
});

/** The tenant on the page of choices, with all of the app on the device. */
async function atChoices(page: Page, portal: Parameters<typeof signIn>[1]): Promise<void> {
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  await keptOffline(page);
  await expect.poll(async () => (await outboxStores(page))['keys']?.length).toBe(1);
}

interface ChoiceReceipt { readonly subject: string; readonly channel: string; readonly decidedAt: string; readonly effectiveAt: string; readonly receivedAt: string }

async function newest(page: Page): Promise<ChoiceReceipt | undefined> {
  const { receipts } = await page.evaluate(async () => (await fetch('/api/receipts')).json()) as { receipts: ChoiceReceipt[] };
  return receipts.filter(({ subject }) => subject === 'choice').toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt))[0];
}

for (const [name, shift] of [['ahead', 400 * day], ['behind', -400 * day]] as const) {
  test(`clock jump: a phone whose clock is a year ${name} keeps an act and the moment that counts is the true one`, async ({ page, context, portal }) => {
    await atChoices(page, portal);
    const before = await recorded(page);
    await page.addInitScript((by) => {
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(...given: unknown[]) {
          super(...(given.length === 0 ? [Real.now() + by] : given) as [number]);
        }

        static override now() { return Real.now() + by; }
      } as DateConstructor;
    }, shift);
    await page.goto('/en/choices');
    const clock = page.getByRole('status').filter({ hasText: 'The clock of this phone is wrong' });
    await expect(clock).toContainText(/It says \w+ \d+ \w+ \d{4} at \d\d:\d\d\. It is \w+ \d+ \w+ \d{4} at \d\d:\d\d\./u);
    await expect(clock).toContainText('What you choose still counts from the right time.');
    await context.setOffline(true);
    const since = Date.now();
    await switchOf(page, 'Post', own).click();
    await expect(strip(page)).toContainText('1 change is on this phone only.');
    await context.setOffline(false);
    await expect.poll(() => entriesOnDevice(page)).toEqual([]);
    expect(await recorded(page)).toHaveLength(before.length + 1);
    const receipt = await newest(page);
    expect(Math.abs(Date.parse(receipt?.decidedAt ?? '') - (since + shift))).toBeLessThan(120_000);
    // Corrected by what the clock was wrong by when it was sent; never later than the server got it.
    expect(Math.abs(Date.parse(receipt?.effectiveAt ?? '') - since)).toBeLessThan(120_000);
    expect(Date.parse(receipt?.effectiveAt ?? '')).toBeLessThanOrEqual(Date.parse(receipt?.receivedAt ?? ''));
    await expect(strip(page)).toContainText('1 change has reached us.');
  });
}

/** Makes the device refuse to keep anything, as far as a page can pretend it: the browser's own limit for tests does not reach what is kept in memory. */
async function mayFill(page: Page): Promise<(yes: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    for (const name of ['add', 'put'] as const) {
      const real = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function kept(...given: Parameters<typeof real>) {
        if (sessionStorage.getItem('test-full') === 'yes') throw new DOMException('', 'QuotaExceededError');
        return real.apply(this, given);
      };
    }
  });
  return (yes) => page.evaluate((on) => { sessionStorage.setItem('test-full', on ? 'yes' : ''); }, yes);
}

test('quota full: a choice that cannot be kept is not shown as made, and is made when there is room', async ({ page, portal }) => {
  const full = await mayFill(page);
  await atChoices(page, portal);
  const before = await recorded(page);
  await full(true);
  await switchOf(page, 'Post', own).click();
  const alert = page.getByRole('alert').filter({ hasText: 'This was not saved' });
  await expect(alert).toContainText('We do not have your choice. Try again, or tell us by phone, by post or at the counter.');
  expect(await entriesOnDevice(page)).toEqual([]);
  expect(await recorded(page)).toEqual(before);
  await full(false);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(async () => (await recorded(page)).length).toBe(before.length + 1);
});

test('quota full: what was typed stays on the page, and goes when there is room', async ({ page, portal }) => {
  const full = await mayFill(page);
  await signIn(page, portal, knownPeople.hiddenAddress);
  await page.goto('/en/messages');
  await sayItIsSafe(page);
  await page.getByRole('main').getByRole('link', { name: 'A copy of your data' }).click();
  await full(true);
  await page.getByLabel('Your message').fill('Typed while the phone is full');
  await page.getByRole('button', { name: 'Send message' }).click();
  await expect(page.getByText('This was not sent. What you typed is still here. Try again, or talk to us.').first()).toBeVisible();
  await expect(page.getByLabel('Your message')).toHaveValue('Typed while the phone is full');
  await full(false);
  await page.getByRole('button', { name: 'Send message' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Typed while the phone is full' })).toBeVisible();
  await expect(page.getByLabel('Your message')).toHaveValue('');
  await expect.poll(() => entriesOnDevice(page)).toEqual([]);
});

test('store cleared in use: what the open page still holds is put back, and arrives once', async ({ page, context, portal }) => {
  await atChoices(page, portal);
  const before = await recorded(page);
  await context.setOffline(true);
  await switchOf(page, 'Post', own).click();
  await switchOf(page, 'E-mail', own).click();
  await expect(strip(page)).toContainText('2 changes are on this phone only.');
  const cdp = await context.newCDPSession(page);
  await page.evaluate(() => { localStorage.setItem('test-mark', 'there'); });
  await cdp.send('Storage.clearDataForOrigin', { origin: portal.origin, storageTypes: 'indexeddb,local_storage' });
  // The page may put its acts back at once: that all had gone is seen by what it does not know of.
  expect(await page.evaluate(() => localStorage.getItem('test-mark'))).toBeNull();
  await expect(strip(page)).toContainText('2 changes are on this phone only.');
  await context.setOffline(false);
  await expect(strip(page)).toContainText('2 changes have reached us.');
  expect(await entriesOnDevice(page)).toEqual([]);
  expect(await recorded(page)).toHaveLength(before.length + 2);
  // And what is done next is kept as before.
  await switchOf(page, 'Phone', own).click();
  await expect.poll(async () => (await recorded(page)).length).toBe(before.length + 3);
});

test('captive portal: its page with 200 is no answer, neither to an act nor to a read', async ({ page, portal }) => {
  await atChoices(page, portal);
  const before = await recorded(page);
  await page.route('**/api/**', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in to the wi-fi</h1>' }));
  await switchOf(page, 'Post', news).click();
  await expect(strip(page)).toContainText('1 change is on this phone only.');
  await page.goto('/en/requests');
  await expect(page.getByRole('main')).toContainText('Something else answered in our place. You may need to sign in to the Wi-Fi first.');
  await page.unroute('**/api/**');
  await page.goto('/en/outbox');
  await expect(page.getByText('Nothing waits to be sent').or(page.getByText('Everything has reached us.')).first()).toBeVisible();
  expect(await recorded(page)).toHaveLength(before.length + 1);
});

test('half-open connection: a request that hangs is given up, the act stays on the phone under its key, and arrives once', async ({ page, context, portal }) => {
  await atChoices(page, portal);
  const before = await recorded(page);
  const keys: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/api/choices')) keys.push(request.headers()['idempotency-key'] ?? '');
  });
  await page.route('**/api/choices?language=en', (route) => {
    if (route.request().method() === 'POST' && keys.length === 1) return undefined; // Never answered, never closed.
    return route.continue();
  });
  await switchOf(page, 'Post', news).click();
  await expect(strip(page)).toContainText('1 change is on this phone only.');
  await expect(strip(page)).toContainText('We keep trying to send.');
  // The time limit of a try is half a minute.
  await expect.poll(() => entriesOnDevice(page), { timeout: 90_000 }).toEqual([]);
  expect(await recorded(page)).toHaveLength(before.length + 1);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
});

test('expired session in mid-queue: what was sent counts, the rest waits for its person, in order; somebody else sees and sends none of it', async ({ page, context, portal }) => {
  await atChoices(page, portal);
  const before = await recorded(page);
  await context.setOffline(true);
  for (const channel of ['Post', 'E-mail', 'Phone']) await switchOf(page, channel, own).click();
  await expect(strip(page)).toContainText('3 changes are on this phone only.');
  let sent = 0;
  await page.route('**/api/choices?language=en', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    sent += 1;
    // The session runs out after the first.
    if (sent === 2) await context.clearCookies();
    return sent === 1 ? route.continue() : route.continue({ headers: { ...route.request().headers(), cookie: '' } });
  });
  await context.setOffline(false);
  await expect(strip(page)).toContainText('2 changes wait for you to sign in.');
  await page.unroute('**/api/choices?language=en');
  expect(await entriesOnDevice(page)).toHaveLength(2);

  await strip(page).getByRole('link', { name: 'See what waits' }).click();
  await page.getByRole('button', { name: 'Sign in to send' }).click();
  await expect(page.getByRole('dialog')).toContainText('You have been signed out');
  await fillSignIn(page, portal, knownPeople.leaseholder);
  await expect(page).toHaveURL(/\/en\/home$/u);
  await page.goto('/en/outbox');
  await expect(page.getByText('Nothing waits to be sent')).toBeVisible();
  expect(await entriesOnDevice(page)).toHaveLength(2);
  await page.goto('/en/settings');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in$/u);
  await expect(strip(page)).toContainText('2 changes are locked on this phone.');
  await expect(strip(page)).toContainText('We get it when the person who made it signs in here.');

  await signIn(page, portal, knownPeople.tenant);
  await expect.poll(() => entriesOnDevice(page)).toEqual([]);
  expect((await recorded(page)).slice(before.length).map((one) => one.split(' ')[1])).toEqual(['post', 'email', 'phone']);
});

test('two devices deciding differently: the later decision counts, and the phone that was off says both', async ({ page, context, browser, portal }) => {
  await atChoices(page, portal);
  const mine = switchOf(page, 'Post', own);
  const wasOn = await mine.isChecked();
  await context.setOffline(true);
  await mine.click();
  await expect(strip(page)).toContainText('1 change is on this phone only.');

  const elsewhere = await browser.newContext({ baseURL: portal.origin, viewport: { width: 390, height: 844 } });
  const other = await elsewhere.newPage();
  await signIn(other, portal, knownPeople.tenant);
  await openChoices(other);
  const theirs = switchOf(other, 'Post', own);
  // There and back: the last of them is the opposite of what was chosen on the phone.
  for (const state of [!wasOn, wasOn]) {
    await theirs.click();
    await expect(theirs).toBeChecked({ checked: state });
    await expect.poll(() => entriesOnDevice(other)).toEqual([]);
  }
  await elsewhere.close();

  await context.setOffline(false);
  await expect(strip(page)).toContainText('A later decision stands instead of one from this phone.');
  await expect(mine).toBeChecked({ checked: wasOn });
  await strip(page).getByRole('link', { name: 'See both sides' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('We have this. But there is a later choice, from another device or the counter. The later one counts.');
  await expect(main).toContainText('What you decided here');
  await expect(main).toContainText('What stands now');
  await main.getByRole('button', { name: 'Leave it as it is now' }).click();
  await expect.poll(() => entriesOnDevice(page)).toEqual([]);
});
