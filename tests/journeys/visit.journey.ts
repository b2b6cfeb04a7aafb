import type { Page } from '@playwright/test';
import { londonDate } from '#domain/clock/london-date.ts';
import { readWords } from '../../scripts/words/read-words.ts';
import { expectNoAxe } from './support/axe.ts';
import { atTheCounter, counterPerson, openAtCounter } from './support/counter.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const person = counterPerson('KVJSJTUR2', 'شبنم خان', 'ur');
const wish = 'Who opened my file in March';

test.beforeAll(async ({ portal }) => portal.load([person]));

/** All that this page could leave on the tablet, as text. */
const onTablet = (page: Page) => page.evaluate(async () => {
  const all: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => { const asked = indexedDB.open(name); asked.addEventListener('success', () => resolve(asked.result)); });
    for (const store of database.objectStoreNames) {
      all.push(await new Promise((resolve) => { const asked = database.transaction(store).objectStore(store).getAll(); asked.addEventListener('success', () => resolve(asked.result)); }));
    }
    database.close();
  }
  return JSON.stringify(all);
});

test('on a home visit without a connection a request is taken down, read back in Urdu and signed, lies sealed on the tablet, and is sent once with the day of the conversation', async ({ browser, page: resident, portal, expectNoise }) => {
  expectNoise(/status of 40[13]|ViewTransition opt-in|Transition was (?:aborted|skipped)|ERR_INTERNET_DISCONNECTED|Failed to load resource/u);
  const side = readWords('ur')['counter-side'] ?? {};
  const said = (key: string) => side[key] ?? '';
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const page = await atTheCounter(context, portal.origin);
  await openAtCounter(page, person.portalReference);
  await page.getByRole('button', { name: 'I saw a document' }).click();
  await page.getByRole('radio', { name: 'On a visit' }).check();
  await page.getByRole('button', { name: 'Start the visit' }).click();
  await expect(page.getByRole('heading', { name: 'Home visit', level: 1 })).toBeVisible();
  await expect(page.getByText('Ready without a connection')).toBeVisible({ timeout: 30_000 });
  expect(await page.content()).not.toContain(person.name);
  await expectNoAxe(page, 'a home visit');

  await context.setOffline(true);
  await page.getByText('Something else', { exact: true }).click();
  await page.getByRole('button', { name: 'Read it back to them' }).click();
  await expect(page.getByRole('link', { name: 'Write down what they ask for' })).toBeVisible();
  await page.getByLabel('In their own words').fill(wish);
  await page.getByRole('button', { name: 'Read it back to them' }).click();
  await expect(page.getByRole('heading', { name: said('title') })).toBeVisible();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ur', 'rtl']);
  await expect(page.getByRole('main').last()).toContainText(wish);
  await page.getByText(said('sign.open')).click();
  await page.getByRole('button', { name: said('sign.yes') }).click();
  await expect(page.getByRole('alert').filter({ hasText: said('sign.missing') })).toBeVisible();
  const box = await page.getByRole('img', { name: said('sign.label') }).boundingBox();
  if (!box) throw new Error('there is nowhere to sign');
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 30, { steps: 5 });
  await page.mouse.move(box.x + 240, box.y + 90, { steps: 5 });
  await page.mouse.up();
  await expectNoAxe(page, 'the person signs');
  await page.getByRole('button', { name: said('sign.yes') }).click();
  await expect(page.getByRole('heading', { name: said('kept.title') })).toBeVisible();
  await page.getByRole('button', { name: said('back') }).click();
  await expect(page.getByText('Not sent yet')).toBeVisible();
  await expect(page.getByText('You have no connection. It goes by itself later.')).toBeVisible();
  await expectNoAxe(page, 'what is on the tablet only');
  expect(await onTablet(page)).toContain('sealed');
  expect(await onTablet(page)).not.toMatch(new RegExp(`${wish}|${person.name}|${person.portalReference}`, 'u'));

  // The tablet lets the page go: it opens again, still without a connection, and knows no word of what it holds.
  await page.reload();
  await expect(page.getByText('Not sent yet')).toBeVisible();
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByText('The words are sealed. Sign in with a connection to read them.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();

  await context.setOffline(false);
  await expect(page.getByText('All is sent.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Not sent yet')).toBeHidden();
  await page.getByRole('button', { name: 'End the visit' }).click();
  await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
  await context.close();

  await signIn(resident, portal, { portalReference: person.portalReference, dateOfBirth: '1985-05-05' }, 'en');
  const read = (address: string) => resident.evaluate(async (one) => (await fetch(one)).json() as unknown, address);
  const { requests } = (await read('/api/requests?language=en')) as { requests: { receivedOn: string; kind: string }[] };
  expect(requests.map(({ receivedOn, kind }) => [receivedOn, kind])).toEqual([[londonDate(new Date().toISOString()), 'something-else']]);
  const { receipts } = (await read('/api/receipts')) as { receipts: { id: string }[] };
  await resident.goto(`/en/receipts/${receipts[0]?.id}`);
  await expect(resident.getByText('You signed on the screen.')).toBeVisible();
});
