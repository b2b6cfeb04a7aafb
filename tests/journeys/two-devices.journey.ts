import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { openChoices, recorded, switchOf } from './support/choices.ts';
import { outboxStores } from './support/outbox-store.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const news = 'Send you news and offers';

test('two devices decide differently: the later decision counts, the other device says so, shows both sides, and nothing is picked silently', async ({ page, context, browser, portal, expectNoise }) => {
  expectNoise(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/u);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, knownPeople.tenant);
  await openChoices(page);
  const here = switchOf(page, 'Text', news);
  if (!(await here.isChecked())) await here.click();
  await expect(here).toBeChecked();
  await expect.poll(async () => (await outboxStores(page))['entries'] ?? []).toEqual([]);
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });

  // This phone says no in a tunnel; later the same person says no and then yes on another device.
  await context.setOffline(true);
  await here.click();
  await expect(page.getByText('On this phone. Not sent yet.').first()).toBeVisible();
  const elsewhere = await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London' });
  const other = await elsewhere.newPage();
  await signIn(other, portal, knownPeople.tenant);
  await openChoices(other);
  const there = switchOf(other, 'Text', news);
  const before = (await recorded(other)).length;
  for (const [times, checked] of [[1, false], [2, true]] as const) {
    await there.click();
    await expect(there).toBeChecked({ checked });
    await expect.poll(async () => (await recorded(other)).length).toBe(before + times);
  }

  await context.setOffline(false);
  const strip = page.getByRole('complementary', { name: 'Changes from this phone' });
  await expect(strip).toContainText('A later decision stands instead of one from this phone.', { timeout: 60_000 });
  await expect(here, 'the switch shows what stands').toBeChecked();
  expect((await recorded(page)).slice(before), 'all three are recorded, once').toHaveLength(3);
  await page.reload();
  await strip.getByRole('link', { name: 'See both sides' }).click();
  const row = page.getByRole('list', { name: 'What waits to be sent' });
  await expect(row).toContainText('Two decisions');
  await expect(row).toContainText('What you decided here');
  await expect(row).toContainText(`Stop text messages: ${news}`);
  await expect(row).toContainText('You said yes on');
  await expectNoAxe(page, 'two decisions');
  await row.getByRole('button', { name: 'Leave it as it is now' }).click();
  await expect(page.getByText('Nothing waits to be sent')).toBeVisible();
  expect((await recorded(page)).slice(before), 'reading changes nothing').toHaveLength(3);
  await elsewhere.close();
});
