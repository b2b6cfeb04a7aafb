import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { shippedBankHolidays } from '#domain/clock/bank-holidays.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { requestClock } from '#domain/clock/request-clock.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { draftsOnDevice } from './support/drafts-on-device.ts';
import { outboxStores } from './support/outbox-store.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[13]|status of 40[13]/u;
const noConnection = /ERR_INTERNET_DISCONNECTED/u;

/** The day the law gives for a request that is received today. */
function dueToday(): string {
  const today = londonDate(new Date().toISOString());
  const clock = requestClock({ kind: 'access', receivedOn: today, events: [{ kind: 'submit', at: new Date().toISOString(), on: today, by: 'resident', reason: null }], today, region: 'england-and-wales', holidays: shippedBankHolidays, informationRegime: null });
  return clock.due ?? 'no day';
}
const dueWords = () => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(dueToday())).replace(',', '');
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const go = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const requestsOnServer = (page: Page) => page.evaluate(async () => ((await (await fetch('/api/requests')).json()) as { requests: { id: string; state: string }[] }).requests);

/** From the list to the page where the answers are checked. */
async function fillForAll(page: Page, words: string): Promise<void> {
  await page.getByText('Everything that you hold about me').click();
  await go(page);
  await page.getByLabel('Is there anything to add?').fill(words);
  await go(page);
  await heading(page, 'How should our answer come?');
  await go(page);
  await heading(page, 'Check your answers');
}

for (const { who, width, height } of [{ who: 'tenant', width: 390, height: 844 }, { who: 'leaseholder', width: 1280, height: 800 }] as const) {
  test(`asks for access, sees the due date of the law, and stops the request, at ${width} px`, async ({ page, portal, expectNoise }) => {
    expectNoise(noSession);
    // It looks at narrow and wide by itself: once is enough.
    const noAxe = async (where: string) => { if (who === 'tenant') await expectNoAxe(page, where); };
    await page.setViewportSize({ width, height });
    await signIn(page, portal, knownPeople[who]);
    await page.getByRole('link', { name: 'Requests', exact: true }).first().click();
    await heading(page, 'Requests');
    await expect(page.getByText('Nothing is under way')).toBeVisible();
    await noAxe('the list, empty');

    await page.getByRole('main').getByRole('link', { name: 'A copy of your data' }).click();
    await heading(page, 'What do you want to see?');
    await go(page);
    await page.getByRole('link', { name: 'Choose what you want to see' }).click();
    await expect(page.getByLabel('Everything that you hold about me')).toBeFocused();
    await noAxe('the first question, with an error');
    await page.getByText('Only some kinds of data').click();
    await go(page);
    await heading(page, 'Which kinds of data?');
    await page.getByText('Repairs', { exact: true }).click();
    await noAxe('the kinds of data');
    await go(page);
    await page.getByLabel('Is there anything to add?').fill('Letters about the damp in 2024');
    await go(page);
    await heading(page, 'How should our answer come?');
    await go(page);
    await heading(page, 'Check your answers');
    await expect(page.getByRole('main')).toContainText('Letters about the damp in 2024');
    await noAxe('the check');
    await page.goBack();
    await heading(page, 'How should our answer come?');
    await page.goForward();
    await page.getByRole('button', { name: 'Send my request' }).click();
    await heading(page, 'We have your request');
    await expect(page.getByRole('main')).toContainText(`We must answer by ${dueWords()}`);
    await noAxe('sent');

    await page.getByRole('link', { name: 'See your request and its clock' }).click();
    await heading(page, 'A copy of your data');
    await expect(page.getByRole('main')).toContainText(dueWords());
    await expect(page.getByRole('main')).toContainText('Next step: Amplius');
    await expect(page.getByRole('main')).toContainText('Repairs');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Put the last day in my calendar' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^R-.*\.ics$/u);
    expect(await readFile(await download.path(), 'utf8')).toContain(`DTSTART;VALUE=DATE:${dueToday().replaceAll('-', '')}\r\n`);
    await page.getByText('How we count this').click();
    await noAxe('the request');

    await page.getByRole('button', { name: 'Stop this request' }).click();
    await expect(page.getByRole('dialog', { name: 'Stop this request?' })).toBeVisible();
    await noAxe('the question before it stops');
    await page.getByRole('button', { name: 'Yes, stop it' }).click();
    await expect(page.getByText('You stopped this request. You can ask again at any time.')).toBeVisible();
    expect((await requestsOnServer(page))[0]?.state).toBe('withdrawn');
    await page.getByRole('link', { name: 'Requests', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: 'Ended' })).toBeVisible();
    await expect(page.getByText('Nothing is under way')).toBeVisible();
  });
}

test('asks in a tunnel, closes the app, opens it with a connection: it arrives once', async ({ page, context, portal, expectNoise }) => {
  expectNoise(noSession);
  expectNoise(noConnection);
  await signIn(page, portal, knownPeople.youngTenant);
  await page.goto('/en/requests');
  const before = (await requestsOnServer(page)).length;
  await expect.poll(async () => (await outboxStores(page))['keys']?.length).toBe(1);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto('/en/requests/new/access');
  await heading(page, 'What do you want to see?');
  await context.setOffline(true);
  await fillForAll(page, 'Asked in a tunnel');
  await expect(page.getByText('You have no connection. We keep it on this phone')).toBeVisible();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await heading(page, 'Kept on this phone, not sent yet');
  await expect(page.getByRole('main')).toContainText('The clock starts when we receive it');
  await expect(page.getByRole('main').getByRole('link', { name: '01632 960100' })).toBeVisible();
  await expectNoAxe(page, 'kept, not sent');
  expect(JSON.stringify(await outboxStores(page))).not.toContain('tunnel');

  await page.goto('/en/requests');
  await expect(page.getByRole('heading', { name: 'Only on this phone' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('The clock has not started.');
  await expectNoAxe(page, 'the list, without a connection');
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Only on this phone' })).toBeHidden();
  await expect(page.getByRole('main')).toContainText('By ');
  await page.reload();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await requestsOnServer(page)).toHaveLength(before + 1);
});

test('has everything typed again after a reload, and no word of it in clear on the device', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.hiddenAddress);
  await page.goto('/en/requests/new/access');
  await page.getByText('Everything that you hold about me').click();
  await go(page);
  await expect.poll(() => draftsOnDevice(page)).toContain('sealed');
  const before = await draftsOnDevice(page);
  await page.getByLabel('Is there anything to add?').fill('Canary: the letter about my sister');
  await expect.poll(() => draftsOnDevice(page)).not.toBe(before);
  expect(await draftsOnDevice(page)).not.toContain('Canary');
  await page.reload();
  await expect(page.getByLabel('Is there anything to add?')).toHaveValue('Canary: the letter about my sister');
  const kept = await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
  expect(kept).not.toContain('Canary');
});

test('asks and stops by keyboard alone', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.emulateMedia({ reducedMotion: 'reduce' }); // Where the focus stands is looked at between two presses, not while the page is still moving.
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.formerTenant);
  await page.goto('/en/requests');
  await heading(page, 'Requests');
  /** Presses Tab until the wanted thing has the focus; the focus must be seen wherever it stands. */
  const tabTo = async (name: string): Promise<void> => {
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
        const box = element.getBoundingClientRect();
        return { words: `${element.labels?.[0]?.textContent ?? ''}${element.textContent}`.trim(), ring: [element, element.closest('li') ?? element].some((one) => getComputedStyle(one).outlineStyle !== 'none'), onScreen: box.bottom > 0 && box.top < innerHeight };
      });
      expect(at.onScreen).toBe(true);
      if (!at.words.includes(name)) continue;
      expect(at.ring).toBe(true); // A row of a list wears the ring of its link.
      return;
    }
    throw new Error(`the keyboard does not reach "${name}"`);
  };
  /** The page has come, and the focus with it: the next press goes on from there. */
  const arrived = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await tabTo('A copy of your data');
  await page.keyboard.press('Enter');
  await arrived('What do you want to see?');
  await tabTo('Everything that you hold about me');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await arrived('Is there anything to add?');
  await tabTo('Is there anything to add?');
  await page.keyboard.type('By keyboard');
  await tabTo('Continue');
  await page.keyboard.press('Enter');
  await arrived('How should our answer come?');
  await tabTo('Continue');
  await page.keyboard.press('Enter');
  await arrived('Check your answers');
  await tabTo('Send my request');
  await page.keyboard.press('Enter');
  await arrived('We have your request');
  await tabTo('See your request and its clock');
  await page.keyboard.press('Enter');
  await arrived('A copy of your data');
  // The page under the bar of places stays where it is while the keyboard goes through the bar.
  await page.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }));
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link').first().focus();
  const place = await page.evaluate(() => scrollY);
  for (const name of ['My data', 'Choices', 'Requests']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(place);
  }
  await tabTo('Stop this request');
  await page.keyboard.press('Enter');
  await tabTo('Yes, stop it');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You stopped this request.').first()).toBeVisible();
});

test('somebody else’s request looks as if it never was, and so does what a form is to be about', async ({ page, portal, browser, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[134]|status of 40[134]/u);
  const other = await browser.newContext({ baseURL: portal.origin });
  const theirs = await other.newPage();
  await signIn(theirs, portal, knownPeople.everything);
  const [one] = await requestsOnServer(theirs);
  await other.clearCookies();
  await signIn(theirs, portal, knownPeople.tenant);
  const decision = await theirs.evaluate(async () => ((await (await fetch('/api/decisions')).json()) as { decisions: { id: string }[] }).decisions[0]?.id);
  await other.close();
  expect(one?.id).toBeTruthy();
  expect(decision).toBeTruthy();

  await signIn(page, portal, knownPeople.jointTenant);
  const seen: (string | null)[] = [];
  for (const id of [one?.id, '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11']) {
    await page.goto(`/en/requests/${id}`);
    await heading(page, 'We cannot find this request');
    seen.push(await page.getByRole('main').textContent());
  }
  expect(seen[0]).toBe(seen[1]);
  await expectNoAxe(page, 'not found');

  // Nor does a form begin about what is theirs, or is not there.
  const forms: (string | null)[] = [];
  for (const id of [decision, 'nope']) {
    await page.goto(`/en/requests/new/decision-review?decision=${id}`);
    await heading(page, 'We cannot find this');
    forms.push(await page.getByRole('main').textContent());
  }
  expect(forms[0]).toBe(forms[1]);
  await expectNoAxe(page, 'nothing to ask about');
  await page.getByRole('link', { name: 'A second look at a decision' }).click();
  await heading(page, 'Which decision is it?');
});
