import type { ImportResident } from '#contract/import-line.ts';
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Noise of the sign-in: a page that nobody is signed in to asks once, and the provider's page takes no part in transitions. */
export const counterNoise = /status of 40[13]|ViewTransition opt-in|Transition was (?:aborted|skipped)/u;

/** A resident for the counter, in a language of their own. */
export function counterPerson(portalReference: string, name: string, language: string, more: Partial<ImportResident> = {}): ImportResident {
  return {
    type: 'resident', portalReference, name, dateOfBirth: '1985-05-05', language, tenancies: [], addressHidden: false, items: [], requests: [],
    contactPoints: [{ kind: 'email', value: `${portalReference.toLowerCase()}@example.org`, verified: true }],
    choices: [{ purposeId: 'news', channel: 'email', kind: 'agree', at: '2026-03-01T10:00:00.000Z', noticeVersion: 'v2', language: 'en' }],
    ...more,
  };
}

/** Signs an officer in at the sample's own provider, on the counter. */
export async function atTheCounter(context: BrowserContext, origin: string, subject = 'staff-officer'): Promise<Page> {
  const page = await context.newPage();
  // Printing is the device's affair: a window of its own that no test can answer.
  await page.addInitScript(() => {
    Object.assign(globalThis, { printed: 0, print: () => { (globalThis as unknown as { printed: number }).printed += 1; } });
  });
  await page.goto(`${origin}/en/counter`);
  await page.getByRole('link', { name: 'Sign in with your work account' }).click();
  await page.locator(`button[value="${subject}"]`).click();
  await expect(page.getByRole('heading', { name: 'Counter', level: 1 })).toBeVisible();
  return page;
}

/** Finds somebody by their reference and opens their record. */
export async function openAtCounter(page: Page, portalReference: string): Promise<void> {
  await page.getByLabel('Portal reference').fill(portalReference);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('button', { name: /^Open/u }).click();
  await expect(page.getByRole('button', { name: 'End the session' })).toBeVisible();
}
