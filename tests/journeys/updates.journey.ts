import type { Page } from '@playwright/test';
import { contractHeader } from '#contract/contract-mark.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { openChoices, recorded, switchOf } from './support/choices.ts';
import { signIn } from './support/sign-in.ts';
import { StaticPortal } from './support/static-portal.ts';
import { expect, test } from './support/test.ts';
import { entriesOnDevice, keptOffline, own, strip } from './support/waiting.ts';

/** Takes the release that the server has now, on the yes of this tab. */
async function takeRelease(page: Page): Promise<void> {
  await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
  const use = page.getByRole('button', { name: 'Use the new version' });
  await expect(use).toBeVisible({ timeout: 60_000 }); // All of the app is fetched anew.
  await Promise.all([page.waitForEvent('load', { timeout: 60_000 }), use.click()]);
}

test('two updates with a tab of the first release open: its pages still load, on-line and off, its words stay, and what waits arrives once', async ({ context, portal, expectNoise }) => {
  test.setTimeout(300_000);
  expectNoise(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|Transition was (?:aborted|skipped)/u);
  context.setDefaultTimeout(20_000);
  const releases = await StaticPortal.start({ backend: portal.origin });
  try {
    const old = await context.newPage();
    await signIn(old, portal, knownPeople.tenant, 'en', releases.origin);
    await keptOffline(old);
    const fresh = await context.newPage();
    await fresh.goto(`${releases.origin}/en/home`);
    await openChoices(fresh);
    const before = await recorded(fresh);
    await old.goto(`${releases.origin}/en/requests/new/access`);
    await old.getByText('Everything that you hold about me').click();
    await old.getByRole('button', { name: 'Continue' }).click();
    const words = old.getByLabel('Is there anything to add?');
    await words.fill('Typed before the first update');

    // The backend does not answer; files come.
    await context.route('**/api/**', (route) => route.abort());
    await switchOf(fresh, 'Post', own).click();
    await expect(strip(fresh)).toContainText('1 change is on this phone only.');
    for (const place of [1, 2]) {
      releases.releaseOthers(place);
      await takeRelease(fresh);
      await expect(strip(fresh)).toContainText('1 change is on this phone only.');
      await expect(words).toHaveValue('Typed before the first update');
    }

    // The old tab under the worker of the third release: a page that it never opened, without a connection and with one.
    await context.setOffline(true);
    await old.getByRole('navigation').getByRole('link', { name: 'My data' }).click();
    await expect(old.getByRole('heading', { level: 1 })).toHaveText('My data');
    await context.unroute('**/api/**');
    await context.setOffline(false);
    await expect.poll(() => entriesOnDevice(fresh), { timeout: 30_000 }).toEqual([]);
    expect(await recorded(fresh)).toHaveLength(before.length + 1);
    await old.getByRole('navigation').getByRole('link', { name: 'Choices' }).click();
    await expect(old.getByRole('heading', { level: 1 })).toHaveText('Your choices');
    await old.goBack();
    await old.goBack();
    await expect(words).toHaveValue('Typed before the first update');

    // When its last page is closed, the files of the first release go.
    await old.close();
    await fresh.goto(`${releases.origin}/en/help`);
    await expect(fresh.getByRole('heading', { level: 1 })).toHaveText(/ 1 2$/u);
    await expect.poll(() => fresh.evaluate(async () => (await caches.keys()).length)).toBe(1);
  } finally {
    await releases.remove();
  }
});

test('an app of a release before reads what it knows of a newer portal; what it cannot read it offers to be renewed for, and a stranger is none of ours', async ({ context, page, portal, expectNoise }) => {
  test.setTimeout(180_000);
  expectNoise(/status of 401|Transition was (?:aborted|skipped)/u);
  const releases = await StaticPortal.start({ backend: portal.origin });
  /** Answers of one read are as a newer portal gives them, or with `mark` of `null` as somebody else does. */
  const answersAs = (read: string, mark: string | null, change: (body: Record<string, unknown>) => object) => context.route(new RegExp(`/api/${read}(?:\\?|$)`, 'u'), async (route) => {
    const answer = await route.fetch();
    const { [contractHeader.toLowerCase()]: own, ...headers } = answer.headers();
    expect(own, 'the server says its contract with every answer').toMatch(/^[0-9a-f]{8}$/u);
    await route.fulfill({ status: answer.status(), headers: { ...headers, ...(mark !== null && { [contractHeader]: mark }) }, json: change(await answer.json() as Record<string, unknown>) });
  });
  try {
    await signIn(page, portal, knownPeople.tenant, 'en', releases.origin);
    await keptOffline(page);
    await answersAs('home', 'ffffffff', (body) => ({ ...body, ofTomorrow: { any: 1 } }));
    await page.goto(`${releases.origin}/en/home`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Chidinma');

    const main = page.getByRole('main');
    await answersAs('messages', null, () => ({ hello: 'stranger' }));
    await page.goto(`${releases.origin}/en/messages`);
    await expect(main).toContainText('Something else answered in our place');

    await context.unrouteAll();
    await answersAs('messages', 'ffffffff', () => ({ hello: 'resident' }));
    await page.reload();
    await expect(main).toContainText('This app is older than the portal');
    await expect(main).not.toContainText('Something else answered');
    // There is none yet: nothing is offered that would bring the same app again.
    await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update(); });
    const use = main.getByRole('button', { name: 'Use the new version' });
    await expect(main.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(use).toHaveCount(0);

    releases.release('en/help.html', '</h1>', ' newer</h1>');
    await page.reload();
    await expect(use).toBeVisible({ timeout: 60_000 });
    await expectNoAxe(page, 'an app that is older than the portal');
    await context.unrouteAll();
    await Promise.all([page.waitForEvent('load', { timeout: 60_000 }), use.click()]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Messages');
    await expect(main.getByRole('alert')).toHaveCount(0);
    await page.goto(`${releases.origin}/en/help`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ newer$/u);
  } finally {
    await releases.remove();
  }
});
