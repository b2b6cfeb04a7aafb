import type { Browser, Page } from '@playwright/test';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestFull } from '#contract/requests.ts';
import { expect } from './test.ts';
import type { Portal } from './portal.ts';

/** A browser of its own in which somebody of the sample's staff has signed in, on the desk. */
export async function staffPage(browser: Browser, portal: Portal, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', acceptDownloads: true });
  const page = await context.newPage();
  await page.goto('/en/desk');
  await page.getByRole('link', { name: 'Sign in with your work account' }).click();
  await page.getByRole('button', { name }).click();
  await expect(page).toHaveURL(/\/en\/desk$/u);
  return page;
}

/** Chooses an act on the page of a request, fills in what it asks for, and does it. */
export async function doAct(page: Page, act: string, { words, language, code }: { readonly words?: string; readonly language?: string; readonly code?: string } = {}): Promise<void> {
  await page.getByText(act, { exact: true }).first().click();
  if (code !== undefined) await page.getByLabel('Reason in the law').selectOption(code);
  if (words !== undefined) await page.getByLabel('What they read').fill(words);
  if (language !== undefined) await page.getByLabel('Language of these words').selectOption(language);
  await page.getByRole('button', { name: act, exact: true }).click();
  await expect(page.getByText('They see it in the portal now.')).toBeVisible();
}

/** Asks for something as the app does; the ways to ask have journeys of their own. */
export async function ask(page: Page, details: RequestDetails): Promise<RequestFull> {
  const answer = await page.evaluate(async (body) => (await fetch('/api/requests', {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ details: body, madeAt: new Date().toISOString() }),
  })).json() as Promise<{ request: RequestFull }>, details);
  return answer.request;
}

/** From the list to one request, by its reference. */
export async function open(desk: Page, { reference }: RequestFull): Promise<void> {
  await desk.goto('/en/desk');
  await desk.getByLabel('Find by reference').fill(reference);
  await desk.getByRole('button', { name: 'Find', exact: true }).click();
  await desk.getByRole('link', { name: reference }).click();
  await expect(desk.getByRole('heading', { name: 'What you can do now' })).toBeVisible();
}
