import type { Page } from '@playwright/test';
import { readPack } from '#server/packs/read-pack.ts';
import { signIn } from '../../journeys/support/sign-in.ts';
import { expect, test } from '../../journeys/support/test.ts';
import { allFacts, canaryLines, canaryPerson } from './canaries.ts';
import { pressSignOut } from './use-the-app.ts';

test.beforeAll(async ({ portal }) => { await portal.load(canaryLines(readPack('amplius'))); });
test.beforeEach(({ expectNoise }) => { expectNoise(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|Transition was aborted/u); });

/** How many facts a page shows or holds in its markup. */
const shown = async (page: Page) => {
  const markup = await page.content();
  return allFacts.filter((fact) => markup.includes(fact)).length;
};

for (const connection of ['with a server', 'without one'] as const) {
  test(`sign-out clears all tabs within two seconds, ${connection}, and Back brings nothing (bar S2)`, async ({ page, context, portal }) => {
    await signIn(page, portal, canaryPerson);
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    const other = await context.newPage();
    await other.goto('/en/my-data/about-you');
    const third = await context.newPage();
    await third.goto('/en/requests');
    for (const one of [page, other]) await expect.poll(() => shown(one)).toBeGreaterThan(0);
    await expect(third.getByRole('heading', { level: 1 })).toBeVisible();
    // Home itself shows the name in its heading; one more step back lies the sign-in.
    await page.goto('/en/my-data/about-you');
    await expect.poll(() => shown(page)).toBeGreaterThan(0);
    if (connection === 'without one') await context.setOffline(true);
    const began = Date.now();
    await pressSignOut(page);
    await expect.poll(async () => (await Promise.all([page, other, third].map(shown))).reduce((sum, one) => sum + one), { intervals: [50] }).toBe(0);
    const took = Date.now() - began;
    test.info().annotations.push({ type: 'sign-out', description: `${connection}: ${took} ms in three tabs` });
    expect(took).toBeLessThan(2000);
    for (const one of [page, other, third]) await expect(one).toHaveURL(/sign-in$/u);
    await page.goBack();
    await expect(page).toHaveURL(/sign-in$/u);
    expect(await shown(page)).toBe(0);
    const kept = await page.evaluate(async () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), (await indexedDB.databases()).map(({ name }) => name)]));
    expect(kept).not.toContain('keyholder-copy');
    expect(allFacts.filter((fact) => kept.includes(fact))).toEqual([]);
    await context.setOffline(false);
  });
}
