import { readPack } from '#server/packs/read-pack.ts';
import { KillableBrowser } from '../../journeys/support/killable-browser.ts';
import { outboxStores } from '../../journeys/support/outbox-store.ts';
import { signIn } from '../../journeys/support/sign-in.ts';
import { expect, test } from '../../journeys/support/test.ts';
import { allFacts as facts, canaryLines, canaryPerson, heldFacts, openFacts, typedFacts } from './canaries.ts';
import { type Scan, scanFolder } from './scan.ts';
import { askInOwnWords, checkAgain, leaveDraft, pressSignOut, readEverything, writeInClear } from './use-the-app.ts';

/** Which facts lie where; empty is what the bar asks for. */
const lying = ({ found }: Scan) => Object.fromEntries([...found].map(([fact, files]) => [fact, [...files]]));

test.beforeAll(async ({ portal }) => { await portal.load(canaryLines(readPack('amplius'))); });

test('no fact about a person lies on the disk: in use, after sign-out with and without a connection, after a time-out (bar S1)', async ({ portal }) => {
  const open = openFacts(readPack('amplius'));
  const browser = await KillableBrowser.make();
  const clean = async (when: string) => {
    const scan = await scanFolder(browser.profile, facts);
    test.info().annotations.push({ type: 'scan', description: `${when}: ${scan.found.size} of ${facts.length} facts in ${scan.files} files, ${Math.round(scan.bytes / 1e6)} MB` });
    expect(lying(scan), when).toEqual({});
  };
  try {
    let context = await browser.start();
    let page = await context.newPage();
    await signIn(page, portal, canaryPerson, 'en', portal.origin);
    await checkAgain(page, portal, canaryPerson.portalReference); // Covered values too.
    const seen = await readEverything(page, portal.origin);
    // The scan means nothing if the app had not had the facts. Covered ones are in its memory and stand there after a tap only.
    expect(open.filter((fact) => !seen.includes(fact))).toEqual([]);
    expect(open.length).toBeGreaterThan(heldFacts.length / 2);
    await leaveDraft(page, portal.origin, typedFacts.slice(0, 5).join(' '));
    await page.goto(`${portal.origin}/en/requests/new/something-else`);
    await expect(page.getByRole('main').locator('textarea')).toBeVisible();
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await context.setOffline(true);
    await askInOwnWords(page, typedFacts.slice(5).join(' '));
    await clean('in use, with a draft and an entry, without a connection');
    await browser.keepCookies(context);
    await browser.close();
    await clean('closed in use');

    context = await browser.start();
    page = await context.newPage();
    await page.goto(`${portal.origin}/en/home`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heldFacts[0] ?? '');
    await expect.poll(async () => (await outboxStores(page))['entries']).toEqual([]);
    await pressSignOut(page);
    await expect(page).toHaveURL(/sign-in$/u);
    await clean('signed out');
    await signIn(page, portal, canaryPerson, 'en', portal.origin);
    await page.goto(`${portal.origin}/en/requests/new/something-else`);
    await expect(page.getByRole('main').locator('textarea')).toBeVisible();
    await context.setOffline(true);
    await askInOwnWords(page, typedFacts.slice(5).join(' '));
    await pressSignOut(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out anyway' }).click();
    await expect(page).toHaveURL(/sign-in$/u);
    await browser.close();
    await clean('signed out without a connection, closed');

    context = await browser.start();
    page = await context.newPage();
    await signIn(page, portal, canaryPerson, 'en', portal.origin);
    await page.goto(`${portal.origin}/en/my-data/about-you`);
    await expect(page.getByRole('main').getByText(/About Zq/u).first()).toBeVisible();
    await context.clearCookies(); // What the browser sees of a session that has run out.
    // A step finds out, where a call in the background has not done so before: then the page is covered and has no links any more.
    await page.evaluate(() => document.querySelector<HTMLElement>('nav a[href="/en/choices"]')?.click());
    await expect(page.getByRole('dialog')).toContainText('You have been signed out');
    await clean('timed out');
    await browser.close();
    await clean('timed out, closed');
  } finally {
    await browser.remove();
  }
});

test('the control: written in clear, the same scan finds the facts', async ({ portal }) => {
  const browser = await KillableBrowser.make();
  try {
    const context = await browser.start();
    const page = await context.newPage();
    await signIn(page, portal, canaryPerson, 'en', portal.origin);
    await checkAgain(page, portal, canaryPerson.portalReference);
    await writeInClear(page, typedFacts);
    await browser.close();
    const { found } = await scanFolder(browser.profile, facts);
    const inFolder = (name: string) => [...found.values()].filter((files) => [...files].some((file) => file.includes(name))).length;
    const counts = { all: found.size, indexedDb: inFolder('IndexedDB'), cache: inFolder('CacheStorage'), localStorage: inFolder('Local Storage'), sessionStorage: inFolder('Session Storage') };
    test.info().annotations.push({ type: 'control', description: JSON.stringify(counts) });
    for (const [where, count] of Object.entries(counts)) expect(count, `${where}: ${JSON.stringify(counts)}`).toBeGreaterThanOrEqual(facts.length * 0.95);
  } finally {
    await browser.remove();
  }
});
