import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { recordedTaps, switchOf } from './support/choices.ts';
import { KillableBrowser } from './support/killable-browser.ts';
import { outboxStores } from './support/outbox-store.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const kills = Number(process.env['FAULT_KILLS'] ?? 3);
const taps = [['Text', 'Send you news and offers'], ['Phone', 'Tell you about our own services'], ['Post', 'Send you news and offers']] as const;

/** Taps a switch and waits until the screen says that it is kept. */
async function tap(page: Page, channel: string, purpose: string): Promise<void> {
  const one = switchOf(page, channel, purpose);
  const was = await one.getAttribute('aria-checked');
  await one.click();
  await expect(one).not.toHaveAttribute('aria-checked', was ?? '');
  await expect(page.getByText('Keeping it on this phone.')).toBeHidden();
}

test(`the browser killed ${kills} times with three tabs in mid-queue: what showed as kept is on the server, once`, async ({ portal }) => {
  test.setTimeout(120_000 + kills * 40_000);
  const browser = await KillableBrowser.make();
  try {
    let context = await browser.start();
    const first = await context.newPage();
    await signIn(first, portal, knownPeople.tenant, 'en', portal.origin);
    await browser.keepCookies(context);
    for (let kill = 1; kill <= kills; kill += 1) {
      // A slow line, so that the kill comes while some are sent, some are answered and some wait.
      await context.route('**/api/choices?language=en', async (route) => {
        await new Promise((resolve) => { setTimeout(resolve, 120); });
        await route.continue();
      });
      const pages = await Promise.all(taps.map(() => context.newPage()));
      for (const page of pages) await page.goto(`${portal.origin}/en/choices`);
      for (const [place, [channel, purpose]] of taps.entries()) await expect(switchOf(pages[place] as Page, channel, purpose)).toBeVisible();
      const before = await recordedTaps(pages[0] as Page);
      let tried = 0;
      let kept = 0;
      const tapping = Promise.allSettled(pages.map(async (page, place) => {
        const [channel, purpose] = taps[place] ?? taps[0];
        for (let times = 0; times < 5; times += 1) {
          tried += 1;
          await tap(page, channel, purpose);
          kept += 1;
        }
      }));
      await expect.poll(() => kept, { intervals: [10] }).toBeGreaterThan(kill % 6);
      await new Promise((resolve) => { setTimeout(resolve, (kill * 379) % 400); });
      await browser.kill();
      await tapping;
      context = await browser.start();
      const later = await context.newPage();
      await later.goto(`${portal.origin}/en/home`);
      await expect.poll(async () => (await outboxStores(later))['entries'] ?? [], { timeout: 30_000 }).toEqual([]);
      const all = await recordedTaps(later);
      const [now, doubled] = [all.length - before.length, all.length - new Set(all).size];
      test.info().annotations.push({ type: 'kill', description: `${kill}: ${kept} kept of ${tried} taps, ${now} recorded, ${doubled} doubled` });
      expect(doubled, `kill ${kill}: doubled`).toBe(0);
      expect(now, `kill ${kill}: ${kept} kept of ${tried}`).toBeGreaterThanOrEqual(kept);
      expect(now, `kill ${kill}: ${kept} kept of ${tried}`).toBeLessThanOrEqual(tried);
    }
  } finally {
    await browser.remove();
  }
});
