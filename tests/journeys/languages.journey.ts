import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { pseudo, pseudoFile } from '../../scripts/words/pseudo.ts';
import { languageFolders, readWords } from '../../scripts/words/read-words.ts';
import { layoutFaults } from './support/layout.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const phone = { width: 390, height: 844 };
const smallPhone = { width: 320, height: 640 };
const publicPages = ['', '/notices', '/notices/privacy', '/notices/privacy/large-print', '/help', '/safety', '/accessibility'];
const appPages = ['home', 'my-data', 'my-data/about-you', 'my-data/money', 'choices', 'choices/news', 'requests', 'requests/new/access', 'requests/new/recordings', 'receipts', 'outbox', 'disclosures', 'decisions', 'activity', 'settings', 'settings/reach', 'settings/reach/new'];
const ownWords = new Set(['decisions', 'disclosures']);
const unsigned = /Failed to load resource.*40[134]|status of 40[134]/u;

async function axeFaults(page: Page): Promise<string[]> {
  // Taller than any page: what happens to lie under the bar at the foot of the window is a matter of scrolling, not of size.
  const seen = page.viewportSize();
  if (seen) await page.setViewportSize({ width: seen.width, height: 9000 });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  if (seen) await page.setViewportSize(seen);
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`);
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

test('the public pages hold in English and Urdu: for axe, and for the eye at 320 px', async ({ page }) => {
  await page.setViewportSize(smallPhone);
  for (const language of ['en', 'ur']) for (const address of publicPages) {
    await lookAt(page, `/${language}${address}`);
    expect([...(await axeFaults(page)), ...(await layoutFaults(page))], `/${language}${address}`).toEqual([]);
  }
});

test('every public page holds at 320 px in every language', async ({ page }) => {
  await page.setViewportSize(smallPhone);
  for (const language of languageFolders().filter((one) => one !== 'en' && one !== 'ur')) for (const address of publicPages) {
    await lookAt(page, `/${language}${address}`);
    expect(await layoutFaults(page), `/${language}${address}`).toEqual([]);
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
    expect([...(await axeFaults(page)), ...(await layoutFaults(page))], address).toEqual([]);
  }
  // The exit keeps its corner: where the lines end.
  const exit = await page.getByRole('link', { name: words['common']?.['exit'] ?? '' }).boundingBox();
  expect(exit?.x).toBeLessThan(40);
  // A draft says so; its link names the page and nothing about the person.
  await page.goto('/ur/my-data/about-you');
  await expect(page.getByRole('contentinfo')).toContainText(words['common']?.['draft.body'] ?? '');
  const mail = decodeURIComponent((await page.getByRole('link', { name: words['common']?.['draft.tell'] ?? '' }).getAttribute('href')) ?? '');
  expect(mail).toMatch(/^mailto:.*ur · my-data\/:category$/u);

  await page.getByRole('button', { name: words['common']?.['tools.language'] ?? '' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Polski' }).click();
  await expect(page).toHaveURL(/\/pl\/my-data\/about-you$/u);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(readWords('pl')['vocabulary']?.['category.about-you.name'] ?? '');
});

test('at 320 px nothing is cut off in Polish, in Urdu, or in words two fifths longer than English', async ({ browser, portal }) => {
  test.slow();
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
