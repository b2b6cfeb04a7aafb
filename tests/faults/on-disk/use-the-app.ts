import type { Page } from '@playwright/test';
import { outboxStores } from '../../journeys/support/outbox-store.ts';
import type { Portal } from '../../journeys/support/portal.ts';
import { expect } from '../../journeys/support/test.ts';

/** Waits until a page stands with its data. */
async function stands(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByText('Loading')).toHaveCount(0);
}

/** The pages of the app that say something about the person, but for those that lead to more. */
const places = ['home', 'my-data', 'choices', 'requests', 'receipts', 'activity', 'disclosures', 'decisions', 'settings/reach', 'take-away'];

/** Has the person checked again, so that covered values are sent as well. */
export async function checkAgain(page: Page, portal: Pick<Portal, 'codeFor'>, portalReference: string): Promise<void> {
  const challengeId = await page.evaluate(async () => ((await (await fetch('/api/session/step-up', { method: 'POST' })).json()) as { challengeId: string }).challengeId);
  const code = await portal.codeFor(portalReference);
  const status = await page.evaluate(async (given) => (await fetch(`/api/session/step-up/${given.challengeId}/code`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code: given.code }),
  })).status, { challengeId, code });
  expect(status).toBe(200);
}

/** What the page holds once no more comes. Long lists are drawn in slices, and rows far below the window are not laid out: `innerText` would miss them. */
async function wholeText(page: Page): Promise<string> {
  let before = '';
  await expect.poll(async () => {
    const now = (await page.getByRole('main').textContent()) ?? '';
    const same = now === before;
    before = now;
    return same;
  }, { intervals: [150] }).toBe(true);
  return before;
}

/** Reads everything the app has about the person, as a person who looks through it all. Answers the words that stood there. */
export async function readEverything(page: Page, origin: string): Promise<string> {
  const seen: string[] = [];
  const look = async (path: string) => {
    await page.goto(`${origin}/en/${path}`);
    await stands(page);
    seen.push(await wholeText(page));
  };
  for (const place of places) await look(place);
  await page.goto(`${origin}/en/my-data`);
  await stands(page);
  const linked = await page.getByRole('main').locator('a[href*="/my-data/"]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  for (const path of new Set(linked)) await look(path.slice('/en/'.length));
  await page.goto(`${origin}/en/requests`);
  await stands(page);
  const requests = await page.getByRole('main').locator('a[href*="/requests/"]:not([href*="/new"])').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  for (const path of new Set(requests)) await look(path.slice('/en/'.length));
  return seen.join('\n');
}

/** The way out in the navigation, which lies in a menu on a narrow screen. */
export async function pressSignOut(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation').getByRole('button', { name: 'Sign out' }).click();
}

/** Types into a form and leaves it: a draft is kept, sealed. */
export async function leaveDraft(page: Page, origin: string, words: string): Promise<void> {
  await page.goto(`${origin}/en/requests/new/information`);
  await page.getByRole('main').locator('textarea').first().fill(words);
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'keyholder-drafts'))).toBe(true);
  // Typing is kept after a pause.
  await page.waitForTimeout(1500);
}

/** Asks for something in own words: without a connection it waits in the outbox. */
export async function askInOwnWords(page: Page, words: string): Promise<void> {
  await page.getByRole('main').locator('textarea').first().fill(words);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect.poll(async () => (await outboxStores(page))['entries']?.length).toBeGreaterThan(0);
}

/** Writes down in clear what the API says of the person, in every place that a browser has for it: what the app would leave if it sealed and left out nothing. */
export async function writeInClear(page: Page, typed: readonly string[]): Promise<void> {
  await page.evaluate(async (words) => {
    const get = async (path: string): Promise<unknown> => {
      const answer = await fetch(path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    };
    const { categories } = await get('/api/my-data?language=en') as { categories: { id: string }[] };
    const { requests } = await get('/api/requests?language=en') as { requests: { id: string }[] };
    const paths = ['/api/home?language=en', '/api/reach', '/api/disclosures?language=en', '/api/decisions', ...categories.map(({ id }) => `/api/my-data/${id}?language=en`), ...requests.map(({ id }) => `/api/requests/${id}?language=en`)];
    const answers: [string, unknown][] = [['/typed', words]];
    for (const path of paths) answers.push([path, await get(path)]);
    const asked = indexedDB.open('in-clear', 1);
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore('answers'));
    await new Promise((resolve) => { asked.addEventListener('success', resolve); });
    const writing = asked.result.transaction('answers', 'readwrite');
    for (const [path, answer] of answers) {
      writing.objectStore('answers').put(answer, path);
      localStorage.setItem(path, JSON.stringify(answer));
      sessionStorage.setItem(path, JSON.stringify(answer));
    }
    await new Promise((resolve) => { writing.addEventListener('complete', resolve); });
    const cache = await caches.open('in-clear');
    for (const [path, answer] of answers) await cache.put(path, new Response(JSON.stringify(answer)));
  }, typed);
}
