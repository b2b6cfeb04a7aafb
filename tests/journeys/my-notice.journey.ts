import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { readPack } from '#server/packs/read-pack.ts';
import { readWords } from '../../scripts/words/read-words.ts';
import { expectNoAxe } from './support/axe.ts';
import { counterPerson } from './support/counter.ts';
import { layoutFaults } from './support/layout.ts';
import { fillSignIn, signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('a tenant on a phone finds their own facts and choices beside the notice, and the words that they agreed to', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[13]|status of 40[13]/u);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/my-notices/privacy');
  await expect(page).toHaveURL(/\/en\/sign-in$/u);
  // Who was asked to sign in comes back to where they wanted to be.
  await fillSignIn(page, portal, knownPeople.tenant);
  await expect(page).toHaveURL(/\/en\/my-notices\/privacy$/u);

  await page.goto('/en/my-data');
  await page.getByRole('link', { name: 'Privacy notice', exact: true }).and(page.locator('[href$="/my-notices/privacy"]')).click();
  await expect(heading(page, 'What this notice means for you')).toBeVisible();
  await expectNoAxe(page, 'my notice');
  expect(await layoutFaults(page)).toEqual([]);

  // By keyboard: the line says how much, and opens.
  const held = page.getByRole('region', { name: 'What we hold' });
  const line = held.locator('summary').first();
  await expect(line).toHaveText(/What we hold about you: \d+ facts/u);
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(held.getByRole('table')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Facts about crime' }).getByRole('table').first()).toBeVisible();
  await held.getByRole('link', { name: 'Date of birth' }).click();
  await expect(page).toHaveURL(/\/en\/my-data\/about-you\/[^/]+$/u);
  await page.goBack();

  // What did I see when I agreed: the version and language of that day, and what has changed since.
  const choices = page.getByRole('region', { name: 'Your choices' });
  await expect(choices.getByRole('row').filter({ hasText: 'Send you news and offers' })).toContainText(/E-mail: (yes|no|not asked)/u);
  const words = choices.getByRole('link', { name: /^Notice, version 1/u }).first();
  await expect(words).toHaveAttribute('href', '/en/notices/privacy/v1');
  await choices.getByRole('link', { name: 'What changed since version 1' }).first().click();
  await expect(heading(page, /^What changed/u)).toBeVisible();
  await expect(page.locator('ins').first()).toBeVisible();
  await page.goBack();

  // A part is read where the notice stands.
  await page.getByRole('link', { name: /^Read this part ?: Who gets it$/u }).click();
  await expect(page).toHaveURL(/\/en\/notices\/privacy\/v2#who-gets-it$/u);
  await expect(page.locator('#who-gets-it')).toBeInViewport();
  expect(await page.context().cookies(page.url()).then((all) => all.filter((one) => !one.httpOnly))).toEqual([]);
});

test('a leaseholder reads in Urdu: parts for tenants stand apart, anchors are the same, and the print is the one they like', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[13]|status of 40[13]/u);
  await page.setViewportSize({ width: 1280, height: 900 });
  await signIn(page, portal, knownPeople.leaseholder);
  await page.goto('/ur/my-notices/privacy');
  const lease = page.locator('#if-you-own-your-home-on-a-lease');
  await expect(lease).toBeVisible();
  await expect(lease.getByRole('table').first()).toBeAttached();
  await expectNoAxe(page, 'my notice in Urdu');
  expect(await layoutFaults(page)).toEqual([]);

  await page.goto('/en/settings/reach');
  await page.locator('label', { hasText: 'Giant print' }).click();
  await page.getByRole('button', { name: 'Save my format' }).click();
  await expect(page.getByText('We have saved this.')).toBeVisible();
  await page.goto('/ur/my-notices/privacy');
  await expect(page.locator('html')).toHaveAttribute('data-format', 'giant-print');
  expect(await layoutFaults(page)).toEqual([]);
  await page.goto('/en/my-notices/privacy');
  await page.getByRole('link', { name: 'Read the whole notice' }).click();
  await expect(page).toHaveURL(/\/notices\/privacy\/v2\/giant-print$/u);
});

/** A language that the landlord offers and that the whole notice is not in; Portuguese where every one is translated. */
function wanted(): { readonly language: string; readonly isWhole: boolean } {
  const pack = readPack('amplius');
  const version = pack.notices.find((one) => one.id === 'privacy')?.versions.at(-1);
  const missing = version?.languages.find((one) => pack.texts[`privacy/${version.version}/${one.language}`]?.whole === null);
  return { language: missing?.language ?? 'pt', isWhole: !missing };
}

test('who wants a language that the notice is not whole in is told so, and asks for it', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[134]|status of 40[134]/u);
  await page.setViewportSize({ width: 390, height: 844 });
  // From every public page of a notice, and who has to sign in for it comes back to it.
  for (const address of ['/en/notices', '/en/notices/privacy/v1', '/en/notices/privacy/easy-words', '/en/notices/privacy/large-print']) {
    await page.goto(address);
    await expect(page.getByRole('region', { name: 'In another language or format' })).toContainText('within 10 working days');
  }
  await page.getByRole('link', { name: 'Ask for it here' }).click();
  await fillSignIn(page, portal, knownPeople.applicant);
  await expect(page).toHaveURL(/\/en\/requests\/new\/notice-format\?notice=privacy$/u);
  const { language, isWhole } = wanted();
  const { name } = JSON.parse(readFileSync(new URL(`../../locales/${language}/language.json`, import.meta.url), 'utf8')) as { name: string };
  await page.goto('/en/settings/reach');
  await page.getByRole('combobox').first().selectOption(language);
  await page.getByRole('button', { name: 'Save my format' }).click();
  await expect(page.getByText('We have saved this.')).toBeVisible();
  await page.goto('/en/my-notices/privacy');
  await expect(page.getByRole('link', { name: 'Read the whole notice' })).toHaveAttribute('href', `/${language}/notices/privacy/v2`);
  const ask = page.getByRole('link', { name: `Ask for it in ${name}` });
  await expect(ask).toHaveCount(isWhole ? 0 : 1);
  await expect(page.getByText(`In ${name} only the short version is there so far. The rest is in English.`)).toHaveCount(isWhole ? 0 : 1);
  if (!isWhole) await ask.click();
  else await page.goto('/en/requests/new/notice-format?notice=privacy');
  await expect(page).toHaveURL(/\/en\/requests\/new\/notice-format\?notice=privacy$/u);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/en/my-notices/none-such');
  await expect(heading(page, 'We have no such notice')).toBeVisible();
});

test('what somebody saw when they agreed under an older version, in their language, is found from the choice and from its receipt, and what changed since', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[134]|status of 40[134]/u);
  const person = counterPerson('KXWRD2222', 'Rukhsana Made-up', 'ur', { choices: [{ purposeId: 'news', channel: 'email', kind: 'agree', at: '2026-08-03T10:00:00.000Z', noticeVersion: 'v1', language: 'ur' }] });
  await portal.load([person]);
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, portal, person, 'ur');
  const [choices, documents] = [readWords('ur')['choices'] ?? {}, readWords('ur')['documents'] ?? {}];

  // From the history of the choice: the words of that day, in the language they were shown in.
  await page.goto('/ur/choices/news');
  const history = page.getByRole('table');
  await expect(history.getByRole('row')).toHaveCount(2);
  const seen = history.getByRole('link', { name: /1.*اردو/u });
  await expect(seen).toHaveAttribute('href', '/ur/notices/privacy/v1');
  expect(await layoutFaults(page)).toEqual([]);
  await seen.click();
  await expect(page).toHaveURL(/\/ur\/notices\/privacy\/v1$/u);
  await expect(page.getByText(documents['notice.older'] ?? 'older')).toBeVisible();
  // That version was there in English alone: so they saw it, and so it is marked.
  await expect(page.getByText(documents['notice.not-translated'] ?? 'English')).toBeVisible();
  await expect(page.locator('.document-summary [lang="en"][dir="ltr"]')).toContainText('We');
  await page.goto('/ur/my-notices/privacy');
  await page.locator('a[href="/ur/notices/privacy/changes/v1/v2"]').first().click();
  await expect(heading(page, /.+/u)).toBeVisible();
  await expect(page.locator('ins').first()).toBeVisible();
  await expect(page.locator('.document-summary')).toContainText(documents['changes.major'] ?? 'big');

  // A no on the words of then counts at once; its receipt keeps them.
  await page.route('**/api/choices?*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('"version":"v2"', '"version":"v1"') });
  });
  await page.goto('/ur/choices');
  const email = page.getByRole('switch', { name: new RegExp(choices['channel.email'] ?? 'email', 'u') }).first();
  await expect(email).toBeChecked();
  await email.click();
  await expect(email).not.toBeChecked();
  await page.unrouteAll({ behavior: 'wait' });
  await page.goto('/ur/receipts');
  await page.getByRole('main').locator('a[href^="/ur/receipts/"]').first().click();
  const words = page.locator('a[href="/ur/notices/privacy/v1"]');
  await expect(words).toContainText('1');
  await expect(words).toContainText('اردو');
  expect(await layoutFaults(page)).toEqual([]);
  await expectNoAxe(page, 'a receipt of a choice under an older version');
});
