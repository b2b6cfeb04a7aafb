import { expect, type Page } from '@playwright/test';
import type { Portal } from './portal.ts';

/** In the open form of somebody who speaks for the person: lets a neighbour ask for them, and answers the code to give to the neighbour. */
export async function invite(page: Page, portal: Portal, { portalReference }: { readonly portalReference: string }): Promise<string> {
  await page.getByLabel('What is their name?').fill('My neighbour');
  await page.getByText('ask for you', { exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  const check = page.getByRole('dialog');
  await check.getByRole('button', { name: 'Send me a code' }).click();
  await expect(check.getByRole('textbox')).toBeVisible();
  await check.getByRole('textbox').fill(await portal.codeFor(portalReference));
  await check.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('button', { name: /Show the code/u }).click();
  return (await page.locator('strong .code').textContent()) ?? '';
}
