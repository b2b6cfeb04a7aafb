import type { Page } from '@playwright/test';
import { atTheCounter, counterNoise, counterPerson } from './support/counter.ts';
import { sayItIsSafe } from './support/read-here.ts';
import { signIn } from './support/sign-in.ts';
import { staffPage } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const home = ['9 Vexmoor Lane', 'Quilbury'];
const homeWords = new RegExp(home.join('|'), 'u');
const hidden = counterPerson('KHVNTHDN2', 'Hidden Harriet', 'en', {
  addressHidden: true, tenancies: ['T-HVNT'],
  requests: [{ reference: 'R-2345HVNT2', details: { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' }, events: [{ kind: 'submit', at: '2026-11-02T10:00:00.000Z', by: 'resident', reason: null }] }],
});

test.beforeAll(async ({ portal }) => {
  await portal.load([{ type: 'tenancy', reference: 'T-HVNT', address: home, tenure: 'tenancy', startedOn: '2020-01-01', endedOn: null }, hidden]);
});

/** Everything that a page holds, drawn or not, on the screen and on paper, with its title. */
async function wholePage(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle');
  const screen = await page.content();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: null });
  return [await page.title(), page.url(), screen, paper].join('\n');
}

/** Everything that a page's origin keeps in this browser. */
async function everyStore(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const read = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
    });
    const said = [JSON.stringify(Object.entries(localStorage)), JSON.stringify(Object.entries(sessionStorage))];
    for (const { name } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) said.push(JSON.stringify(await read(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) said.push(request.url, await (await cache.match(request))?.clone().text() ?? '');
    }
    return said.join('\n');
  });
}

test('a hidden home stands on no page and no paper of the person’s, the desk’s or the counter’s, and in no store of their browsers', async ({ browser, page, portal, expectNoise }) => {
  expectNoise(counterNoise);
  const said: Record<string, string> = {};
  await signIn(page, portal, { portalReference: hidden.portalReference, dateOfBirth: '1985-05-05' });
  for (const place of ['home', 'my-data', 'choices', 'requests', 'receipts', 'activity', 'disclosures', 'settings/reach']) {
    await page.goto(`/en/${place}`);
    said[`own ${place}`] = await wholePage(page);
  }
  await page.goto('/en/requests');
  await page.getByRole('main').getByRole('link', { name: /copy of/iu }).first().click();
  await sayItIsSafe(page);
  said['own request'] = await wholePage(page);
  said['own stores'] = await everyStore(page);

  const desk = await staffPage(browser, portal, 'Asha');
  said['desk'] = await wholePage(desk);
  await desk.getByRole('link', { name: /R-2345HVNT2|Hidden Harriet/u }).first().click();
  said['desk request'] = await wholePage(desk);
  said['desk stores'] = await everyStore(desk);
  await desk.context().close();

  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const counter = await atTheCounter(context, portal.origin, 'staff-safeguarding');
  await counter.getByLabel('Portal reference').fill(hidden.portalReference);
  await counter.getByRole('button', { name: 'Find' }).click();
  said['found'] = await wholePage(counter);
  await counter.getByRole('button', { name: /^Open/u }).click();
  await counter.getByLabel('Your reason').fill('They came to ask for help');
  await counter.getByRole('dialog').getByRole('button', { name: 'Open' }).click();
  await counter.getByRole('button', { name: 'I saw a document' }).click();
  for (const tab of ['Requests', 'How to reach them', 'Their data', 'Receipts']) {
    await counter.getByRole('link', { name: tab, exact: true }).click();
    said[`counter ${tab}`] = await wholePage(counter);
  }
  said['counter stores'] = await everyStore(counter);
  await counter.getByRole('button', { name: 'End the session' }).click();
  await context.close();
  said['the log'] = portal.log;
  said['the post'] = JSON.stringify(await portal.post());
  for (const [where, words] of Object.entries(said)) expect(homeWords.exec(words)?.[0], where).toBeUndefined();
  for (const [where, words] of Object.entries(said).filter(([name]) => !/log|stores/u.test(name))) expect(words.length, `${where} is whole`).toBeGreaterThan(40);

  // The control: what is planted on the page, on paper alone, and in a store is found.
  await page.evaluate((line) => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: line, className: 'print-only' }));
    sessionStorage.setItem('planted', line);
  }, home.join(', '));
  expect(await wholePage(page)).toMatch(homeWords);
  expect(await everyStore(page)).toMatch(homeWords);
});
