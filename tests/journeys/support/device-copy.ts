import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What opens the copies of journeys. */
export const pin = '27-lambs';

/** Waits until all of the copy is on this device, and a worker that shows it. */
export async function copyIsHere(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => localStorage.getItem('keyholder.copy')), { timeout: 60_000 }).toContain('T');
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
}

/** On the page of the copy: makes one that opens with the PIN, and waits until all of it is here. */
export async function keepCopy(page: Page): Promise<void> {
  await page.getByText('Only I use it', { exact: true }).click();
  await page.getByText('With a PIN', { exact: true }).click();
  await page.getByLabel('Choose a PIN').fill(pin);
  await page.getByLabel('Type the PIN again').fill(pin);
  await page.getByRole('button', { name: 'Keep a copy here' }).click();
  await expect(page.getByRole('heading', { name: 'You keep a copy here' })).toBeVisible();
  await copyIsHere(page);
}

/** Goes to the page of the copy and makes one. */
export async function makeCopy(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}/en/settings/copy`);
  await keepCopy(page);
}
