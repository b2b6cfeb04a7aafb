import type { Page } from '@playwright/test';
import { expect } from './test.ts';
import type { Portal } from './portal.ts';

/** Fills in the way in with the code from the post box, on whatever page or dialog shows it. */
export async function fillSignIn(page: Page, post: Pick<Portal, 'codeFor'>, person: { readonly portalReference: string; readonly dateOfBirth: string }): Promise<void> {
  const [year, month, day] = person.dateOfBirth.split('-').map(Number);
  await page.getByLabel('Your portal reference').fill(person.portalReference);
  await page.getByLabel('Day').fill(String(day));
  await page.getByLabel('Month').fill(String(month));
  await page.getByLabel('Year').fill(String(year));
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByLabel('The code from our message')).toBeVisible();
  await page.getByLabel('The code from our message').fill(await post.codeFor(person.portalReference));
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in and waits for home. */
export async function signIn(page: Page, portal: Portal, person: { readonly portalReference: string; readonly dateOfBirth: string }): Promise<void> {
  await page.goto('/en/sign-in');
  await fillSignIn(page, portal, person);
  await expect(page).toHaveURL(/\/en\/home$/u);
}
