import type { BrowserContext, Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { recordedTaps, switchOf } from './support/choices.ts';
import { makeCopy, pin } from './support/device-copy.ts';
import { KillableBrowser } from './support/killable-browser.ts';
import { allOnDevice, outboxStores } from './support/outbox-store.ts';
import { photo } from './support/photo.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const news = 'Send you news and offers';
const main = (page: Page) => page.getByRole('main');
const entries = async (page: Page) => (await outboxStores(page))['entries'] ?? [];

/** Opens a page of the app from the copy: it is locked in every tab that is opened anew. */
async function openLocked(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Your PIN').fill(pin);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText(/This is the copy on your phone, from /u)).toBeVisible();
}

/** Deletion asked for from the list of requests, with a photo, up to the page that says where it is. */
async function askForErasure(page: Page, picture: Buffer): Promise<void> {
  await main(page).locator('a[href*="/requests/new/erasure"]').click();
  await main(page).locator('fieldset .option label').first().click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await main(page).getByText('You no longer need it', { exact: true }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await main(page).locator('textarea').fill('Take this photo of me away');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Add files').setInputFiles([{ name: 'me.jpg', mimeType: 'image/jpeg', buffer: picture }]);
  await expect(page.getByRole('list', { name: 'Files' })).toContainText('Kept on this phone: 0 % is with us.');
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByRole('alert')).toContainText('The clock starts when we receive it');
}

/** What the server has of the person: each decision, each deletion asked for with its files. */
const onServer = (page: Page) => page.evaluate(async () => {
  const read = async <T>(path: string) => (await (await fetch(path)).json()) as T;
  const { requests } = await read<{ requests: { id: string; kind: string }[] }>('/api/requests');
  const erasures = requests.filter(({ kind }) => kind === 'erasure');
  const threads = await Promise.all(erasures.map(({ id }) => read<{ messages: { text: string; files: { name: string; state: string }[] }[] }>(`/api/messages/${id}`)));
  return threads.map(({ messages }) => messages.flatMap(({ files }) => files.map(({ name, state }) => `${name} ${state}`)));
});

for (const end of ['closed at the end', 'killed after every step'] as const) {
  test(`a day in a tunnel, the app ${end}: what was done there arrives once, in order, with receipts`, async ({ portal }) => {
    test.setTimeout(300_000);
    const browser = await KillableBrowser.make();
    try {
      let context: BrowserContext = await browser.start();
      let page = await context.newPage();
      await page.setViewportSize({ width: 390, height: 844 });
      await signIn(page, portal, end === 'closed at the end' ? knownPeople.tenant : knownPeople.leaseholder, 'en', portal.origin);
      await makeCopy(page, portal.origin);
      const picture = await photo(page);
      const [tapsBefore, askedBefore] = [await recordedTaps(page), await onServer(page)];
      await browser.keepCookies(context);

      const again = async (how: 'close' | 'kill') => {
        await (how === 'close' ? browser.close() : browser.kill());
        context = await browser.start();
        await context.setOffline(true);
        page = await context.newPage();
        await page.setViewportSize({ width: 390, height: 844 });
      };
      const step = async () => { if (end === 'killed after every step') await again('kill'); };
      const at = (path: string) => `${portal.origin}/en/${path}`;

      await again(end === 'killed after every step' ? 'kill' : 'close');
      await page.goto(at('notices/privacy'));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await step();
      await openLocked(page, at('my-data'));
      await main(page).locator('a[href*="/my-data/"]').first().click();
      await expect(page).toHaveURL(/\/my-data\/[\w-]+/u);
      await expect(main(page).getByText('Loading')).toHaveCount(0);
      await step();
      await openLocked(page, at('choices'));
      for (const channel of ['Text', 'Post'] as const) {
        const one = switchOf(page, channel, news);
        const was = await one.getAttribute('aria-checked');
        await one.click();
        await expect(one).not.toHaveAttribute('aria-checked', was ?? '');
      }
      await expect(page.getByText('On this phone. Not sent yet.')).toHaveCount(2);
      await step();
      await openLocked(page, at('requests'));
      await askForErasure(page, picture);
      await step();
      if (end === 'closed at the end') await again('close');

      await page.goto(at('outbox'));
      const waiting = page.getByRole('list', { name: 'What waits to be sent' }).getByRole('heading');
      await expect(waiting).toHaveCount(3);
      await expect(waiting.first()).toContainText(`text messages: ${news}`);
      await expect(waiting.last()).toHaveText('You asked for: your data deleted');
      await expectNoAxe(page, 'the outbox after a day in a tunnel');
      const lying = JSON.stringify(await allOnDevice(page));
      for (const word of ['Take this photo', 'me.jpg', picture.toString('base64').slice(400, 440)]) expect(lying, 'in clear on the device').not.toContain(word);

      await context.setOffline(false);
      const arrived = page.getByRole('list', { name: 'What has reached us' });
      await expect(arrived.getByRole('heading')).toHaveCount(3, { timeout: 60_000 });
      await expect(arrived).toContainText('The clock started on');
      await expect(arrived.getByRole('link', { name: /^Receipt /u })).toHaveCount(3);
      await expect.poll(() => onServer(page), { timeout: 60_000 }).toEqual([['me.jpg ready'], ...askedBefore]);
      await expect.poll(() => entries(page)).toEqual([]);
      // Once each, and in their order: that of one lane. What is asked for does not wait for what is chosen.
      expect((await recordedTaps(page)).slice(tapsBefore.length).map((tap) => tap.split(' ').slice(0, 2).join(' '))).toEqual(['news text', 'news post']);
      await expect(arrived).not.toContainText('Files that we do not have yet', { timeout: 30_000 });
      await expectNoAxe(page, 'the outbox when all has arrived');

      // A browser that was killed soon after the sign-in has lost its note of it: with a connection the app finds the session again.
      await page.goto(at('home'));
      await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible();

      // Signing out without a connection leaves nothing.
      await context.setOffline(true);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('navigation').getByRole('button', { name: 'Sign out' }).click();
      await expect(page).toHaveURL(/sign-in$/u);
      const left = async () => {
        const stores = await allOnDevice(page);
        // The public half of the key stays: it says nothing, and opens nothing.
        return Object.entries(stores).filter(([name, all]) => name !== 'keyholder-outbox keys' && all.length > 0).map(([name]) => name);
      };
      await expect.poll(left, { timeout: 5000 }).toEqual([]);
    } finally {
      await browser.remove();
    }
  });
}
