import { readPack } from '#server/packs/read-pack.ts';
import { atTheCounter, counterNoise, counterPerson, openAtCounter } from '../../journeys/support/counter.ts';
import { KillableBrowser } from '../../journeys/support/killable-browser.ts';
import { expect, test } from '../../journeys/support/test.ts';
import { allFacts, canaryLines, canaryPerson, heldFacts } from './canaries.ts';
import { scanFolder } from './scan.ts';

const next = counterPerson('KCNEXTTQ2', 'Nora Next', 'en');

test('the counter forgets: nothing of a person on the disk, in history, titles or Back, and two people in a row never mix', async ({ portal, expectNoise }) => {
  expectNoise(counterNoise);
  await portal.load([...canaryLines(readPack('amplius')), next]);
  const browser = await KillableBrowser.make();
  try {
    const context = await browser.start();
    const page = await atTheCounter(context, portal.origin);
    const before = await page.evaluate(() => history.length);
    await openAtCounter(page, canaryPerson.portalReference);
    await page.getByRole('button', { name: 'I saw a document' }).click();
    const seen: string[] = [];
    for (const tab of ['Choices', 'Requests', 'How to reach them', 'Their data', 'Receipts']) {
      await page.getByRole('navigation', { name: 'This person’s pages' }).getByRole('link', { name: tab, exact: true }).click();
      await expect(page.locator('#counter-page h1')).toBeVisible();
      await expect(page.locator('#counter-page').getByText('Loading')).toHaveCount(0);
      seen.push(await page.locator('main').innerText());
    }
    // The scan means nothing if the counter had not had facts.
    expect(heldFacts.filter((fact) => seen.join('\n').includes(fact)).length).toBeGreaterThan(1);
    expect([await page.title(), await page.evaluate(() => history.length)]).toEqual(['Counter', before]);

    // A second tab of the same officer opens nobody else, and takes over only with a token that makes this one void.
    const second = await context.newPage();
    await second.goto(`${portal.origin}/en/counter`);
    await expect(second.getByRole('button', { name: 'Go on' })).toBeVisible();
    expect(await second.content()).not.toContain(heldFacts[0]);
    await second.getByRole('button', { name: 'End it' }).click();
    await openAtCounter(second, next.portalReference);
    await second.getByRole('button', { name: 'I saw a document' }).click();
    await expect(second.getByRole('switch').first()).toBeVisible();
    // The old tab has let go of the first person, and never shows the second.
    await page.bringToFront();
    await expect(page.getByRole('button', { name: /^(?:Go on|Find)$/u })).toBeVisible();
    expect(await page.content()).not.toMatch(new RegExp(`${heldFacts[0]}|${next.name}`, 'u'));
    await second.getByRole('button', { name: 'End the session' }).click();
    await expect(second.getByRole('button', { name: 'Find' })).toBeVisible();
    await second.goBack();
    expect(await second.content()).not.toContain(next.name);
    await browser.close();
    const { found, files } = await scanFolder(browser.profile, allFacts);
    test.info().annotations.push({ type: 'scan', description: `${found.size} of ${allFacts.length} facts in ${files} files` });
    expect([...found].map(([fact, where]) => `${fact}: ${[...where].join(', ')}`)).toEqual([]);
  } finally {
    await browser.remove();
  }
});
