import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { distOf } from '../../scripts/build/site.ts';
import { pseudo, pseudoFile } from '../../scripts/words/pseudo.ts';
import { languageFolders, readWords } from '../../scripts/words/read-words.ts';
import { axeFaults } from './support/axe.ts';
import { brokenWords, doubleText, layoutFaults } from './support/layout.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const phone = { width: 390, height: 844 };
const smallPhone = { width: 320, height: 640 };
const publicPages = [
  '', '/notices', '/notices/privacy', '/notices/privacy/giant-print', '/notices/privacy/easy-words', '/notices/privacy/archive', '/notices/privacy/changes/v1/v2',
  '/recordings', '/recordings/sample-court', '/help', '/safety', '/accessibility', '/mistakes', '/no-such-page',
];
const appPages = ['home', 'my-data', 'my-data/about-you', 'my-data/money', 'choices', 'choices/news', 'requests', 'requests/new/access', 'requests/new/recordings', 'receipts', 'outbox', 'disclosures', 'decisions', 'activity', 'settings', 'settings/reach', 'settings/reach/new', 'settings/emergency', 'settings/equality', 'complaints/new'];
const ownWords = new Set(['decisions', 'disclosures']);
const unsigned = /Failed to load resource.*40[134]|status of 40[134]/u;

/** What axe finds, on a window taller than any page: what happens to lie under the bar at the foot of the window is a matter of scrolling, not of size. */
async function faultsOnTallPage(page: Page): Promise<string[]> {
  const seen = page.viewportSize();
  if (seen) await page.setViewportSize({ width: seen.width, height: 9000 });
  const faults = await axeFaults(page);
  if (seen) await page.setViewportSize(seen);
  return faults;
}

/** An answer of the API in which every text that has a language is in the pseudo-language: words of packs come from there. */
function longerWords(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(longerWords);
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('text' in answer && 'language' in answer && typeof answer.text === 'string') return { ...answer, text: pseudo(answer.text) };
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, longerWords(value)]));
}

async function lookAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** `npm run axe:all`, before a release: not each kind of page, but each page that was built, for axe in every language. */
const all = process.env['PAGES'] === 'all';
const builtPages = (language: string): readonly string[] => ['', ...readdirSync(path.join(distOf('amplius'), language), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && !/^(?:404|offline)\./u.test(name)).map((name) => `/${name.slice(0, -'.html'.length)}`)];

const looks = [[320, 'light'], [1280, 'dark'], [320, 'dark'], [1280, 'light']] as const;
for (const [inLanguages, language] of languageFolders().entries()) {
  test(`every kind of public page in ${language} holds at 320 px for the eye, and for axe`, async ({ page, expectNoise }) => {
    test.setTimeout(all ? 1_200_000 : 270_000);
    expectNoise(/status of 404/u);
    for (const [inPages, address] of (all ? builtPages(language) : publicPages).entries()) {
      await page.setViewportSize(smallPhone);
      await lookAt(page, `/${language}${address}`);
      expect(await layoutFaults(page), `/${language}${address}`).toEqual([]);
      // A window of 1280 px at 400 %, and letters twice as large in it.
      await doubleText(page);
      expect([...(await layoutFaults(page)), ...(await brokenWords(page))], `/${language}${address} in text of 200 %`).toEqual([]);
      // Axe sees English and Urdu whole in `pages.journey.ts`. Of the others each sees every second page, in looks that take turns: every kind of page is seen in four more languages.
      if (!all && (language === 'en' || language === 'ur' || (inLanguages + inPages) % 2 === 1)) continue;
      await page.evaluate(() => document.documentElement.removeAttribute('style'));
      const [width, colorScheme] = looks[(all ? inPages : (inLanguages + inPages) / 2) % looks.length] ?? looks[0];
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFaults(page), `/${language}${address} at ${width} px, ${colorScheme}`).toEqual([]);
      await page.emulateMedia({ colorScheme: null, reducedMotion: null });
    }
  });
}

/** Puts every word that the page shows into the pseudo-language. */
async function lengthenWords(page: Page): Promise<void> {
  const collect = (longer: readonly string[] | null) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode.textContent?.trim() && !walker.currentNode.parentElement?.closest('script, style, noscript')) texts.push(walker.currentNode as Text);
    longer?.forEach((words, place) => { if (texts[place]) texts[place].data = words; });
    return texts.map((text) => text.data);
  };
  await page.evaluate(collect, (await page.evaluate(collect, null)).map(pseudo));
}

test('every kind of public page holds at 320 px in words two fifths longer than English', async ({ page, expectNoise }) => {
  expectNoise(/status of 404/u);
  await page.setViewportSize(smallPhone);
  for (const address of publicPages) {
    await lookAt(page, `/en${address}`);
    await lengthenWords(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('⟦');
    expect(await layoutFaults(page), address).toEqual([]);
  }
});

test('a tenant signs in and reads home and their data in Urdu, from right to left, and the page stays when the language changes', async ({ page, portal, expectNoise }) => {
  expectNoise(unsigned);
  await page.setViewportSize(phone);
  await signIn(page, portal, knownPeople.tenant, 'ur');
  const words = readWords('ur');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  for (const address of appPages) {
    await lookAt(page, `/ur/${address}`);
    // What the landlord's systems say of one person is in the landlord's words, marked as English.
    if (!ownWords.has(address)) await expect(page.getByRole('main').locator('[lang="en"]').filter({ hasText: /\bthe\b/u }), `English left on ${address}`).toHaveCount(0);
    expect([...(await faultsOnTallPage(page)), ...(await layoutFaults(page))], address).toEqual([]);
  }
  // The exit keeps its corner: where the lines end.
  const exit = await page.getByRole('link', { name: words['common']?.['exit'] ?? '' }).boundingBox();
  expect(exit?.x).toBeLessThan(40);
  // The statement on using these pages is one tap away.
  await expect(page.getByRole('contentinfo').getByRole('link', { name: words['common']?.['footer.accessibility'] ?? '' })).toHaveAttribute('href', '/ur/accessibility');
  // A draft says so; its link names the page and nothing about the person.
  await page.goto('/ur/my-data/about-you');
  await expect(page.getByRole('contentinfo')).toContainText(words['common']?.['draft.body'] ?? '');
  const mail = decodeURIComponent((await page.getByRole('link', { name: words['common']?.['draft.tell'] ?? '' }).getAttribute('href')) ?? '');
  expect(mail).toMatch(/^mailto:.*ur · my-data\/:category$/u);
  // Where nothing is marked, it asks which words are meant; each names its key.
  await page.getByRole('link', { name: words['common']?.['draft.tell'] ?? '' }).click();
  const meant = page.getByRole('dialog').getByRole('link', { name: words['common']?.['draft.body'] ?? '', exact: true });
  expect(decodeURIComponent((await meant.getAttribute('href')) ?? '')).toMatch(/ur · my-data\/:category · common: draft\.body$/u);
  // So does what the landlord calls things, which the API says without its key.
  const called = page.getByRole('dialog').getByRole('link', { name: words['vocabulary']?.['category.about-you.description'] ?? '', exact: true });
  expect(decodeURIComponent((await called.getAttribute('href')) ?? '')).toMatch(/ur · my-data\/:category · vocabulary: category\.about-you\.description$/u);
  await page.getByRole('dialog').getByRole('button', { name: words['common']?.['close'] ?? '' }).click();
  // Every row of a list is asked about, also those that are too far away to be laid out.
  await page.goto('/ur/my-data/money');
  const rows = page.locator('.item-row .item-label');
  await expect(rows.first()).toBeVisible();
  const names = new Set(await rows.allTextContents());
  // Until the landlord's address for mail is there, the link leads to the ways of help.
  const tell = page.getByRole('link', { name: words['common']?.['draft.tell'] ?? '' });
  await expect(tell).toHaveAttribute('href', /^mailto:/u);
  await tell.click();
  for (const name of names) await expect(page.getByRole('dialog').getByRole('link', { name, exact: true }), name).toBeVisible();
  await page.goto('/ur/my-data/about-you');

  await page.getByRole('button', { name: words['common']?.['tools.language'] ?? '' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Polski' }).click();
  await expect(page).toHaveURL(/\/pl\/my-data\/about-you$/u);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(readWords('pl')['vocabulary']?.['category.about-you.name'] ?? '');
});

test('at 320 px nothing is cut off in Polish, in Urdu, or in words two fifths longer than English', async ({ browser, portal }) => {
  const context = await browser.newContext({ baseURL: portal.origin, viewport: smallPhone, serviceWorkers: 'block' });
  const page = await context.newPage();
  await signIn(page, portal, knownPeople.tenant);
  for (const language of ['pl', 'ur']) for (const address of appPages) {
    await lookAt(page, `/${language}/${address}`);
    expect(await layoutFaults(page), `${language} ${address}`).toEqual([]);
  }
  await context.route(/\/assets\/[\w-]+-en-[\w-]+\.json$/u, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: pseudoFile((await answer.json()) as Record<string, string>) });
  });
  await context.route(/\/api\/(?!session)/u, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: longerWords((await answer.json()) as unknown) });
  });
  for (const address of appPages) {
    await lookAt(page, `/en/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('⟦');
    expect(await layoutFaults(page), `pseudo ${address}`).toEqual([]);
  }
  // What the last page still reads comes to its end first.
  await context.unrouteAll({ behavior: 'wait' });
  await context.close();
});

test('the search for cut words finds a planted one', async ({ page }) => {
  await page.setViewportSize(smallPhone);
  await lookAt(page, '/en/help');
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.className = 'planted';
    box.append('A very long word: hippopotomonstrosesquippedaliophobia');
    document.querySelector('main')?.append(box);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.planted { inline-size: 100px; overflow: hidden; white-space: nowrap }');
    document.adoptedStyleSheets = [sheet];
  });
  expect((await layoutFaults(page)).join()).toContain('cut off: A very long word');
});
