import type { Browser, Page } from '@playwright/test';
import people from '../../locales/en/people.json' with { type: 'json' };
import reach from '../../locales/en/reach.json' with { type: 'json' };
import { counterPerson } from './support/counter.ts';
import { keptOffline, strip } from './support/waiting.ts';
import { fillSignIn, signIn } from './support/sign-in.ts';
import { staffPage } from './support/staff.ts';
import type { Portal } from './support/portal.ts';
import { expect, test } from './support/test.ts';

const noise = /status of 40[134]|Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/u;
const dateOfBirth = '1985-05-05';
const request = {
  reference: 'R-2345ACTF2', details: { kind: 'access' as const, scope: 'everything' as const, categories: [], details: '', answerFormat: 'standard' as const, answerLanguage: 'en' },
  events: [{ kind: 'submit' as const, at: '2026-11-02T10:00:00.000Z', by: 'resident' as const, reason: null }],
};
const spokenFor = counterPerson('KACTFRM22', 'Acted Alma', 'en', { requests: [request] });
const speaker = counterPerson('KACTSPK33', 'Speaker Sam', 'en');
const next = counterPerson('KACTNXT44', 'Next Nadia', 'en');
const who = (one: { portalReference: string }) => ({ portalReference: one.portalReference, dateOfBirth });

const main = (page: Page) => page.getByRole('main');
const banner = (page: Page) => page.getByText('You act for Acted Alma');
const stop = (page: Page) => page.getByRole('button', { name: people['acting.stop'] });

/** The desk records that the one speaks for the other. */
async function record(browser: Browser, portal: Portal): Promise<void> {
  const desk = await staffPage(browser, portal, 'Asha');
  await desk.goto('/en/desk/people');
  await desk.getByLabel('Portal reference of the person').fill(spokenFor.portalReference);
  await desk.getByLabel('Portal reference of who speaks for them').fill(speaker.portalReference);
  await desk.getByText('We saw a power of attorney.').click();
  for (const power of ['See their data', 'Ask for them', 'Choose for them']) await desk.getByText(power, { exact: true }).click();
  await expect(desk.getByText('This is ')).toHaveCount(2);
  await desk.getByRole('button', { name: 'Write it down' }).click();
  await expect(desk.getByText('Both see it in the portal now.', { exact: false })).toBeVisible();
  await desk.context().close();
}

async function act(page: Page): Promise<void> {
  await page.goto('/en/people');
  await page.getByRole('button', { name: 'Act for Acted Alma' }).click();
  await expect(banner(page)).toBeVisible();
}

test.beforeAll(async ({ browser, portal }) => {
  await portal.load([spokenFor, speaker, next]);
  await record(browser, portal);
});

test('who acts for somebody reads on every page whose it is; what is never lent is not, and says so', async ({ page, portal, expectNoise }) => {
  test.setTimeout(300_000);
  expectNoise(noise);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, who(speaker));
  await page.goto('/en/people');
  await expect(main(page)).toContainText(people['by-me.active']);
  await expect(main(page)).toContainText('You may: see their data, ask for them and choose for them');
  await act(page);
  const pages = {
    theirs: ['home', 'my-data', 'my-data/about-you', 'my-notices/privacy', 'choices', 'choices/news', 'requests', 'requests/new/access', 'complaints', 'complaints/new', 'messages', 'receipts', 'disclosures', 'decisions', 'activity'],
    own: ['people', 'people/new', 'take-away', 'settings', 'settings/emergency', 'settings/equality', 'settings/in-person', 'settings/passkeys', 'settings/copy', 'settings/plain-name'],
    never: ['settings/reach', 'settings/reach/new', 'settings/reach/code-word'],
  } as const;
  for (const [whose, all] of Object.entries(pages)) {
    for (const path of all) {
      await page.goto(`/en/${path}`);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      await expect(banner(page), path).toBeVisible();
      await expect(page.getByText(people[whose === 'own' ? 'acting.own' : 'acting.body']), path).toBeVisible();
      await expect(page.getByRole('alert'), path).toHaveCount(0);
      // Said before anything is typed that the server is sure to refuse.
      await expect(main(page).getByText(reach['only-theirs']), path).toHaveCount(whose === 'never' ? 1 : 0);
      if (whose === 'never') await expect(main(page).getByRole('textbox').or(main(page).getByRole('radio')), path).toHaveCount(0);
      if (whose === 'own' && path !== 'people') await expect(main(page), path).not.toContainText('Acted Alma');
    }
  }
});

test('on a very low screen the heading that has the focus on arrival can be seen, however far down it begins', async ({ page, portal, expectNoise }) => {
  expectNoise(noise);
  await page.setViewportSize({ width: 320, height: 256 });
  await signIn(page, portal, who(speaker));
  await act(page);
  for (const path of ['requests', 'choices', 'my-data']) {
    await page.locator(`.main-nav a[href="/en/${path}"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`/en/${path}$`, 'u'));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    // Its first line, beside what stays on the screen.
    await expect.poll(() => page.evaluate(() => {
      const heading = document.querySelector('main h1');
      const line = heading && [...((range) => (range.selectNodeContents(heading), range.getClientRects()))(document.createRange())][0];
      return line ? heading.contains(document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2)) : false;
    }), path).toBe(true);
  }
});

test('what was typed for somebody does not go out as one’s own: whoever stops is at home, with their own', async ({ page, portal, expectNoise }) => {
  expectNoise(noise);
  await signIn(page, portal, who(speaker));
  await act(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Requests', exact: true }).first().click();
  await expect(main(page)).toContainText(request.reference);
  await page.goto('/en/requests/new/something-else');
  await page.getByRole('textbox').fill('Please look at Alma’s file');
  await stop(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Speaker Sam');
  await expect(page).toHaveURL(/\/en\/home$/u);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Requests', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Ask for something' })).toBeVisible();
  await expect(main(page)).not.toContainText(request.reference);
});

test('somebody else who signs in over an ended session acts for nobody', async ({ page, portal, expectNoise }) => {
  expectNoise(noise);
  await signIn(page, portal, who(speaker));
  await act(page);
  await expect(main(page).getByRole('link', { name: /About you/u })).toBeVisible(); // What is still being read would meet no session, and there would be none to have ended.
  await page.context().clearCookies();
  // A read of the page's own may find it out first: then the page is covered, and there is no link to press.
  const ended = page.getByRole('dialog');
  await expect(async () => {
    if (await ended.isHidden()) await page.getByRole('navigation').getByRole('link', { name: 'Home', exact: true }).first().click({ timeout: 5000 });
    await expect(ended).toBeVisible({ timeout: 5000 });
  }).toPass();
  await fillSignIn(page, portal, who(next));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Next Nadia');
  await expect(banner(page)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain('Alma');
});

test('without a connection the banner stays and no copy is offered; what was chosen for somebody who ends it is refused, and blocks nothing', async ({ page, context, browser, portal, expectNoise }) => {
  expectNoise(noise);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, portal, who(speaker));
  await act(page);
  await page.goto('/en/choices');
  const news = page.getByRole('switch', { name: /^E-mail.*Send you news and offers/u });
  await expect(news).toBeVisible();
  await keptOffline(page);
  await context.setOffline(true);
  await news.click();
  await expect(strip(page)).toContainText('1 change is on this phone only.');
  await page.reload();
  await expect(banner(page)).toBeVisible();
  await page.goto('/en/outbox');
  await expect(main(page).getByText(people['acting.word'])).toBeVisible();

  const theirs = await (await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London' })).newPage();
  await signIn(theirs, portal, who(spokenFor));
  await theirs.goto('/en/people');
  await theirs.getByRole('button', { name: /^End this/u }).click();
  await expect(theirs.getByText(people['told.ended'])).toBeVisible();

  await context.setOffline(false);
  await page.reload();
  await expect(main(page)).toContainText('You cannot do this');
  await stop(page).click();
  await page.goto('/en/people');
  await expect(page.getByRole('button', { name: /^Act for/u })).toHaveCount(0);
  const own = page.getByRole('switch', { name: /^E-mail.*Send you news and offers/u });
  await page.goto('/en/choices');
  await own.click();
  await expect.poll(() => page.evaluate(async () => ((await (await fetch('/api/receipts')).json()) as { receipts: unknown[] }).receipts.length)).toBe(1);
});
