import type { Page } from '@playwright/test';
import { receipt } from '#contract/receipts.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[134]|status of 40[134]/u;
/** Without a connection, and while the server starts anew. */
const offline = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to fetch/u;
const switchOf = (page: Page, channel: string, purpose: string) => page.getByRole('switch', { name: new RegExp(`^${channel}.*${purpose}`, 'u') });
const choicesAt = async (page: Page) => {
  await page.getByRole('navigation').getByRole('link', { name: 'Choices' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your choices');
};

/** Receipts of the person signed in, as the API gives them. */
async function receiptsOf(page: Page) {
  const answer: unknown = await page.evaluate(async () => (await fetch('/api/receipts')).json());
  return (answer as { receipts: unknown[] }).receipts.map((one) => receipt.parse(one));
}

/** The worker has everything that the app needs without a connection. */
const keptOffline = (page: Page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
});

for (const { width, height, who, purpose, name } of [
  { width: 390, height: 844, who: 'tenant', purpose: 'news', name: 'Send you news and offers' },
  { width: 1280, height: 800, who: 'leaseholder', purpose: 'own-services', name: 'Tell you about our own services' },
] as const) {
  test(`text messages are stopped with one tap, and the receipt is one tap away and prints on one page, at ${width} px`, async ({ page, portal, expectNoise }) => {
    expectNoise(noSession);
    await page.setViewportSize({ width, height });
    await signIn(page, portal, knownPeople[who]);
    await choicesAt(page);
    const text = switchOf(page, 'Text', name);
    await expect(text).toBeChecked();
    await text.click();
    await expect(page.getByText(`Text, ${name}: no. Saved.`)).toBeAttached();
    await expect(text).not.toBeChecked();
    await page.getByRole('link', { name: `Receipt for Text, ${name}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name}. Text: stop`);
    const slip = page.getByRole('article', { name: 'Receipt' });
    await expect(slip).toContainText('Notice, version 2, in English');
    await expect(slip.locator('.receipt-code')).toHaveText(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/u);
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
    await page.getByRole('link', { name: 'Change this choice' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    const past = page.getByRole('row').filter({ hasText: 'Text: you stopped it' }).first();
    await expect(past).toContainText('Notice, version 2, English');
    for (const link of await past.getByRole('link').all()) expect((await link.boundingBox())?.height, await link.innerText()).toBeGreaterThanOrEqual(44);
    await page.goto(`/en/choices/${purpose}`);
    await page.getByRole('link', { name: /^Open the receipt/u }).first().click();
    await expect(slip).toBeVisible();
    await page.goto('/en/home');
    const news = page.getByRole('region', { name: 'What is new' }).getByRole('link', { name: /for your choice/u }).first();
    await news.click();
    await expect(slip).toContainText(name);
  });
}

test('a no without a connection outlives a reload, arrives once, and is there after the server starts anew', async ({ page, context, portal, expectNoise }) => {
  expectNoise(noSession);
  expectNoise(offline);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.tenant);
  await choicesAt(page);
  await keptOffline(page);
  const before = await receiptsOf(page);
  await context.setOffline(true);
  const email = switchOf(page, 'E-mail', 'Send you news and offers');
  await email.click();
  await expect(email).not.toBeChecked();
  await expect(page.getByText('On this phone. Not sent yet.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('We cannot show your choices without a connection')).toBeVisible();
  await expect(page.getByText('E-mail: you stopped it. On this phone. Not sent yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop e-mail – Tell you about our own services' }).click();
  await expect(page.getByText('E-mail: you stopped it. On this phone. Not sent yet.')).toHaveCount(2);
  await expectNoAxe(page, 'choices without a connection');
  await context.setOffline(false);
  await expect.poll(async () => (await receiptsOf(page)).length).toBe(before.length + 2);
  await page.reload();
  await expect(email).not.toBeChecked();
  await expect(switchOf(page, 'E-mail', 'Tell you about our own services')).not.toBeChecked();
  await portal.stop();
  await portal.start();
  await page.reload();
  await expect(email).not.toBeChecked();
  const after = await receiptsOf(page);
  expect(after).toHaveLength(before.length + 2);
  expect(new Set(after.map((one) => one.entryId)).size).toBe(after.length);
});

test('everything on the choices screen is done by keyboard alone', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, portal, knownPeople.jointTenant);
  await page.goto('/en/choices');
  const post = switchOf(page, 'Post', 'Ask what you think');
  await expect(post).toBeChecked();
  const tabTo = async (wanted: RegExp) => {
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await page.keyboard.press('Tab');
      if (wanted.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) return;
    }
    throw new Error(`${wanted.source} cannot be reached by Tab`);
  };
  await tabTo(/^Post.*Ask what you think/u);
  await page.keyboard.press('Space');
  await expect(post).not.toBeChecked();
  await expect(post).toBeFocused();
  await expect(page.getByText('Post, Ask what you think: no. Saved.')).toBeAttached();
  await tabTo(/^Receipt for Post, Ask what you think/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask what you think. Post: stop');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('somebody else’s receipt looks like one that never was', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/choices');
  await switchOf(page, 'Phone calls', 'Ask what you think').click();
  await expect(page.getByText('Phone calls, Ask what you think: no. Saved.')).toBeAttached();
  const [own] = await receiptsOf(page);
  const other = await browser.newContext({ baseURL: portal.origin });
  const theirs = await other.newPage();
  await signIn(theirs, portal, knownPeople.leaseholder);
  const seen: string[] = [];
  for (const receiptId of [own?.id ?? '', crypto.randomUUID(), 'no-such-receipt']) {
    await theirs.goto(`/en/receipts/${receiptId}`);
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('We cannot find this receipt');
    seen.push(await theirs.getByRole('main').innerText());
  }
  expect(new Set(seen).size).toBe(1);
  await other.close();
});

test('a yes on words that have changed since is not taken: the screen says so and leads to both versions', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  expectNoise(/status of 409/u);
  await signIn(page, portal, knownPeople.jointTenant);
  // A list that was read before the notice changed.
  await page.route('**/api/choices?*', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const answer = await route.fetch();
    return route.fulfill({ response: answer, body: (await answer.text()).replaceAll('"version":"v2"', '"version":"v1"') });
  });
  await choicesAt(page);
  const email = switchOf(page, 'E-mail', 'Send you news and offers');
  await expect(email).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
  await email.click();
  await expect(page.getByText('We did not take this change. Our notice has changed since you read it.')).toBeVisible();
  await expect(email).not.toBeChecked();
  await expect(page.getByRole('link', { name: 'What it said when you chose' })).toHaveAttribute('href', '/en/notices/privacy/v1');
  await expect(page.getByRole('link', { name: 'What it says now' })).toHaveAttribute('href', '/en/notices/privacy/v2');
  await page.getByRole('button', { name: 'Choose again' }).click();
  await email.click();
  await expect(page.getByText('E-mail, Send you news and offers: yes. Saved.')).toBeAttached();
  await expect(email).toBeChecked();
});

test('choices and receipts have no fault that axe knows, narrow and wide, light and dark', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.leaseholder);
  await page.goto('/en/choices');
  await switchOf(page, 'Post', 'Ask what you think').click();
  await expect(page.getByText(/^Post, Ask what you think: .*Saved\.$/u)).toBeAttached();
  const [first] = await receiptsOf(page);
  const pages = [
    ['choices', 'Your choices'], ['choices/news', 'Send you news and offers'], ['choices/tenancy', 'Run your tenancy'],
    ['receipts', 'Your receipts'], [`receipts/${first?.id}`, /Ask what you think/u], [`receipts/${crypto.randomUUID()}`, 'We cannot find this receipt'],
  ] as const;
  for (const [path, heading] of pages) {
    await page.goto(`/en/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expectNoAxe(page, path);
  }
});

test('stopping all marketing says no to each way of it, once, and says so when it is done', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.jointTenant);
  await page.goto('/en/choices');
  const before = await receiptsOf(page);
  await page.getByText('See what it stops').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Tell you about our own services: e-mail, text, phone calls and post' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop all marketing' }).click();
  await expect(page.getByText('You get no marketing from us.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Stop all marketing' })).toBeFocused();
  for (const purpose of ['Send you news and offers', 'Tell you about our own services']) {
    for (const channel of ['E-mail', 'Text', 'Phone calls', 'Post']) await expect(switchOf(page, channel, purpose)).not.toBeChecked();
  }
  await expect(switchOf(page, 'Phone calls', 'Ask what you think')).toBeChecked();
  const made = (await receiptsOf(page)).slice(0, -before.length || undefined);
  expect(new Set(made.map((one) => one.entryId)).size).toBe(made.length);
  expect(made.length).toBeGreaterThanOrEqual(6);
});
