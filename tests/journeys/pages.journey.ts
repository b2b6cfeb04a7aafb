import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { languageFolders, readWords } from '../../scripts/words/read-words.ts';
import { axeFaults } from './support/axe.ts';
import { paperFaults } from './support/paper.ts';
import { StaticPortal } from './support/static-portal.ts';
import { expect, test } from './support/test.ts';

let portal: StaticPortal;
test.beforeAll(async () => { portal = await StaticPortal.start(); });
test.afterAll(async () => { await portal.remove(); });

const kinds = [
  '', '/notices', '/notices/privacy', '/notices/privacy/v1/large-print', '/notices/privacy/giant-print', '/notices/privacy/easy-words', '/notices/privacy/archive', '/notices/privacy/changes/v1/v2',
  '/help', '/safety', '/accessibility', '/recordings', '/recordings/sample-court', '/no-such-page',
];
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('every kind of public page is whole without JavaScript, at 320 px and at 400 %', async ({ browser, expectNoise }) => {
  expectNoise(/status of 404/u);
  for (const width of [320, 1280]) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const language of ['en', 'ur']) {
      for (const kind of kinds) {
        await page.goto(`${portal.origin}/${language}${kind}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await sideways(page), `${language}${kind} at ${width} px`).toBe(0);
      }
    }
    await context.close();
  }
});

test('a mistake in a draft is told with the part of the notice or the key of the words, without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const words = readWords('pl');
  const told = async (name: string) => decodeURIComponent((await page.getByRole('main').getByRole('link', { name, exact: true }).last().getAttribute('href')) ?? '');
  await page.goto(`${portal.origin}/pl/notices/privacy`);
  const section = page.locator('.document-body h2').nth(2);
  const [title, id] = [(await section.textContent()) ?? '', await section.getAttribute('id')];
  await page.getByRole('contentinfo').getByRole('link', { name: words['common']?.['draft.tell'] ?? '' }).click();
  await expect(page).toHaveURL(/\/pl\/mistakes#privacy-v2$/u);
  expect(decodeURIComponent((await page.locator('#privacy-v2').getByRole('link', { name: title, exact: true }).getAttribute('href')) ?? '')).toMatch(new RegExp(`^mailto:.* · pl · privacy v2 · #${id}$`, 'u'));
  // On paper stands the part that was chosen, each of its words with the code to tell, and no other part.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#privacy-v2').getByText(`privacy v2 #${id}`, { exact: true })).toBeVisible();
  await expect(page.locator('section.mistakes:not(#privacy-v2)').filter({ visible: true })).toHaveCount(0);
  // Where all lie in one file, it is said once for all of them: a line less for each.
  await page.goto(`${portal.origin}/pl/mistakes#names`);
  await expect(page.locator('#names').getByRole('heading')).toHaveText(/ vocabulary$/u);
  await expect(page.locator('#names').getByText('category.about-you.description', { exact: true })).toBeVisible();
  await page.emulateMedia({ media: null });
  expect(await told(words['documents']?.['safety.exit'] ?? '')).toMatch(/ · pl · documents: safety\.exit$/u);
  expect(await told(words['vocabulary']?.['category.about-you.description'] ?? '')).toMatch(/ · pl · vocabulary: category\.about-you\.description$/u);
  expect(await sideways(page)).toBe(0);
  await context.close();
});

const looks = [
  { language: 'en', width: 320, colorScheme: 'light' }, { language: 'en', width: 1280, colorScheme: 'dark' },
  { language: 'ur', width: 320, colorScheme: 'dark' }, { language: 'ur', width: 1280, colorScheme: 'light' },
] as const;
for (const { language, width, colorScheme } of looks) {
  test(`no page in ${language} has a fault that axe knows, at ${width} px, ${colorScheme}`, async ({ browser, expectNoise }) => {
    expectNoise(/status of 404/u);
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, serviceWorkers: 'block' });
    const page = await context.newPage();
    for (const path of ['/', ...kinds.map((kind) => `/${language}${kind}`)]) {
      await page.goto(portal.origin + path);
      expect(await axeFaults(page), path).toEqual([]);
    }
    await context.close();
  });
}

for (const { format, points } of [{ format: 'large-print', points: 18 }, { format: 'giant-print', points: 24 }]) {
  test(`${format} of every notice has nothing under ${points} pt on paper in any language, nothing cut, and loses no words`, async ({ page }) => {
    await page.goto(`${portal.origin}/en/notices/privacy`);
    const words = (await page.locator('.document-body').textContent())?.replaceAll(/\s+/gu, ' ');
    await page.goto(`${portal.origin}/en/notices/privacy/${format}`);
    expect((await page.locator('.document-body').textContent())?.replaceAll(/\s+/gu, ' ')).toBe(words);
    const size = await page.locator('.document-body p').first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(points / 0.75);
    for (const language of languageFolders()) for (const notice of ['privacy', 'recordings']) {
      await page.goto(`${portal.origin}/${language}/notices/${notice}/${format}`);
      expect(await paperFaults(page, points), `${language} ${notice}`).toEqual([]);
    }
  });
}

test('a notice printed from a wide screen is whole: nothing is left for later on paper', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${portal.origin}/en/notices/privacy`);
  const letters = (await page.locator('.document-body').textContent())?.replaceAll(/\s+/gu, '').length ?? 0;
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  const streams = [...paper.matchAll(/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream/gsu)].map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'));
  const drawn = streams.join('').match(/<[\dA-F]{4}>/gu)?.length ?? 0; // One sign of the font each.
  expect(letters).toBeGreaterThan(5000);
  expect(drawn).toBeGreaterThan(letters * 0.95); // Two letters may be one sign.
});

test('a page on paper carries a code and its address', async ({ page }) => {
  await page.goto(`${portal.origin}/en/notices/privacy/large-print`);
  await expect(page.locator('.way-back')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.way-back svg')).toBeVisible();
  await expect(page.locator('.way-back')).toContainText(`${portal.origin}/en/notices/privacy/large-print`);
  await expect(page.locator('.tools')).toBeHidden();
});

test('a line of the contents leads to its section, though far sections are laid out late', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${portal.origin}/en/notices/privacy`);
  const last = page.locator('.contents-list a').last();
  const id = (await last.getAttribute('href'))?.slice(1) ?? '';
  await last.click();
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await page.goto(`${portal.origin}/en/notices/privacy#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('what changed is marked in words and by lines, not by colour alone', async ({ page }) => {
  await page.goto(`${portal.origin}/en/notices/privacy`);
  await page.getByRole('link', { name: 'What changed since version 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^What changed/u);
  const added = page.locator('.changes ins').first();
  await expect(added).toContainText('(new:');
  expect(await added.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
  const removed = page.locator('.changes del').first();
  await expect(removed).toContainText('(gone:');
  expect(await removed.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through');
  await page.getByRole('link', { name: 'Read version 1' }).click();
  await expect(page.getByText('This is an older version.')).toBeVisible();
});

test('the language tool leads to this page in every language', async ({ page }) => {
  await page.goto(`${portal.origin}/en/notices/privacy/large-print`);
  await page.getByRole('link', { name: 'Language' }).click();
  const languages = page.getByRole('navigation', { name: 'Read this in another language' });
  await expect(languages).toBeInViewport();
  await languages.getByRole('link', { name: 'Cymraeg' }).click();
  await expect(page).toHaveURL(/\/cy\/notices\/privacy\/large-print$/u);
});

test('text size and colours are chosen once and remembered on this device', async ({ page }) => {
  await page.goto(`${portal.origin}/en/help`);
  await page.getByRole('button', { name: 'Text size' }).click();
  const panel = page.getByRole('dialog', { name: 'Text and colours' });
  await panel.getByRole('group', { name: 'Colours' }).getByLabel('Dark').check();
  await panel.getByRole('group', { name: 'Text size' }).getByRole('radio').nth(2).check();
  await panel.getByRole('button', { name: 'Close' }).click();
  await page.goto(`${portal.origin}/en/safety`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '3');
});
