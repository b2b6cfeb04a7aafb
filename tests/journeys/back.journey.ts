import { chromium, type Browser, type Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/known-people.ts';
import { chromiumPath, chromiumSwitches } from '../../scripts/check/chromium.ts';
import { atTheCounter, openAtCounter } from './support/counter.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { keptOffline } from './support/waiting.ts';

// Back brings a page out of the browser's memory as it stood, which browsers under test are told not to do: this one may.
let remembering: Browser;
test.beforeAll(async () => { remembering = await chromium.launch({ executablePath: chromiumPath(), args: chromiumSwitches, ignoreDefaultArgs: ['--disable-back-forward-cache'] }); });
test.afterAll(async () => { await remembering.close(); });

const note = 'out-of-memory';

/** Goes to a public page, after noting on this one to write down how it looks when it comes out of memory. */
async function leave(page: Page, to: string): Promise<void> {
  // A worker that begins its work later would make the browser forget the page. The counter has none.
  if (!new URL(page.url()).pathname.endsWith('/counter')) await keptOffline(page);
  await page.evaluate((name) => {
    addEventListener('pageshow', ({ persisted }) => { if (persisted) localStorage.setItem(name, document.documentElement.checkVisibility() ? 'shown' : 'blank'); });
  }, note);
  await page.evaluate((address) => location.assign(address), to);
  await expect(page).toHaveURL(new RegExp(`${to}$`, 'u'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** How the page came: out of memory, shown or blank, or why the browser did not keep it. */
const howItCame = (page: Page) => expect.poll(() => page.evaluate((name) => {
  const came = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { notRestoredReasons?: unknown } | undefined;
  return localStorage.getItem(name) ?? JSON.stringify(came?.notRestoredReasons ?? null);
}, note).catch(() => 'on its way'));
const back = (page: Page) => page.evaluate(() => history.back());

test('Back out of memory brings a public page as it stood, a page of the app blank and then anew: after the session has ended, the sign-in', async ({ portal }) => {
  const page = await (await remembering.newContext({ baseURL: portal.origin, locale: 'en-GB' })).newPage();
  // The control: this browser has a memory, and a page that forgets nothing comes out of it.
  await page.goto('/en/help');
  await leave(page, '/en/safety');
  await back(page);
  await howItCame(page).toBe('shown');
  await page.evaluate((name) => localStorage.removeItem(name), note);

  await signIn(page, portal, knownPeople.tenant);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chidinma');
  await leave(page, '/en/help');
  await page.context().clearCookies(); // The session is over; nobody told this tab.
  await back(page);
  await howItCame(page).toBe('blank');
  await expect(page.getByLabel('Your portal reference')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('hidden');
  expect(await page.content()).not.toContain('Chidinma');
  await page.context().close();
});

test('whose session lives on is back on their page', async ({ portal }) => {
  const page = await (await remembering.newContext({ baseURL: portal.origin, locale: 'en-GB' })).newPage();
  await signIn(page, portal, knownPeople.leaseholder);
  await page.goto('/en/my-data');
  await expect(page.getByRole('heading', { level: 1, name: 'My data' })).toBeVisible();
  await leave(page, '/en/help');
  await back(page);
  await howItCame(page).toBe('blank');
  await expect(page.getByRole('heading', { level: 1, name: 'My data' })).toBeVisible();
  await page.context().close();
});

test('Back brings no resident out of memory at the counter', async ({ portal }) => {
  const context = await remembering.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await atTheCounter(context, portal.origin);
  await openAtCounter(page, knownPeople.tenant.portalReference);
  const name = 'Chidinma';
  await expect(page.getByText(name).first()).toBeVisible();
  await leave(page, '/en/help');
  await back(page);
  await howItCame(page).toBe('blank');
  await expect(page.getByRole('button', { name: /^(?:Go on|Find)$/u })).toBeVisible();
  expect(await page.content()).not.toContain(name);
  await context.close();
});
