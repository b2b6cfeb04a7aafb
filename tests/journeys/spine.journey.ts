import type { Browser, Page } from '@playwright/test';
import { receipt } from '#contract/receipts.ts';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { requestClock } from '#domain/clock/request-clock.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { readWords } from '../../scripts/words/read-words.ts';
import { openChoices, switchOf } from './support/choices.ts';
import { layoutFaults } from './support/layout.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// The whole way once, as the two people of the product would go it, each in two languages: nothing here is found by English words.

const noise = /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to fetch/u;
const ways = [
  { who: 'tenant', language: 'en', width: 390, height: 844, purpose: 'news' },
  { who: 'tenant', language: 'ur', width: 390, height: 844, purpose: 'own-services' },
  { who: 'leaseholder', language: 'en', width: 1280, height: 800, purpose: 'own-services' },
  { who: 'leaseholder', language: 'ur', width: 1280, height: 800, purpose: 'news' },
] as const;

function wordsIn(language: string): (file: string, key: string) => string {
  const words = readWords(language);
  return (file, key) => {
    const said = words[file]?.[key];
    if (said === undefined) throw new Error(`no words for ${file} ${key} in ${language}`);
    return said;
  };
}

async function decided(page: Page, purpose: string) {
  const answer = await page.evaluate(async () => (await fetch('/api/receipts')).json() as Promise<{ receipts: unknown[] }>);
  return answer.receipts.map((one) => receipt.parse(one)).filter((one) => one.subject === 'choice' && one.purpose.id === purpose && one.channel === 'text');
}

/** The last day that the law gives for a request for access received today, from the clock itself. */
function dueOfToday(): string {
  const at = new Date().toISOString();
  const today = londonDate(at);
  const { due } = requestClock({ kind: 'access', receivedOn: today, events: [{ kind: 'submit', at, on: today, by: 'resident', reason: null }], today, region: 'england-and-wales', holidays: shippedBankHolidays, informationRegime: null });
  if (due === null) throw new Error('the clock gives no day');
  return due;
}

/** A calendar date as the language's own words say it. */
function saidDay(day: string, say: (file: string, key: string) => string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const of = (key: string, index: number) => say('common', key).split(' / ')[index] ?? '';
  const parts = { weekday: of('date.weekdays', noon.getUTCDay()), day: String(noon.getUTCDate()), month: of('date.months', noon.getUTCMonth()), year: String(noon.getUTCFullYear()) };
  return Object.entries(parts).reduce((said, [part, words]) => said.replace(`{{${part}}}`, words), say('common', 'date.full'));
}

const nameOf = (page: Page) => page.evaluate(async () => ((await (await fetch('/api/session')).json()) as { name: string }).name);

async function readsLargePrintWithoutScripts(browser: Browser, origin: string, language: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${origin}/${language}/notices/privacy/large-print`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.locator('main p').first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(24);
  await context.close();
}

for (const { who, language, width, height, purpose } of ways) {
  test(`a ${who} goes the whole way in ${language} at ${width} px`, async ({ page, context, portal, browser, expectNoise }) => {
    expectNoise(noise);
    await page.setViewportSize({ width, height });
    const say = wordsIn(language);
    const main = page.getByRole('main');
    const title = (words: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
    const holds = async (where: string) => expect(await layoutFaults(page), where).toEqual([]);
    const button = (file: string, key: string) => page.getByRole('button', { name: say(file, key), exact: true });
    await signIn(page, portal, knownPeople[who], language);
    await holds('home');

    // The rule behind one fact.
    await page.goto(`/${language}/my-data/about-you`);
    await title(say('vocabulary', 'category.about-you.name'));
    const fact = main.locator(`a[href^="/${language}/my-data/about-you/"]`).first();
    await fact.click();
    await expect(page).toHaveURL(/about-you\/.+/u);
    await expect(main).toContainText(/Art\. 6\(1\)/u);
    for (const row of ['source', 'why', 'who', 'how-long']) await expect(main).toContainText(say('my-data', row));
    await holds('the fact');

    // No to texts in a tunnel, the app closed and opened there; recorded once, and there after the server starts anew.
    await page.goto(`/${language}/choices`);
    await title(say('choices', 'title'));
    const texts = page.getByRole('switch', { name: new RegExp(`^${say('choices', 'channel.text')}.*${say('vocabulary', `purpose.${purpose}.name`)}`, 'u') });
    const wasOn = await texts.isChecked();
    const before = await decided(page, purpose);
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await context.setOffline(true);
    await texts.click();
    await expect(texts).toBeChecked({ checked: !wasOn });
    await expect(page.getByRole('complementary', { name: say('outbox', 'strip.label') })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('complementary', { name: say('outbox', 'strip.label') })).toBeVisible();
    await holds('choices without a connection');
    await context.setOffline(false);
    await expect.poll(async () => (await decided(page, purpose)).length).toBe(before.length + 1);
    await portal.stop();
    await portal.start();
    await page.reload();
    await expect(texts).toBeChecked({ checked: !wasOn });
    const after = await decided(page, purpose);
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]?.subject === 'choice' && after[0].shownIn).toBe(language);

    // Everything that is held, asked for, with the day that the clock gives.
    await page.goto(`/${language}/requests/new/access`);
    await page.getByText(say('requests', 'access.scope.everything'), { exact: true }).click();
    for (let step = 0; step < 3; step += 1) await button('asking', 'continue').click();
    await title(say('asking', 'check.title'));
    await holds('the check');
    await button('asking', 'check.send').click();
    await title(say('asking', 'sent.title'));
    const due = saidDay(dueOfToday(), say);
    await expect(main).toContainText(due);
    await page.getByRole('link', { name: say('asking', 'sent.open') }).click();
    await expect(main).toContainText(due);
    await holds('the request and its clock');

    await readsLargePrintWithoutScripts(browser, portal.origin, language);
  });
}

test('of all this a joint tenant sees nothing, and a stranger’s ids look like ids that never were', async ({ page, portal, browser, expectNoise }) => {
  expectNoise(noise);
  const theirs = await (await browser.newContext({ baseURL: portal.origin })).newPage();
  await signIn(theirs, portal, knownPeople.tenant);
  const idsOf = (of: Page) => of.evaluate(async () => {
    const read = async (address: string) => (await fetch(address)).json() as Promise<Record<string, { id: string }[]>>;
    const { requests = [] } = await read('/api/requests');
    const { receipts = [] } = await read('/api/receipts');
    return { requests: requests.map(({ id }) => id), receipts: receipts.map(({ id }) => id) };
  });
  await openChoices(theirs);
  await switchOf(theirs, 'Phone', 'Send you news and offers').click();
  await expect.poll(async () => (await idsOf(theirs)).receipts).not.toEqual([]);
  const strangers = await idsOf(theirs);
  const name = await nameOf(theirs);
  expect(name).toContain('Chidinma');
  await theirs.context().close();

  await signIn(page, portal, knownPeople.jointTenant);
  const own = await idsOf(page);
  for (const kind of ['requests', 'receipts'] as const) expect(own[kind].filter((id) => strangers[kind].includes(id))).toEqual([]);
  for (const address of ['home', 'my-data', 'my-data/about-you', 'my-data/your-home', 'choices', 'requests', 'receipts', 'activity', 'disclosures', 'decisions']) {
    await page.goto(`/en/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(name);
  }
  const never = '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11';
  for (const kind of ['requests', 'receipts'] as const) {
    const seen: string[] = [];
    for (const id of [strangers[kind][0] ?? never, never]) {
      await page.goto(`/en/${kind}/${id}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('We cannot find');
      seen.push(await page.getByRole('main').innerText());
    }
    expect(seen[0]).toBe(seen[1]);
  }
});
