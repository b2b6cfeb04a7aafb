import type { BrowserContext, Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { switchOf } from './support/choices.ts';
import { KillableBrowser } from './support/killable-browser.ts';
import { outboxStores } from './support/outbox-store.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const pin = '27-lambs';
const news = 'Send you news and offers';
const entries = async (page: Page) => (await outboxStores(page))['entries'] ?? [];

/** Opens the copy where the page asks for it. */
async function openCopy(page: Page): Promise<void> {
  const asked = page.getByLabel('Your PIN');
  await expect(asked.or(page.getByText(/This is the copy on your phone/u)).first()).toBeVisible();
  if (!(await asked.isVisible())) return;
  await asked.fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** The tunnel: each step on a page of its own, as after a phone that was put away. */
function stepsAt(origin: string, channel: string): readonly ((page: Page) => Promise<void>)[] {
  return [
    async (page) => {
      await page.goto(`${origin}/en/notices/privacy`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Privacy notice');
    },
    async (page) => {
      await page.goto(`${origin}/en/my-data/tenancy`);
      await openCopy(page);
      await expect(page.getByRole('main').getByText('T-1000').first()).toBeVisible();
    },
    async (page) => {
      await page.goto(`${origin}/en/choices`);
      await openCopy(page);
      await switchOf(page, channel, news).click();
      await expect(page.getByText(/change is on this phone only/u)).toBeVisible();
    },
    async (page) => {
      await page.goto(`${origin}/en/requests/new/erasure`);
      await openCopy(page);
      await page.getByRole('main').locator('fieldset .option label').first().click();
      await page.getByRole('button', { name: 'Continue' }).click();
      while (!(await page.getByRole('button', { name: 'Send my request' }).isVisible())) {
        const before = page.url();
        const box = page.getByRole('main').locator('textarea');
        if (await box.count()) await box.first().fill('I no longer live alone');
        else if ((await page.getByRole('main').locator('input:checked').count()) === 0) await page.getByRole('main').locator('.option label').last().click();
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.waitForURL((url) => url.href !== before);
        await expect(page.getByRole('main').getByRole('button', { name: /^(?:Continue|Send my request)$/u })).toBeVisible();
      }
      await page.getByRole('button', { name: 'Send my request' }).click();
      await expect.poll(async () => (await entries(page)).length).toBe(2);
    },
  ];
}

async function makeReady(browser: KillableBrowser, context: BrowserContext, portal: Parameters<typeof signIn>[1]): Promise<number> {
  const page = await context.newPage();
  await signIn(page, portal, knownPeople.tenant, 'en', portal.origin);
  await page.goto(`${portal.origin}/en/settings/copy`);
  await page.getByText('Only I use it', { exact: true }).click();
  await page.getByText('With a PIN', { exact: true }).click();
  await page.getByLabel('Choose a PIN').fill(pin);
  await page.getByLabel('Type the PIN again').fill(pin);
  await page.getByRole('button', { name: 'Keep a copy here' }).click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('keyholder.copy')), { timeout: 30_000 }).toContain('T');
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await browser.keepCookies(context);
  return (await receipts(page)).length;
}

interface Given { readonly subject: string; readonly act?: string; readonly decision?: string }
const receipts = (page: Page) => page.evaluate(async () => ((await (await fetch('/api/receipts?language=en')).json()) as { receipts: Given[] }).receipts);

for (const killed of [false, true]) {
  test(`a day in a tunnel${killed ? ', with the browser killed after each step' : ''}: read a notice, read my data, withdraw a choice, ask for erasure; out of it all arrives once, in order, with receipts`, async ({ portal }) => {
    test.setTimeout(180_000);
    const browser = await KillableBrowser.make();
    try {
      let context = await browser.start();
      const before = await makeReady(browser, context, portal);
      await context.setOffline(true);
      let page = await context.newPage();
      for (const step of stepsAt(portal.origin, killed ? 'Phone' : 'Text')) {
        await step(page);
        if (killed) {
          await browser.kill();
          context = await browser.start();
          await context.setOffline(true);
          page = await context.newPage();
        }
      }
      await context.setOffline(false);
      await page.goto(`${portal.origin}/en/home`);
      await expect.poll(() => entries(page), { timeout: 30_000 }).toEqual([]);
      const all = await receipts(page);
      expect(all.length - before).toBe(2);
      // Newest first: the request was made after the choice.
      expect(all.slice(0, 2).map((one) => one.decision ?? one.act)).toEqual(['made', 'withdraw']);
    } finally {
      await browser.remove();
    }
  });
}
