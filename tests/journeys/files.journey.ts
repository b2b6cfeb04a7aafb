import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { bytes, pdf } from '#tests/support/files-made.ts';
import { expectNoAxe } from './support/axe.ts';
import { photo } from './support/photo.ts';
import { sayItIsSafe } from './support/read-here.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[134]|status of 40[134]/u;
const noConnection = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|net::ERR/u;
const main = (page: Page) => page.getByRole('main');

/** How wide and high a browser shows a picture, once it is turned. */
const shownAs = (page: Page, picture: Buffer) => page.evaluate(async (base64) => {
  const content = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const bitmap = await createImageBitmap(new Blob([content], { type: 'image/jpeg' }), { imageOrientation: 'from-image' });
  return [bitmap.width, bitmap.height];
}, picture.toString('base64'));

/** Names of the databases on this device, and everything in that of files, as text. */
const filesOnDevice = (page: Page): Promise<string> => page.evaluate(async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'keyholder-files')) return '';
  const ended = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error as Error));
  });
  const database = await ended(indexedDB.open('keyholder-files'));
  const [keys, all] = await Promise.all([ended(database.transaction('parts').objectStore('parts').getAllKeys()), ended(database.transaction('parts').objectStore('parts').getAll())]);
  database.close();
  return JSON.stringify([keys, all]);
});

async function openThread(page: Page): Promise<void> {
  await page.goto('/en/messages');
  await main(page).getByRole('link', { name: 'A copy of your data' }).first().click();
  await expect(page.getByLabel('Your message')).toBeVisible();
}

test('sends a photo and a letter, is told at once what cannot be taken, and saves them again without the place', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.everything);
  await openThread(page);
  const original = await photo(page);
  expect(original.includes('51.5007')).toBe(true);
  await page.getByLabel('Add files').setInputFiles([
    { name: 'damp.jpg', mimeType: 'image/jpeg', buffer: original }, { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from(bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0])) },
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) },
  ]);
  await expect(page.getByRole('alert')).toContainText('IMG_1.HEIC');
  await expect(page.getByRole('alert')).toContainText('Save it as JPEG');
  await expect(page.getByRole('list', { name: 'Files' })).toContainText('We have this file');
  await expect(page.getByRole('button', { name: 'Take off' })).toHaveCount(2);
  await expectNoAxe(page, 'files chosen, one not taken');
  await page.getByRole('button', { name: /Take off.*letter\.pdf/u }).click();
  await page.getByLabel('Your message').fill('This is the wall.');
  await page.getByRole('button', { name: 'Send message' }).click();
  await expect(page.getByText('We have your message.')).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save damp.jpg' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('damp.jpg');
  const saved = await readFile(await download.path());
  expect(saved.includes('51.5007') || saved.includes('GPS')).toBe(false);
  expect(await shownAs(page, saved), 'turned as it was taken').toEqual([200, 400]);
  expect(await shownAs(page, original)).toEqual([200, 400]);
  await expect(page.getByText('Saved on this device')).toBeVisible();
  await expectNoAxe(page, 'a message with a file');
  expect(await filesOnDevice(page)).toBe('[[],[]]');
});

test('on a bad line: a file goes on where it stopped, over a reload and without a connection, and no word of it lies in clear', async ({ page, context, portal, expectNoise }) => {
  expectNoise(noSession);
  expectNoise(noConnection);
  await signIn(page, portal, knownPeople.hiddenAddress);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto('/en/messages');
  await sayItIsSafe(page);
  await openThread(page);
  const parts: string[] = [];
  // The line lets four parts through and then breaks.
  await context.route('**/api/files/*/parts/*', async (route) => {
    if (parts.length >= 4) return route.abort('failed');
    parts.push(route.request().url().split('/').at(-1) ?? '');
    return route.continue();
  });
  const words = `<< /Length 400000 >>\nstream\n${'secret words of the letter '.repeat(15_000)}\nendstream`;
  await page.getByLabel('Add files').setInputFiles([{ name: 'long.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf(words)) }]);
  await expect(page.getByRole('list', { name: 'Files' })).toContainText('40 %');
  await page.getByLabel('Your message').fill('The whole letter');
  await page.getByRole('button', { name: 'Send message' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'The whole letter' })).toContainText('4 of 10 parts are here');
  const onDevice = await filesOnDevice(page);
  expect(onDevice).toContain('sealed');
  expect(onDevice).not.toContain('long.pdf');
  expect(onDevice).not.toContain(Buffer.from('secret words of the letter ').toString('base64').slice(4, 24));
  await context.setOffline(true);
  await page.reload();
  await context.unroute('**/api/files/*/parts/*');
  const sent: string[] = [];
  page.on('requestfinished', (request) => { if (/\/api\/files\/.*\/parts\//u.test(request.url())) sent.push(request.url().split('/').at(-1) ?? ''); });
  await context.setOffline(false);
  await expect.poll(() => filesOnDevice(page), { timeout: 30_000 }).toBe('[[],[]]');
  expect(parts).toEqual(['1', '2', '3', '4']);
  expect(sent).toEqual(['5', '6', '7', '8', '9', '10']);
  await openThread(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save long.pdf' }).click();
  expect((await readFile(await (await coming).path())).equals(Buffer.from(pdf(words)))).toBe(true);
});

test('a file is sent as one to save, in a sandbox, and to nobody else', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.applicant);
  await openThread(page);
  await page.getByLabel('Add files').setInputFiles([{ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) }]);
  await page.getByLabel('Your message').fill('My letter');
  await page.getByRole('button', { name: 'Send message' }).click();
  await expect(page.getByRole('button', { name: 'Save letter.pdf' })).toBeVisible();
  const fileId = await page.evaluate(async () => {
    const { threads } = (await (await fetch('/api/messages')).json()) as { threads: { request: { id: string } }[] };
    const { messages } = (await (await fetch(`/api/messages/${threads[0]?.request.id}`)).json()) as { messages: { files: { id: string }[] }[] };
    return messages.at(-1)?.files[0]?.id ?? '';
  });
  const headers = await page.evaluate(async (id) => Object.fromEntries((await fetch(`/api/files/${id}`)).headers), fileId);
  expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(headers['content-disposition']).toBe(`attachment; filename="letter.pdf"; filename*=UTF-8''letter.pdf`);
  expect(headers['content-security-policy']).toContain('sandbox');
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await signIn(page, portal, knownPeople.jointTenant);
  expect(await page.evaluate(async (id) => (await fetch(`/api/files/${id}`)).status, fileId)).toBe(404);
});
