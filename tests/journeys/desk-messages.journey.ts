import { readFile } from 'node:fs/promises';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { pdf } from '#tests/support/files-made.ts';
import { readWords } from '../../scripts/words/read-words.ts';
import { expectNoAxe } from './support/axe.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('a resident writes, the desk answers with a file, the resident is told neutrally and saves it', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(/Failed to load resource.*40[13]|status of 40[13]/u);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.longRecord);
  await page.goto('/en/messages');
  await page.getByRole('main').getByRole('link', { name: 'A copy of your data' }).click();
  await page.getByLabel('Your message').fill('Please send the damp report.');
  await page.getByRole('button', { name: 'Send message' }).click();
  await expect(page.getByText('We have your message.')).toBeVisible();
  const requestId = page.url().split('/').at(-1) ?? '';
  await page.goto('/en/help'); // Who looks at the thread is not told of it.

  const desk = await (await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London' })).newPage();
  await desk.goto(`/api/staff/sign-in?page=/en/desk/${requestId}`);
  await desk.locator('button[name=subject][value=staff-desk]').click();
  await expect(desk.getByRole('heading', { name: 'Messages' })).toBeVisible();
  await expect(desk.getByRole('listitem').filter({ hasText: 'Please send the damp report.' })).toContainText('New');
  await desk.getByRole('button', { name: 'Send message' }).click();
  await expect(desk.getByRole('link', { name: 'Write your message first' })).toBeVisible();
  await desk.getByLabel('Add files').setInputFiles([{ name: 'damp report.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) }, { name: 'run.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') }]);
  await expect(desk.getByRole('alert')).toContainText('run.exe');
  await expect(desk.getByRole('list', { name: 'Files' })).toContainText('damp report.pdf');
  await desk.getByLabel('Write to the resident').fill('Here is the report.');
  await expectNoAxe(desk, 'the messages of a request at the desk');
  await desk.getByRole('button', { name: 'Send message' }).click();
  await expect(desk.getByText('Sent. We tell them that there is a message.')).toBeVisible();
  await expect(desk.getByRole('listitem').filter({ hasText: 'Here is the report.' })).toContainText('Not seen yet');

  // People are told once a minute, in their own language.
  const told = async () => (await portal.post()).filter((one) => one.portalReference === knownPeople.longRecord.portalReference && one.subject === readWords('pl')['letters']?.['message.subject']);
  await expect.poll(async () => (await told()).length, { timeout: 90_000 }).toBeGreaterThan(0);
  expect(JSON.stringify(await told())).not.toMatch(/report|damp|R-/u);
  await page.goto('/en/home');
  await page.getByRole('link', { name: /We have written to you/u }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /Save damp report\.pdf/u }).click();
  expect((await readFile(await (await coming).path())).equals(Buffer.from(pdf()))).toBe(true);
  await desk.reload();
  await expect(desk.getByRole('listitem').filter({ hasText: 'Here is the report.' })).toContainText('Seen by the resident');
  await page.goto('/en/activity');
  await page.getByRole('radio', { name: 'Everything' }).check();
  await expect(page.getByRole('main')).toContainText('Wrote a message about request');
  await desk.context().close();
});
