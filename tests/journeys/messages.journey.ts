import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { draftsOnDevice } from './support/drafts-on-device.ts';
import { outboxStores } from './support/outbox-store.ts';
import { sayItIsSafe } from './support/read-here.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[13]|status of 40[13]/u;
const noConnection = /ERR_INTERNET_DISCONNECTED/u;
const main = (page: Page) => page.getByRole('main');
const texts = (page: Page) => page.evaluate(async () => {
  const { threads } = (await (await fetch('/api/messages')).json()) as { threads: { request: { id: string } }[] };
  const { messages } = (await (await fetch(`/api/messages/${threads[0]?.request.id}`)).json()) as { messages: { text: string }[] };
  return messages.map((one) => one.text);
});

test('reads what the landlord wrote, from home on, and answers it', async ({ page, portal, expectNoise }) => {
  expectNoise(noSession);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.everything);
  await main(page).getByRole('link', { name: 'We have written to you: 1 new message' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A copy of your data' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'We have found them' })).toContainText('New');
  await expectNoAxe(page, 'a thread with a new message');

  await page.getByRole('button', { name: 'Send message' }).click();
  await page.getByRole('link', { name: 'Write your message first' }).click();
  await expect(page.getByLabel('Your message')).toBeFocused();
  await expectNoAxe(page, 'a thread, nothing written');
  await page.getByLabel('Your message').fill('Thank you.\nThat is all I need. <b>Truly</b>');
  await expect.poll(() => draftsOnDevice(page)).toContain('sealed');
  expect(await draftsOnDevice(page)).not.toContain('Truly');
  await page.reload();
  await expect(page.getByLabel('Your message')).toHaveValue('Thank you.\nThat is all I need. <b>Truly</b>');
  await page.getByRole('button', { name: 'Send message' }).click();
  await expect(page.getByText('We have your message.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '<b>Truly</b>' })).toHaveCount(1);
  await expect(page.getByLabel('Your message')).toHaveValue('');

  await page.goto('/en/messages');
  await expect(main(page)).toContainText('Thank you. That is all I need.');
  await expect(main(page)).not.toContainText('1 new');
  await expectNoAxe(page, 'the inbox');
  await page.goto('/en/home');
  await expect(main(page)).toContainText('What needs you');
  await expect(main(page)).not.toContainText('We have written to you');
});

test('writes without a connection, closes the app and opens it again: the message arrives once', async ({ page, context, portal, expectNoise }) => {
  expectNoise(noSession);
  expectNoise(noConnection);
  await signIn(page, portal, knownPeople.hiddenAddress);
  const before = await texts(page);
  await expect.poll(async () => (await outboxStores(page))['keys']?.length).toBe(1);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto('/en/messages');
  await sayItIsSafe(page);
  await main(page).getByRole('link', { name: 'A copy of your data' }).click();
  await expect(page.getByLabel('Your message')).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('Your message').fill('Written in a tunnel');
  await expect(page.getByText('We keep what you send on this phone')).toBeVisible();
  await page.getByRole('button', { name: 'Send message' }).click();
  await expect(page.getByText('Kept on this phone. We have not got it yet.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Written in a tunnel' })).toContainText('On this phone, not sent yet');
  await expectNoAxe(page, 'a message that waits');
  expect(JSON.stringify(await outboxStores(page))).not.toContain('tunnel');
  expect(await page.evaluate(() => JSON.stringify([Object.values(localStorage), Object.values(sessionStorage)]))).not.toContain('tunnel');

  await page.goto('/en/outbox');
  await expect(main(page)).toContainText('You wrote us a message');
  await context.setOffline(false);
  await page.reload();
  await expect(main(page)).toContainText('Nothing waits to be sent');
  expect(await texts(page)).toEqual([...before, 'Written in a tunnel']);
});

test('somebody else’s thread looks as if it never was', async ({ page, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[134]|status of 40[134]/u);
  await signIn(page, portal, knownPeople.applicant);
  const theirs = await page.evaluate(async () => ((await (await fetch('/api/messages')).json()) as { threads: { request: { id: string } }[] }).threads[0]?.request.id);
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await signIn(page, portal, knownPeople.jointTenant);
  await page.goto(`/en/messages/${theirs}`);
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
  await expect(page.getByLabel('Your message')).toHaveCount(0);
  await page.goto('/en/messages');
  await expect(main(page)).toContainText('No messages yet');
  await expectNoAxe(page, 'an inbox with nothing in it');
});
