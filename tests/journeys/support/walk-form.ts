import type { Page } from '@playwright/test';
import type { Keyboard } from './keyboard.ts';
import { expect } from './test.ts';

/** The screens on which every form is gone through. */
export const screens = [['at a desk', { width: 1280, height: 800 }], ['on a small laptop at 400 %', { width: 320, height: 256 }]] as const;

/** Answers every write with a refusal of the API until it is told to stop. `all`: which addresses. */
export async function refuseWrites(page: Page, all: string, status: number, code: string): Promise<() => Promise<void>> {
  await page.route(all, (route) => (route.request().method() === 'GET' ? route.fallback()
    : route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ type: `/problems/${code}`, title: 'refused', status, code }) })));
  return () => page.unroute(all);
}

/** What has been filled in on the page, but for files. */
export const filledIn = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('main :is(input:not([type=file]), textarea, select)')]
  .map((one) => (one instanceof HTMLInputElement && ['radio', 'checkbox'].includes(one.type) ? `${one.value} ${one.checked}` : one.value)));

/** Sends a form that lacks something: what is said leads on to the field, which says it too. */
export async function sendEmpty(page: Page, keys: Keyboard, send: string | RegExp, lacks: string): Promise<void> {
  await keys.act(send);
  await keys.stands('There is a problem');
  await keys.act(lacks);
  await expect.poll(() => page.evaluate(() => {
    const field = document.activeElement;
    const told = (one: Element | null) => (one?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '').join(' ');
    return `${told(field)} ${told(field?.closest('fieldset') ?? null)} ${told(field?.closest('fieldset')?.parentElement?.closest('fieldset') ?? null)}`;
  }), 'what is said at the field').toContain(lacks);
  await keys.press('Shift+Tab'); // The field itself comes next.
}
