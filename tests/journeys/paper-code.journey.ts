import type { Page } from '@playwright/test';
import { readWords } from '../../scripts/words/read-words.ts';
import { expectNoAxe } from './support/axe.ts';
import { atTheCounter, counterNoise, counterPerson, openAtCounter } from './support/counter.ts';
import { paperFaults } from './support/paper.ts';
import { expect, test } from './support/test.ts';

const person = counterPerson('KPAPERUR2', 'زینب کاغذی', 'ur', { contactPoints: [] });
const noise = new RegExp(`${counterNoise.source}|status of 422`, 'u');

async function signInByPaper(page: Page, code: string): Promise<void> {
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: 'I have a code on paper' }).click();
  await page.getByLabel('Your portal reference').fill(person.portalReference);
  for (const [label, value] of [['Day', '5'], ['Month', '5'], ['Year', '1985']] as const) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel('The code on your paper').fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('who has no phone or e-mail gets a code on paper at the counter, and signs in with it once', async ({ browser, page: resident, portal, expectNoise }) => {
  expectNoise(noise);
  await portal.load([person]);
  const words = readWords('ur');
  const [side, paper] = [words['counter-side'] ?? {}, words['paper-code'] ?? {}];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await atTheCounter(context, portal.origin);
  await openAtCounter(page, person.portalReference);
  await page.getByRole('button', { name: 'They answered questions' }).click();
  await expect(page.getByRole('heading', { name: 'Your choices' })).toBeFocused();

  // By keyboard: from the tab to the code and back.
  const tab = page.getByRole('link', { name: 'Sign-in code', exact: true });
  await tab.press('Enter');
  await expect(page.getByRole('heading', { name: 'A sign-in code on paper' })).toBeFocused();
  await expectNoAxe(page, 'giving a code');
  const give = page.getByRole('button', { name: 'Give a code' });
  await expect(give).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(give).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'This needs a closer check' }).getByRole('button', { name: 'I saw a document' }).press('Enter');
  await expect(page.getByRole('heading', { name: side['title'] ?? '' })).toBeFocused();
  await expect(page.getByRole('main').last()).toContainText(side['back.sign-in-code'] ?? '');
  await page.getByRole('button', { name: side['yes'] ?? '', exact: true }).first().press('Enter');

  await expect(page.getByRole('heading', { name: paper['slip.title'] ?? '' })).toBeFocused();
  const slip = page.locator('.paper-code');
  const code = await slip.locator('.counter-code').last().innerText();
  expect(code).toMatch(/^(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}$/u);
  await expect(slip).toContainText(person.portalReference);
  await expect(slip).toContainText(`${new URL(portal.origin).host}/ur/sign-in`);
  expect(await page.getByRole('main').last().innerText()).not.toContain(person.name);
  await expectNoAxe(page, 'the code in Urdu');
  await page.getByRole('button', { name: paper['slip.print'] ?? '' }).press('Enter');
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
  expect(await paperFaults(page, 18)).toEqual([]);
  expect(await page.evaluate(async () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), await indexedDB.databases(), await caches.keys()]))).not.toContain(code);

  await page.getByRole('button', { name: side['back'] ?? '' }).press('Enter');
  await expect(page.getByText('The code was given.', { exact: false })).toBeVisible();
  await expect(give).toBeFocused();
  expect(await page.content()).not.toContain(code);
  await page.getByRole('radio', { name: 'On the phone' }).check();
  await expect(give).toHaveCount(0);
  await expect(page.getByText('They have to be here with you.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'End the session' }).click();
  await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
  await context.close();

  await signInByPaper(resident, code.toLowerCase().replaceAll('-', ' '));
  await expect(resident).toHaveURL(/\/en\/home$/u);
  await resident.goto('/en/activity');
  await expect(resident.getByRole('row', { name: /Gave you a sign-in code on paper/u })).toContainText('A housing officer, High Street office');
  const other = await browser.newContext({ baseURL: portal.origin });
  const again = await other.newPage();
  await signInByPaper(again, code);
  await expect(again.getByRole('alert').or(again.locator('.error-summary')).first()).toContainText('at our counter');
  await other.close();
});

test('who has an e-mail gets no code on paper, and the officer hears where to put a wrong one right', async ({ browser, portal, expectNoise }) => {
  expectNoise(noise);
  await portal.load([counterPerson('KPAPEREN2', 'Ada Reached', 'en')]);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await atTheCounter(context, portal.origin);
  await openAtCounter(page, 'KPAPEREN2');
  await page.getByRole('button', { name: 'I saw a document' }).click();
  await expect(page.getByRole('heading', { name: 'Your choices' })).toBeFocused();
  await page.getByRole('link', { name: 'Sign-in code', exact: true }).click();
  await expect(page.getByText(/codes go there/u)).toContainText('How to reach them');
  await expect(page.getByRole('button', { name: 'Give a code' })).toHaveCount(0);
  await page.getByRole('button', { name: 'End the session' }).click();
  await context.close();
});
