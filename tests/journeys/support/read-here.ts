import type { Page } from '@playwright/test';

/** Somebody flagged for safety says that it is safe to read here. */
export async function sayItIsSafe(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Yes, show it' }).click();
}
