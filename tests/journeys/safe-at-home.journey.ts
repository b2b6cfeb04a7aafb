import type { Page } from '@playwright/test';
import { readWords } from '../../scripts/words/read-words.ts';
import { expectNoAxe } from './support/axe.ts';
import { counterPerson } from './support/counter.ts';
import { makeCopy, pin } from './support/device-copy.ts';
import { sayItIsSafe } from './support/read-here.ts';
import { fillSignIn, signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const noSession = /status of 40[13]/u;
const dateOfBirth = '1985-05-05';
const secret = 'The new lock was fitted on Tuesday';
const question = 'Is it safe to read this here?';
/** Somebody with a request and a message of the landlord's about it. */
const person = (portalReference: string, name: string, reference: string, addressHidden: boolean) => counterPerson(portalReference, name, 'en', {
  addressHidden,
  requests: [{ reference, details: { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' }, events: [{ kind: 'submit', at: '2026-11-02T10:00:00.000Z', by: 'resident', reason: null }] }],
  messages: [{ request: reference, at: '2026-11-03T10:00:00.000Z', by: 'landlord', text: secret, seenAt: null }],
});
const flagged = person('KSAFEHQM2', 'Hidden Harriet', 'R-2345SAFE2', true);
const other = person('KSAFEHQM3', 'Open Olga', 'R-2345SAFE3', false);

test.beforeAll(async ({ portal }) => { await portal.load([flagged, other]); });

const main = (page: Page) => page.getByRole('main');
const headOf = (page: Page) => page.evaluate(() => [document.title, ...['manifest', 'icon', 'apple-touch-icon'].map((rel) => document.head.querySelector(`link[rel="${rel}"]`)?.getAttribute('href'))]);

test('somebody flagged for safety is asked before a message is shown or fetched: once, and again after the next sign-in', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.setViewportSize({ width: 390, height: 844 });
  const fetched: string[] = [];
  page.on('request', (request) => { if (request.url().includes('/api/messages')) fetched.push(request.url()); });
  await signIn(page, portal, { portalReference: flagged.portalReference, dateOfBirth });
  await page.goto('/en/messages');
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await expect(main(page)).toContainText('This page shows your messages and files.');
  expect(fetched).toEqual([]);
  expect(await page.content()).not.toContain(secret);
  // The browser writes titles down: this one says what it asks and nothing of the record.
  expect(await page.title()).not.toMatch(/message|Harriet/iu);
  await expectNoAxe(page, 'is it safe to read this here');
  await page.getByRole('link', { name: 'Not now' }).click();
  await expect(page).toHaveURL(/\/en\/home$/u);
  await page.goto('/en/requests');
  await main(page).getByRole('link', { name: /copy of/iu }).first().click();
  await expect(main(page)).toContainText('This page shows your request and our answer.');
  await sayItIsSafe(page);
  await expect(page.getByRole('heading', { level: 1, name: question })).toHaveCount(0);
  await page.goto('/en/messages');
  await expect(main(page)).toContainText(secret);
  // What is noted in the tab is noted for everybody, and the flag nowhere.
  expect(await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]))).not.toMatch(/flag|safe|hidden|askFirst/iu);
  await page.goto('/en/settings');
  await main(page).getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Your portal reference')).toBeVisible();
  await signIn(page, portal, { portalReference: flagged.portalReference, dateOfBirth });
  await page.goto('/en/messages');
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  expect(portal.log).not.toMatch(/askFirst|Harriet/u);
});

test('the next person on the same phone is not asked, and sees nothing of the one before', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, { portalReference: flagged.portalReference, dateOfBirth });
  await page.goto('/en/messages');
  await sayItIsSafe(page);
  await expect(main(page)).toContainText(secret);
  await page.goto('/en/settings');
  await main(page).getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Your portal reference')).toBeVisible();
  expect(await page.content()).not.toContain('Harriet');
  await signIn(page, portal, { portalReference: other.portalReference, dateOfBirth });
  await page.getByRole('link', { name: /We have written to you/u }).click();
  await expect(main(page)).toContainText(secret);
  await page.goto('/en/messages');
  await expect(main(page)).toContainText(secret);
});

test('a phone that is found after half an hour shows nothing before somebody signs in, and then goes on where they were', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.clock.install();
  await signIn(page, portal, { portalReference: other.portalReference, dateOfBirth });
  await page.goto('/en/messages');
  await main(page).getByRole('link', { name: /copy of/iu }).first().click();
  await expect(page.getByText(secret)).toBeVisible();
  await page.getByLabel('Your message').fill('Half a thought');
  await page.clock.fastForward('31:00');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByText(secret)).toBeHidden();
  expect(await page.getByRole('main', { includeHidden: true }).evaluate((element) => getComputedStyle(element).visibility)).toBe('hidden');
  await fillSignIn(page, portal, { portalReference: other.portalReference, dateOfBirth });
  await expect(page.getByText(secret)).toBeVisible();
  await expect(page.getByLabel('Your message')).toHaveValue('Half a thought');
  await expect(page.getByLabel('Your message')).toBeFocused();
});

for (const language of ['en', 'ur'] as const) {
  test(`the app takes a plain name and icon before it is installed, and gives the landlord’s back: ${language}`, async ({ page, request, expectNoise }) => {
    expectNoise(noSession);
    const words = readWords(language)['safe'] ?? {};
    const said = (key: string) => words[key] ?? '';
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`/${language}/settings/plain-name`);
    await expect(page.getByRole('heading', { level: 1, name: said('plain.title') })).toBeVisible();
    const before = await headOf(page);
    await page.getByRole('button', { name: said('plain.on') }).click();
    await expect(page.getByText(said('plain.is-on'))).toBeVisible();
    await expectNoAxe(page, 'the plain name');
    const plain = [said('plain.name'), `/manifest-${language}-plain.webmanifest`, '/icons/plain-48.png', '/icons/plain-touch.png'];
    expect(await headOf(page)).toEqual(plain);
    for (const place of ['help', 'sign-in']) {
      await page.goto(`/${language}/${place}`);
      if (place === 'sign-in') await expect.poll(() => headOf(page)).toEqual(plain);
    }
    const manifest = await (await request.get(plain[1] ?? '')).text();
    expect(JSON.parse(manifest)).toMatchObject({ name: said('plain.name'), short_name: said('plain.name'), id: '/plain' });
    expect(manifest).not.toMatch(/amplius|hous|tenan|shortcuts|screenshots|description/iu);
    for (const icon of (JSON.parse(manifest) as { icons: { src: string }[] }).icons) expect((await request.get(icon.src)).status(), icon.src).toBe(200);
    // Leaving fast leaves the plain name: the next look at the phone should find it.
    await page.goto(`/${language}/settings/plain-name`);
    await page.getByRole('button', { name: said('plain.off') }).click();
    await page.reload();
    await expect(page.getByText(said('plain.is-off'))).toBeVisible();
    expect((await headOf(page)).slice(1)).toEqual(before.slice(1));
  });
}

test('messages come from the name that the person chose', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  const who = { portalReference: other.portalReference, dateOfBirth };
  await signIn(page, portal, who);
  const own = async () => (await portal.post()).find((one) => one.portalReference === who.portalReference);
  expect((await own())?.from).toBe('Message service');
  await page.goto('/en/settings/reach');
  await page.getByText('Reminders', { exact: true }).click();
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByText('We have saved this.')).toBeVisible();
  await expectNoAxe(page, 'how we reach you, with the name of messages');
  await page.context().clearCookies();
  await signIn(page, portal, who);
  const message = await own();
  expect(message?.from).toBe('Reminders');
  expect(JSON.stringify([message?.subject, message?.from, message?.body])).not.toMatch(/amplius|hous|tenan|landlord/iu);
});

test('somebody flagged for safety who starts without a connection is asked when the copy is opened, before anything in it is shown', async ({ page, context, portal, expectNoise }) => {
  expectNoise(/status of 40[13]|ERR_INTERNET_DISCONNECTED|Failed to load resource/u);
  await signIn(page, portal, { portalReference: flagged.portalReference, dateOfBirth });
  await makeCopy(page);
  // Another start of the phone: what this tab knew is gone, and there is nobody to ask.
  await page.evaluate(() => sessionStorage.clear());
  await context.setOffline(true);
  await page.goto('/en/messages');
  await page.getByLabel('Your PIN').fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  expect(await page.content()).not.toContain(secret);
  await sayItIsSafe(page);
  await expect(main(page)).toContainText(secret);
  await context.setOffline(false);
});
