/**
 * Takes the pictures of `docs/screenshots/` and of the app's manifest from the running sample portal, after a change of what people see:
 * `npm start` in another window, then `npm run screenshots -- http://localhost:8080`.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { demoPost } from '#contract/demo-post.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { chromiumPath, chromiumSwitches } from './check/chromium.ts';

const origin = process.argv[2] ?? 'http://localhost:8080';
const root = path.resolve(import.meta.dirname, '..');
const docs = path.join(root, 'docs/screenshots');
const forManifest = path.join(root, 'organisations/amplius/screenshots');

/** Pages by the name of their picture. A name that starts with `first:` is the first link on that page to somewhere below it. */
const places: Readonly<Record<string, string>> = {
  'home': '/home', 'my-data': '/my-data/about-you', 'item': 'first:/my-data/about-you', 'choices': '/choices', 'request': 'first:/requests', 'receipt': 'first:/receipts',
  'notice': '/notices/privacy', 'large-print': '/notices/privacy/large-print', 'outbox': '/outbox',
};
/** Pages of staff, by the name of their picture: where they begin, and whom of the sample's staff to be. */
const staffPlaces = [['desk', 'staff-desk'], ['counter', 'staff-officer']] as const;
const looks = [
  { language: 'en', theme: 'light', width: 390, height: 844 },
  { language: 'en', theme: 'light', width: 1280, height: 800 },
  { language: 'en', theme: 'dark', width: 390, height: 844 },
  { language: 'ur', theme: 'light', width: 390, height: 844 },
] as const;

/** Asks the API from the page, as its session may. */
const ask = (page: Page, method: string, address: string, body: unknown) => page.evaluate(async ([how, where, words]) => {
  const answer = await fetch(where, { method: how, headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: words });
  if (!answer.ok) throw new Error(`${where}: ${answer.status}`);
  return (await answer.json()) as Record<string, string>;
}, [method, address, JSON.stringify(body)] as const);

async function signIn(page: Page): Promise<void> {
  await page.goto(`${origin}/en/help`);
  const { challengeId } = await ask(page, 'POST', '/api/sign-in/challenges', knownPeople.tenant);
  const { messages } = demoPost.parse(await (await fetch(`${origin}/demo/post.json`)).json());
  const code = messages.filter((one) => one.portalReference === knownPeople.tenant.portalReference && one.code !== null).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]?.code;
  await ask(page, 'POST', `/api/sign-in/challenges/${challengeId}/code`, { code });
  await page.evaluate(() => { for (const note of ['signed-in', 'exit-explained']) localStorage.setItem(`keyholder.${note}`, 'yes'); });
}

/** Something to see where a new sample has nothing yet: a request with its clock, and with it a receipt. */
async function askForACopy(page: Page): Promise<void> {
  const details = { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' };
  const { requests } = await page.evaluate(async () => (await (await fetch('/api/requests')).json()) as { requests: unknown[] });
  if (requests.length === 0) await ask(page, 'POST', '/api/requests', { details, madeAt: new Date().toISOString() });
}

async function open(page: Page, language: string, place: string): Promise<void> {
  const wanted = place.replace('first:', '');
  await page.goto(`${origin}/${language}${wanted}`);
  if (place.startsWith('first:')) await page.locator(`main a[href^="/${language}${wanted}/"]:not([href*="/new/"])`).first().click();
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
}

/** A page in a browser of its own in which somebody of the sample's staff has signed in. */
async function staffPage(browser: Browser, place: string, subject: string): Promise<Page> {
  const page = await (await browser.newContext(person)).newPage();
  await page.goto(`${origin}/en/${place}`);
  await page.locator('a[href^="/api/staff/sign-in"]').click();
  await page.locator(`button[value="${subject}"]`).click();
  await page.waitForURL(`${origin}/en/${place}`);
  return page;
}

const person = { locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' } as const;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumSwitches] });
const page = await (await browser.newContext(person)).newPage();
for (const folder of [docs, forManifest]) await mkdir(folder, { recursive: true });
await signIn(page);
await askForACopy(page);
const staff = await Promise.all(staffPlaces.map(async ([place, subject]) => ({ place, seen: await staffPage(browser, place, subject) })));
for (const { language, theme, width, height } of looks) {
  for (const one of [page, ...staff.map(({ seen }) => seen)]) {
    await one.setViewportSize({ width, height });
    await one.emulateMedia({ colorScheme: theme });
  }
  for (const [name, place] of Object.entries(places)) {
    await open(page, language, place);
    const picture = path.join(docs, `${name}-${width}-${theme}-${language}.png`);
    await page.screenshot({ path: picture, animations: 'disabled' });
    if (language === 'en' && theme === 'light' && ['home', 'choices'].includes(name)) await copyFile(picture, path.join(forManifest, `${name}-${width}x${height}.png`));
  }
  for (const { place, seen } of staff) {
    await open(seen, language, `/${place}`);
    await seen.screenshot({ path: path.join(docs, `${place}-${width}-${theme}-${language}.png`), animations: 'disabled' });
  }
}
await browser.close();
