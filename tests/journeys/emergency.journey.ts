import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { readWords } from '../../scripts/words/read-words.ts';
import { expectNoAxe } from './support/axe.ts';
import { atTheCounter, counterNoise, counterPerson, openAtCounter } from './support/counter.ts';
import { draftsOnDevice } from './support/drafts-on-device.ts';
import { layoutFaults } from './support/layout.ts';
import { signIn } from './support/sign-in.ts';
import { staffPage } from './support/staff.ts';
import { expect, test } from './support/test.ts';
import { entriesOnDevice, keptOffline } from './support/waiting.ts';

const phone = { width: 390, height: 844 };

/** How many receipts of this kind there are on the server. */
const receiptsOf = (page: Page, act: string): Promise<number> => page.evaluate(async (wanted) => {
  const answer = await (await fetch('/api/receipts')).json() as { receipts: { subject: string; act?: string }[] };
  return answer.receipts.filter((one) => one.subject === 'support' && one.act === wanted).length;
}, act);

for (const [language, person] of [['en', knownPeople.tenant], ['ur', knownPeople.leaseholder]] as const) {
  test(`in ${language} a person joins the emergency register without a connection, is on it once, is seen in an emergency alone, and leaves with one tap`, async ({ page, context, portal, browser, expectNoise }) => {
    expectNoise(/Failed to load resource|ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|status of 401/u);
    const words = readWords(language)['support'] ?? {};
    const said = (key: string) => words[key] ?? '';
    await page.setViewportSize(phone);
    await signIn(page, portal, person, language);
    await keptOffline(page);
    await page.goto(`/${language}/settings/emergency`);
    await expect(page.getByRole('heading', { name: said('title') })).toBeVisible();
    await expect(page.getByRole('button', { name: said('form.join') })).toBeVisible();
    expect(await page.getByRole('checkbox').evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked).length)).toBe(0);

    await context.setOffline(true);
    await page.locator('label', { hasText: said('need.stairs') }).click();
    await page.getByLabel(said('form.words')).fill('The lift is my only way down');
    await expect.poll(() => draftsOnDevice(page)).toContain('"support"');
    expect(await draftsOnDevice(page)).not.toMatch(/only way down|stairs/u);
    await page.reload();
    await expect(page.getByText(said('draft.locked'))).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(said('draft.found'))).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByLabel(said('form.words'))).toHaveValue('The lift is my only way down');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await page.getByRole('button', { name: said('form.join') }).click();
    await expect(page.getByRole('link', { name: said('error.agree') })).toBeVisible();
    await expectNoAxe(page, 'the register, with an error');
    await page.locator('label', { hasText: said('agree.yes') }).click();
    await page.getByRole('button', { name: said('form.join') }).click();
    await expect(page.locator('.notice-banner').filter({ hasText: said('stand.kept') })).toBeFocused();
    expect(JSON.stringify(await entriesOnDevice(page))).not.toContain('only way down');
    await page.reload();
    await expect(page.getByText(said('stand.kept'), { exact: true })).toBeVisible();
    // It waited before they came: the page does not begin there.
    expect(await page.evaluate(() => document.activeElement?.matches('.notice-banner'))).toBe(false);
    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: said('on.title') })).toBeVisible({ timeout: 30_000 });
    expect(await receiptsOf(page, 'joined')).toBe(1);
    await expect(page.getByText('The lift is my only way down')).toHaveCount(0);
    await expectNoAxe(page, 'on the register');

    const manager = await staffPage(browser, portal, 'Chidi');
    await manager.getByRole('link', { name: 'Emergency list' }).click();
    await manager.locator('label', { hasText: 'People must leave a building' }).click();
    await manager.getByLabel('Why you open it').fill(`A fire drill, ${language}`);
    await manager.getByRole('button', { name: 'Open the list' }).click();
    await expect(manager.getByText('The lift is my only way down').first()).toBeVisible();
    await expectNoAxe(manager, 'the emergency list');
    await manager.emulateMedia({ media: 'print' });
    await expect(manager.getByRole('button', { name: 'Print the list' })).toBeHidden();
    await expect(manager.getByText('Destroy it when the emergency is over.')).toBeVisible();
    // Nobody is split over two pages: Chromium keeps that only where no grid is inside.
    expect(await manager.locator('.emergency-person').first().evaluate((person) => [getComputedStyle(person).breakInside, ...new Set([...person.querySelectorAll('.summary-row')].map((one) => getComputedStyle(one).display))])).toEqual(['avoid', 'flow-root']);
    await page.goto(`/${language}/activity`);
    await expect(page.getByText(`A fire drill, ${language}`)).toBeVisible();

    await page.goto(`/${language}/settings/emergency`);
    await page.getByRole('button', { name: said('leave.button') }).click();
    await expect(page.getByText(said('stand.left'), { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: said('form.join') })).toBeVisible();
    expect(await receiptsOf(page, 'left')).toBe(1);
    expect(await layoutFaults(page)).toEqual([]);
  });
}

test('somebody without a phone is put on the register at the counter: they read it back in their language, what they refuse stays to be mended, and nobody at the counter reads what it says', async ({ browser, page: resident, portal, expectNoise }) => {
  expectNoise(counterNoise);
  const [person, side, words] = [counterPerson('KCQNTRUR3', 'زینب احمد', 'ur'), readWords('ur')['counter-side'] ?? {}, readWords('ur')['support'] ?? {}];
  await portal.load([person]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await atTheCounter(context, portal.origin);
  await openAtCounter(page, person.portalReference);
  await page.getByRole('button', { name: 'I saw a document' }).click();
  await page.getByRole('link', { name: 'Emergency help' }).click();
  await page.locator('label', { hasText: 'I cannot use stairs' }).click();
  await page.getByLabel('Anything else we should know').fill('The lift is my only way down');
  await page.locator('label', { hasText: 'Yes. Keep these facts' }).click();
  const join = page.getByRole('button', { name: 'Put me on the list' });
  await join.click();
  await expect(page.getByRole('heading', { name: side['title'] ?? '' })).toBeVisible();
  for (const said of ['need.stairs', 'agree.yes', 'terms.when']) await expect(page.getByText(words[said] ?? '', { exact: true })).toBeVisible();
  await expectNoAxe(page, 'the register read back');
  await page.getByRole('button', { name: side['no'] ?? '', exact: true }).click();
  await expect(page.getByLabel('Anything else we should know')).toHaveValue('The lift is my only way down');
  await join.click();
  await page.getByRole('button', { name: side['yes'] ?? '', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: side['sent.title'] ?? '' })).toBeVisible();
  await page.getByRole('button', { name: side['back'] ?? '' }).click();
  await expect(page.getByText('At the counter we do not show what it says.')).toBeVisible();
  expect(await page.content()).not.toContain('only way down');
  await expectNoAxe(page, 'the register at the counter');
  await page.getByRole('button', { name: 'End the session' }).click();
  await context.close();
  await signIn(resident, portal, { portalReference: person.portalReference, dateOfBirth: person.dateOfBirth });
  expect(await receiptsOf(resident, 'joined')).toBe(1);
});

test('equality questions are answered by choice and cleared in one step', async ({ page, portal, expectNoise }) => {
  expectNoise(/status of 401/u);
  await page.setViewportSize(phone);
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/settings/equality');
  await expect(page.getByRole('button', { name: 'Save my answers' })).toBeVisible();
  expect(await page.getByRole('radio').evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked).length)).toBe(0);
  await page.getByRole('button', { name: 'Save my answers' }).click();
  await expect(page.getByRole('link', { name: 'Choose at least one answer. Or leave this page: nothing happens.' })).toBeVisible();
  await expectNoAxe(page, 'equality questions, with an error');
  await page.locator('label', { hasText: 'I prefer not to say' }).first().click();
  await page.getByRole('button', { name: 'Save my answers' }).click();
  await expect(page.getByText('Answers that we hold: 1')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all my answers' }).click();
  await expect(page.getByText('We hold no answers from you.')).toBeVisible();
  expect(await receiptsOf(page, 'cleared')).toBe(1);
});
