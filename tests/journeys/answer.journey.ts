import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { accessAnswer } from '#contract/access-answer.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestFull } from '#contract/requests.ts';
import { knownPeople } from '#organisations/sample/known-people.ts';
import { unzip } from '#tests/support/unzip.ts';
import { expectNoAxe } from './support/axe.ts';
import { atTheCounter, counterNoise, openAtCounter } from './support/counter.ts';
import { layoutFaults } from './support/layout.ts';
import { paperFaults } from './support/paper.ts';
import type { Portal } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';
import { doAct, staffPage } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[1349]|status of 40[1349]/u;
const access: RequestDetails = { kind: 'access', scope: 'everything', categories: [], details: 'Everything, please', answerFormat: 'standard', answerLanguage: 'en' };

/** Asks for everything as the app does; the way to ask has journeys of its own. */
async function ask(page: Page): Promise<RequestFull> {
  const answer = await page.evaluate(async (body) => (await fetch('/api/requests', {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ details: body, madeAt: new Date().toISOString() }),
  })).json() as Promise<{ request: RequestFull }>, access);
  return answer.request;
}

/** Passes the second check where the answer is to be read. */
async function check(page: Page, portal: Portal, portalReference: string): Promise<void> {
  await page.getByRole('button', { name: 'Check that it is me' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByLabel('The code from our message')).toBeVisible();
  await page.getByLabel('The code from our message').fill(await portal.codeFor(portalReference));
  await page.getByRole('dialog').getByRole('button', { name: 'Check my code' }).click();
}

test('an answer goes all the way: put together with one fact left out, checked by a second person, opened, searched, challenged and taken away; nobody else opens it', async ({ page, browser, portal, expectNoise }) => {
  test.setTimeout(480_000);
  expectNoise(noSession);
  expectNoise(counterNoise);
  const { tenant, jointTenant } = knownPeople;
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, tenant);
  const request = await ask(page);

  const desk = await staffPage(browser, portal, 'Asha');
  desk.setDefaultTimeout(20_000);
  await desk.goto(`/en/desk/${request.id}`);
  await doAct(desk, 'Start work on it');
  await desk.getByRole('link', { name: 'Put the answer together' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'The answer' })).toBeVisible();
  await expectNoAxe(desk, 'an answer at the desk');
  // One fact stays out; which one it is and what it says is taken from the screen, as the control of what is looked for later.
  await desk.getByLabel('Look for a fact').fill('note visit');
  const row = desk.locator('.item-row').filter({ hasText: 'Note of a visit' }).first();
  const secret = (await row.locator('.item-value bdi').first().textContent()) ?? ''; // Rows that are not in view have no innerText.
  expect(secret.length).toBeGreaterThan(8);
  await row.getByLabel(/^Give it, or a reason not to/u).selectOption('others-rights');
  await desk.getByLabel(/^What they read about it/u).fill('A neighbour told us this.');
  // Of another fact some words stay out, chosen by keyboard, and the same words of a paper that is added.
  await desk.getByLabel('Look for a fact').fill('');
  const partly = desk.locator('.item-row').filter({ hasText: 'Leave some words out' }).filter({ hasNotText: 'Note of a visit' }).filter({ has: desk.locator('.item-value > p', { hasText: /^\S+ \S+ \S+ \S+ \S+/u }) }).first();
  await partly.getByText('Leave some words out').click();
  const whole = partly.getByLabel('The whole text');
  const words = ((await whole.inputValue()).match(/^\S+ \S+ \S+ \S+/u) ?? ['?'])[0];
  await desk.getByText('Add a letter or note').click();
  await desk.getByRole('button', { name: 'Add it' }).click();
  await expect(desk.getByRole('link', { name: 'Say what it is' })).toBeVisible();
  await desk.getByLabel('What it is').fill('An e-mail about the flat');
  await desk.getByLabel('Its words').fill(`We spoke to ${words} on the phone.`);
  await desk.getByRole('button', { name: 'Add it' }).click();
  await partly.getByRole('button', { name: 'Leave these words out' }).click();
  await expect(partly.getByText('Choose some words in the text first')).toBeVisible();
  await whole.focus();
  await desk.keyboard.press('Control+Home');
  for (let letters = 0; letters < words.length; letters += 1) await desk.keyboard.press('Shift+ArrowRight');
  await partly.getByLabel('Why they stay out').selectOption('others-rights');
  await partly.getByText('Leave the same words out of all other texts too').click();
  await partly.getByRole('button', { name: 'Leave these words out' }).click();
  await expect(partly.getByText(/^Left out in \d+ places?\.$/u)).toBeVisible();
  await expectNoAxe(desk, 'words left out');
  expect(await layoutFaults(desk)).toEqual([]);
  await desk.getByRole('button', { name: 'Save it' }).click();
  await desk.getByRole('link', { name: 'Say whether any of it goes outside the United Kingdom' }).click();
  await desk.getByText('No', { exact: true }).click();
  await desk.getByLabel('Your words to them').fill('Here is your record. One note names a neighbour.');
  await desk.getByRole('button', { name: 'Save it' }).click();
  await expect(desk.getByText('It is saved. Nothing has gone out yet.')).toBeVisible();
  // Somebody else lives there, so it cannot go out from one pair of hands.
  await expect(desk.getByText('Somebody else lives under the same tenancy.')).toBeVisible();
  await desk.getByRole('button', { name: 'Send the answer to the check' }).click();
  await expect(desk.getByText('A second person has it. It cannot change now.')).toBeVisible();
  await expect(desk.getByRole('heading', { name: 'Send it' })).toHaveCount(0);

  const second = await staffPage(browser, portal, 'Bryn');
  await second.goto(`/en/desk/${request.id}/answer`);
  await expect(second.getByText('A neighbour told us this.')).toBeVisible();
  await expect(second.getByText(secret).first()).toBeVisible();
  await expect(second.getByText('The clock ends.')).toBeVisible();
  await second.getByRole('button', { name: 'Answer in part' }).click();
  await expect(second.getByText('It has gone out.')).toBeVisible();
  await expectNoAxe(second, 'an answer that has gone out');

  await expect.poll(async () => (await portal.post()).some((one) => one.portalReference === tenant.portalReference && one.subject === 'You have a message')).toBe(true);
  await page.goto(`/en/requests/${request.id}`);
  await page.getByRole('link', { name: 'Read the answer' }).click();
  await check(page, portal, tenant.portalReference);
  await expect(page.getByText('Here is your record. One note names a neighbour.')).toBeVisible();
  await expect(page.getByText('You can read it here until', { exact: false })).toBeVisible();
  await expectNoAxe(page, 'an answer');
  expect(await layoutFaults(page)).toEqual([]);
  await page.getByRole('navigation', { name: 'What is in it' }).getByRole('link', { name: 'Your rights' }).click();
  await expect(page.getByRole('heading', { name: 'Your rights' })).toBeInViewport();
  await page.getByRole('button', { name: 'Large print' }).click();
  expect(await page.evaluate(() => document.documentElement.dataset['format'])).toBe('large-print');
  expect(await layoutFaults(page)).toEqual([]);
  expect(await paperFaults(page, 18), 'the answer on paper').toEqual([]);
  for (const title of ['What we use it for', 'Who we told about you', 'Decisions by computer', 'Outside the United Kingdom', 'Your rights', 'If you are not content']) await expect(page.getByRole('heading', { name: title })).toBeVisible();

  // A gap with its reason, and never the words, in what is read and what was fetched for it.
  await expect(page.getByText('Words left out: It would tell you things about other people.').first()).toBeVisible();
  await expect(page.getByText('An e-mail about the flat').first()).toBeVisible();
  expect(((await page.locator('main').textContent()) ?? '').includes(words)).toBe(false);

  await page.getByLabel('Look for').fill('note of a visit');
  await expect(page.getByRole('status').filter({ hasText: 'found' })).toBeVisible();
  await expect(page.getByText('We hold this, but we cannot give it to you.').first()).toBeVisible();
  await expect(page.getByText('It would tell you things about other people.', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('A neighbour told us this.')).toBeVisible();
  expect(((await page.locator('main').textContent()) ?? '').includes(secret)).toBe(false);
  await page.getByLabel('Look for').fill('');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save it all as one file' }).click()]);
  const files = unzip(await readFile(await saved.path()));
  const answer = accessAnswer.parse(JSON.parse(files['answer.json'] ?? ''));
  expect([answer.outcome, answer.withheld.some((one) => one.words === 'A neighbour told us this.')]).toEqual(['answer-with-refusal', true]);
  const all = JSON.stringify(files);
  for (const one of [secret, words]) expect(all.includes(JSON.stringify(one).slice(1, -1)), one).toBe(false);
  expect(files['papers.csv']).toContain('[Words left out: It would tell you things about other people.]');
  // Nor on the pages of the record, where the same look finds other facts.
  const live = await page.evaluate(async () => JSON.stringify(await (await fetch('/api/items')).json()));
  for (const one of [secret, words]) expect(live.includes(JSON.stringify(one).slice(1, -1)), one).toBe(false);
  expect(live).toContain('"withheld"');

  // From the answer to the fact itself, with all that can be said against it.
  await page.getByRole('link', { name: /^Challenge this/u }).first().click();
  await expect(page.getByRole('heading', { name: 'Is this wrong?' })).toBeVisible();
  await page.locator('main').getByText('Put my words beside it', { exact: true }).first().click();
  await page.getByLabel('Your words').fill('That is not how it was.');
  await page.getByRole('button', { name: 'Put my words beside it' }).click();
  await expect(page.locator('.challenge-state blockquote')).toHaveText('That is not how it was.', { timeout: 30_000 });

  // The joint tenant: none of their facts is in it, and it is not there for them. The same look finds their facts in their own record.
  const other = await (await browser.newContext({ baseURL: portal.origin })).newPage();
  await signIn(other, portal, jointTenant);
  const theirs = await other.evaluate(async () => ((await (await fetch('/api/items')).json()) as { items: { value: { kind: string; text?: string } }[] }).items.flatMap((one) => (one.value.kind === 'text' && one.value.text && one.value.text.length > 12 ? [one.value.text] : [])));
  const mine = await page.evaluate(async () => JSON.stringify(await (await fetch('/api/items')).json()));
  const onlyTheirs = theirs.filter((one) => !mine.includes(JSON.stringify(one).slice(1, -1)));
  expect(onlyTheirs.length).toBeGreaterThan(0);
  const theirRecord = await other.evaluate(async () => JSON.stringify(await (await fetch('/api/items')).json()));
  for (const one of onlyTheirs) expect([theirRecord.includes(JSON.stringify(one).slice(1, -1)), all.includes(JSON.stringify(one).slice(1, -1))], one).toEqual([true, false]);
  await other.goto(`/en/requests/${request.id}/answer`);
  await check(other, portal, jointTenant.portalReference);
  await expect(other.getByText('There is no answer here')).toBeVisible();
  const nobody = await (await browser.newContext({ baseURL: portal.origin })).newPage();
  await nobody.goto(`/en/requests/${request.id}/answer`);
  await expect(nobody).toHaveURL(/\/en\/sign-in/u);

  // Collected at the counter instead, and back again with one tap.
  await page.goto(`/en/requests/${request.id}/answer`);
  await page.getByRole('button', { name: 'Collect it at the counter' }).click();
  await expect(page.getByText('Your answer waits at our counter')).toBeVisible();
  const officer = await atTheCounter(await browser.newContext({ viewport: { width: 1280, height: 800 } }), portal.origin);
  await openAtCounter(officer, tenant.portalReference);
  // Before they know who it is there is no way to it; after, they read it with the person, and take no file of it.
  await expect(officer.getByRole('link', { name: 'Requests', exact: true })).toHaveCount(0);
  await officer.getByRole('button', { name: 'I saw a document' }).click();
  await officer.getByRole('link', { name: 'Requests', exact: true }).click();
  await officer.locator(`main a[href$="/requests/${request.id}"]`).click();
  await officer.getByRole('link', { name: 'Read the answer' }).click();
  await expect(officer.getByText('Here is your record. One note names a neighbour.')).toBeVisible();
  await expect(officer.getByRole('button', { name: 'Save it all as one file' })).toHaveCount(0);
  await expectNoAxe(officer, 'an answer at the counter');
  await page.getByRole('button', { name: 'Read it here instead' }).click();
  await expect(page.getByText('Here is your record. One note names a neighbour.')).toBeVisible();
});
