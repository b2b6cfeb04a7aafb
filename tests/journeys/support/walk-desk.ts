import type { Browser, Page } from '@playwright/test';
import { Keyboard } from './keyboard.ts';
import type { Portal } from './portal.ts';
import { expect } from './test.ts';
import { filledIn, refuseWrites, sendEmpty } from './walk-form.ts';

/** A form as a hand on the keyboard goes through it. */
export interface Form {
  /** The act, where one is chosen first. */
  readonly act?: string;
  /** What is said of a form that is sent empty, first thing. */
  readonly lacks?: string;
  readonly fill: (keys: Keyboard) => Promise<void>;
  readonly send: string;
  /** Where the focus is once it is sent. */
  readonly done: string;
}

/** What may go wrong between the press and the answer, and how it is put right. */
const troubles: readonly { readonly says: string; readonly begin: (page: Page) => Promise<() => Promise<void>> }[] = [
  { says: 'We are closed for a moment', begin: (page) => refuseWrites(page, '**/api/desk/**', 503, 'unavailable') },
  { says: 'You have no connection', begin: (page) => page.context().setOffline(true).then(() => () => page.context().setOffline(false)) },
];

/** Sends it empty, fills it in, is refused twice and loses nothing, and sends it. */
export async function walk(page: Page, { act, lacks, fill, send, done }: Form): Promise<void> {
  const keys = new Keyboard(page);
  if (act !== undefined) await keys.choose(act);
  if (lacks !== undefined) await sendEmpty(page, keys, send, lacks);
  await fill(keys);
  const filled = await filledIn(page);
  for (const { says, begin } of troubles) {
    const end = await begin(page);
    await keys.act(send);
    await keys.stands(says);
    expect(await filledIn(page), says).toEqual(filled);
    await end();
  }
  await keys.act(send);
  await keys.stands(done);
}

/** Signs in by keyboard, in a window of its own. */
export async function atDesk(browser: Browser, portal: Portal, viewport: { width: number; height: number }, name: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', viewport, reducedMotion: 'reduce' })).newPage();
  await page.goto('/en/desk');
  await expect(page.getByRole('link', { name: 'Sign in with your work account' })).toBeVisible();
  const keys = new Keyboard(page);
  await keys.act('Sign in with your work account');
  await expect(page.getByRole('button', { name })).toBeVisible();
  await keys.act(name);
  await expect(page.getByRole('heading', { level: 1, name: 'Requests to answer' })).toBeVisible();
  return page;
}
