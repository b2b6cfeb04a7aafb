import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { paperFaults } from './support/paper.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[134]|status of 40[134]/u;
const offline = /ERR_INTERNET_DISCONNECTED|Failed to fetch/u;

/** Makes a choice, opens its receipt and saves its file. Answers the file's words and a picture of its QR code. */
async function savedReceipt(page: Page): Promise<{ file: string; picture: Buffer }> {
  await page.goto('/en/choices');
  await page.getByRole('switch', { name: /^Post.*Ask what you think/u }).click();
  await expect(page.getByText(/^Post, Ask what you think: .*Saved\.$/u)).toBeAttached();
  await page.getByRole('link', { name: 'Receipt for Post, Ask what you think' }).click();
  await expect(page.getByRole('img', { name: /square code/u }).locator('path')).toBeAttached();
  for (const [format, points] of [['large-print', 18], ['giant-print', 24]] as const) {
    await page.evaluate((one) => { document.documentElement.dataset['format'] = one; }, format);
    expect(await paperFaults(page, points), `the receipt in ${format}`).toEqual([]);
  }
  await page.evaluate(() => { delete document.documentElement.dataset['format']; });
  const picture = await page.locator('.receipt-qr').screenshot();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^receipt-[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){2}\.json$/u);
  return { file: await readFile(await download.path(), 'utf8'), picture };
}

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) => page.getByLabel('Choose the file of the receipt').setInputFiles({ name, mimeType, buffer });

test('a receipt saved as a file is found real by anybody, also without a connection, and a changed byte is refused with words', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.tenant);
  const { file, picture } = await savedReceipt(page);

  const context = await browser.newContext({ baseURL: portal.origin, viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  const anybody = await context.newPage();
  await anybody.goto('/verify');
  await expect(anybody).toHaveURL(/\/en\/verify$/u);
  await choose(anybody, 'receipt.json', 'application/json', Buffer.from(file));
  await expect(anybody.getByRole('status').filter({ hasText: 'This receipt is real' })).toBeVisible();
  await expect(anybody.getByRole('article', { name: 'Receipt' })).toContainText('Ask what you think');
  await expectNoAxe(anybody, 'verify, real');

  await choose(anybody, 'photo.png', 'image/png', picture);
  await expect(anybody.getByText('The code and the file belong together.')).toBeVisible();

  await anybody.evaluate(async () => { await navigator.serviceWorker.ready; });
  await context.setOffline(true);
  await anybody.goto('/verify');
  await expect(anybody).toHaveURL(/\/en\/verify$/u);
  await choose(anybody, 'receipt.json', 'application/json', Buffer.from(file));
  await expect(anybody.getByText('This receipt is real')).toBeInViewport();
  // Who presses the button after choosing a file means the file.
  await anybody.getByRole('button', { name: 'Check it' }).click();
  await expect(anybody.getByLabel('Or paste the words')).not.toHaveAccessibleDescription(/Choose a file/u);
  await expect(anybody.getByText('This receipt is real')).toBeInViewport();
  const { payload } = JSON.parse(file) as { payload: string };
  const changed = Buffer.from(payload, 'base64url').toString('utf8').replace('"subject":"choice"', '"subject":"Choice"');
  await anybody.getByLabel('Or paste the words').fill(JSON.stringify({ ...(JSON.parse(file) as object), payload: Buffer.from(changed).toString('base64url') }));
  await anybody.getByRole('button', { name: 'Check it' }).click();
  await expect(anybody.getByRole('alert')).toContainText('This is not as we gave it');
  await expect(anybody.getByRole('article', { name: 'Receipt' })).toHaveCount(0);
  await anybody.mouse.move(0, 0);
  await expectNoAxe(anybody, 'verify, changed');
  await context.close();
});

test('what is no receipt is said so, an empty try points at its field, and the code in an address is checked at once', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  expectNoise(offline);
  await signIn(page, portal, knownPeople.leaseholder);
  await savedReceipt(page);
  const answer = await page.evaluate(async (receiptId) => (await (await fetch(`/api/receipts/${receiptId}/file`)).json()) as { code: string }, page.url().split('/').at(-1));
  await page.goto('/en/verify');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByLabel('Or paste the words')).toHaveAccessibleDescription(/Choose a file or paste some words first/u);
  await page.getByLabel('Or paste the words').fill('ABCD-EFGH-JKLM');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('alert')).toContainText('This is no receipt that we know');
  await page.goto(`/verify#${answer.code}`);
  await expect(page).toHaveURL(new RegExp(`/en/verify#${answer.code}$`, 'u'));
  await expect(page.getByText('This code is real')).toBeVisible();
  await page.getByRole('link', { name: 'Open it, if it is yours' }).click();
  await expect(page.getByRole('article', { name: 'Receipt' })).toBeVisible();
});
