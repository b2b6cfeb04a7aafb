import { expectNoAxe } from './support/axe.ts';
import { outboxStores } from './support/outbox-store.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { knownPeople } from '#organisations/sample/known-people.ts';

const noConnection = /ERR_INTERNET_DISCONNECTED|Failed to load resource|status of 401/u;

test('a recording is saved from a camera’s address without a connection, and goes once when there is one', async ({ page, context, portal, expectNoise }) => {
  expectNoise(noConnection);
  await page.goto('/en/recordings');
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await context.setOffline(true);
  // A sign that this device has never seen: the list of places stands in, and takes the words of the code.
  await page.goto('/en/recordings/sample-court');
  await expect(page.getByLabel('Which place?')).toHaveValue('sample-court');
  await expectNoAxe(page, 'the form');
  await page.getByRole('button', { name: 'Save this recording' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Not sent yet' });
  await expect(alert).toContainText('We do not have it yet');
  await expect(alert).toContainText('It is not locked on this phone');
  await expect(alert.getByRole('link', { name: /^Call / })).toHaveAttribute('href', /^tel:/u);
  await expectNoAxe(page, 'not sent yet');
  await page.reload();
  await expect(alert).toBeVisible();
  await context.setOffline(false);
  const done = page.getByRole('status').filter({ hasText: 'We have your request to keep it' });
  await expect(done).toContainText(/H-[2-9A-HJ-NP-Z]{9}/u, { timeout: 15_000 });
  await expect(done).toContainText(/gone in \d+ days, on \w+day \d+ \w+ \d{4}/u);
  await expectNoAxe(page, 'received');
  expect((await outboxStores(page))['entries']).toEqual([]);
  expect(portal.log.match(/"route":"\/api\/holds","method":"POST","status":201/gu)).toHaveLength(1);
});

test('what was saved before signing in is what the request points to', async ({ page, portal, expectNoise }) => {
  expectNoise(noConnection);
  await page.goto('/en/recordings/sample-house');
  await page.getByRole('button', { name: 'Save this recording' }).click();
  await expect(page.locator('[data-fill="reference"]').first()).toHaveText(/^H-/u); // The server has it.
  const reference = await page.locator('[data-fill="reference"]').textContent();
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/requests/new/recordings?site=sample-house');
  for (const answer of ['', 'Copy']) {
    if (answer) await page.getByText('A copy').first().click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await page.getByRole('link', { name: 'See your request and its clock' }).click();
  const recording = page.getByRole('region', { name: 'The recording' });
  await expect(recording).toContainText(reference ?? 'no reference');
  await expect(recording).toContainText('Asked to keep it');
  await expectNoAxe(page, 'a request with its hold');
});

test('the exit removes what waits', async ({ page, context, expectNoise }) => {
  expectNoise(noConnection);
  expectNoise(/Transition was aborted/u); // A page that goes at once lets no transition end.
  await page.goto('/en/recordings/office');
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save this recording' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Not sent yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Exit' }).click();
  await page.waitForURL(/offline-neutral/u);
  await page.goto('/en/recordings/office');
  await expect(page.getByRole('button', { name: 'Save this recording' })).toBeVisible();
  await expect(page.getByText('We do not have it yet')).toBeHidden();
});
