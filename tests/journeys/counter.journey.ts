import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { readPack } from '#server/packs/read-pack.ts';
import { chromiumPath, chromiumSwitches } from '../../scripts/check/chromium.ts';
import { readWords } from '../../scripts/words/read-words.ts';
import { expectNoAxe } from './support/axe.ts';
import { atTheCounter, counterNoise, counterPerson, openAtCounter } from './support/counter.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const people = { ur: counterPerson('KCQNTRUR2', 'زینب احمد', 'ur'), cy: counterPerson('KCQNTRCY2', 'Gwen Prys', 'cy'), en: counterPerson('KCQNTREN2', 'Ada Quick', 'en') };
const dateOfBirth = '1985-05-05';
const printed = (page: Page) => page.evaluate(() => (globalThis as unknown as { printed: number }).printed);

test.beforeAll(async ({ portal }) => {
  expect(readPack('amplius').choices.some((one) => one.purpose === 'news')).toBe(true);
  await portal.load(Object.values(people));
});

for (const language of ['ur', 'cy'] as const) {
  test(`an officer withdraws a choice with somebody who reads ${language}: the screen turns, they say yes, they leave with a receipt, and it is all in their activity`, async ({ browser, page: resident, portal, expectNoise }) => {
    expectNoise(counterNoise);
    const person = people[language];
    const side = readWords(language)['counter-side'] ?? {};
    const said = (key: string) => side[key] ?? '';
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await atTheCounter(context, portal.origin);
    await openAtCounter(page, person.portalReference);
    await expectNoAxe(page, 'the check');
    await page.getByRole('button', { name: 'I saw a document' }).click();
    const choice = page.getByRole('switch', { name: /news and offers.*E-mail|E-mail.*news and offers/iu }).first();
    await choice.click();

    await expect(page.getByRole('heading', { name: said('title') })).toBeVisible();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language, language === 'ur' ? 'rtl' : 'ltr']);
    // Nothing of the officer's side is there: neither their words nor whose record it is.
    await expect(page.getByRole('button', { name: 'End the session' })).toBeHidden();
    expect(await page.getByRole('main').innerText()).not.toContain(person.name);
    await expectNoAxe(page, `the person’s side in ${language}`);
    // By keyboard: the screen that is turned begins at its heading, and gives the focus back to where the officer was.
    await expect(page.getByRole('heading', { name: said('title') })).toBeFocused();
    for (const answer of ['yes', 'no']) {
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: said(answer), exact: true }).first()).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(choice).toBeChecked();
    await expect(choice).toBeFocused();
    await choice.click();
    await page.getByRole('button', { name: said('yes'), exact: true }).first().click();
    await expect(page.getByRole('heading', { name: said('sent.title') })).toBeVisible();
    await page.getByRole('button', { name: said('back') }).click();
    await expect(choice).not.toBeChecked();
    await expect(choice).toBeFocused();
    await expectNoAxe(page, 'the choices at the counter');

    await page.getByRole('button', { name: 'Print the receipt' }).click();
    await expect.poll(() => printed(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.receipt-slip')).toBeVisible();
    const small = await page.locator('.receipt-slip *').evaluateAll((all) => all.filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) && Number.parseFloat(getComputedStyle(one).fontSize) < 23.9).map((one) => one.className));
    expect(small, 'nothing under 18 pt').toEqual([]);
    expect(await page.locator('.receipt-slip').getAttribute('lang') ?? await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: said('back') }).click();

    // The person has it in their own app, with role and office, and no name.
    await signIn(resident, portal, { portalReference: person.portalReference, dateOfBirth }, 'en');
    await resident.goto('/en/activity');
    await expect(resident.getByRole('row', { name: /Made a choice about/u })).toContainText('A housing officer, High Street office');
    await expect(resident.getByRole('row', { name: /Checked who you are: saw a document/u })).toBeVisible();
    expect(await resident.content()).not.toContain('Placeholder');
    // Home says that an officer did it, and leads to the way to undo it.
    await resident.goto('/en/home');
    await resident.getByRole('link', { name: /An officer did this for you/u }).first().click();
    await expect(resident.getByText(/You can undo it here until/u)).toBeVisible();
    await resident.getByRole('button', { name: 'Undo it' }).click();
    await expect(resident.getByText('It is undone. You have a new receipt.')).toBeVisible();
    await resident.goto('/en/choices');
    await expect(resident.getByRole('switch', { name: /news and offers.*E-mail|E-mail.*news and offers/iu }).first()).toBeChecked();

    await page.getByRole('button', { name: 'End the session' }).click();
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Document seen/u }).first()).toContainText('You');
    expect(await page.content()).not.toContain(person.name);
    await context.close();
  });
}

test('what was said on the phone is read out, and counts from the day it was said', async ({ browser, portal, expectNoise }) => {
  expectNoise(counterNoise);
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const page = await atTheCounter(context, portal.origin);
  await openAtCounter(page, people.en.portalReference);
  await page.getByRole('button', { name: 'They answered questions' }).click();
  await page.getByRole('radio', { name: 'On the phone' }).check();
  const on = new Date(Date.now() - 5 * 86_400_000);
  for (const [label, value] of [['Day', on.getUTCDate()], ['Month', on.getUTCMonth() + 1], ['Year', on.getUTCFullYear()]] as const) await page.getByLabel(label, { exact: true }).fill(String(value));
  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  await page.getByRole('link', { name: /Something else/u }).click();
  await page.getByRole('main').locator('textarea').first().fill('Please tell me who had my key');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send my request' }).click();
  const dialog = page.getByRole('dialog', { name: 'Read this to them' });
  await expect(dialog).toContainText('Please tell me who had my key');
  await expectNoAxe(page, 'what is read out');
  await dialog.getByRole('button', { name: 'Go back' }).click();
  // Nothing typed is lost.
  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  await page.getByRole('link', { name: /Something else/u }).click();
  await page.getByRole('link', { name: /Go on|Carry on|Continue/iu }).first().click();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await dialog.getByRole('button', { name: 'They said yes' }).click();
  await page.getByRole('link', { name: 'See your request and its clock' }).click();
  await expect(page.getByText(new RegExp(`We got it on ${on.getUTCDate()} ${on.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })}`, 'u')).first()).toBeVisible();
  await page.getByRole('button', { name: 'End the session' }).click();
  await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
  await context.close();
});

test('a complaint is taken down on a tablet and confirmed in Urdu; word of its receipt goes to a safe way, and nothing typed is lost on a no', async ({ browser, portal, expectNoise }) => {
  expectNoise(counterNoise);
  const side = readWords('ur')['counter-side'] ?? {};
  const said = (key: string) => side[key] ?? '';
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } });
  const page = await atTheCounter(context, portal.origin);
  await openAtCounter(page, people.ur.portalReference);
  await page.getByRole('button', { name: 'I saw a document' }).click();
  for (const tab of ['Messages', 'Who speaks for them', 'Complaints']) {
    await page.getByRole('link', { name: tab, exact: true }).click();
    await expect(page.locator('#counter-page h1')).toBeVisible();
    await expectNoAxe(page, `${tab} at the counter`);
  }
  // For whom they speak is for their own app: at the counter one record is open.
  await expect(page.getByRole('button', { name: /^Act for/u })).toHaveCount(0);
  await page.getByRole('link', { name: 'Make a complaint' }).click();
  await page.getByLabel('What happened?').fill('My letter was left on the stairs');
  await page.getByRole('button', { name: 'Send my complaint' }).click();
  await expect(page.getByRole('heading', { name: said('title') })).toBeVisible();
  await expect(page.getByRole('main').last()).toContainText(said('back.complaint'));
  await expect(page.getByText('My letter was left on the stairs').last()).toBeVisible();
  await expectNoAxe(page, 'a complaint read back in Urdu');
  await page.getByRole('button', { name: said('no'), exact: true }).click();
  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  await page.getByRole('link', { name: 'Complaints', exact: true }).click();
  await page.getByRole('link', { name: 'Make a complaint' }).click();
  await expect(page.getByLabel('What happened?')).toHaveValue('My letter was left on the stairs');
  await page.getByRole('button', { name: 'Send my complaint' }).click();
  await page.getByRole('button', { name: said('yes'), exact: true }).first().click();
  await page.getByRole('button', { name: said('back') }).click();
  await page.getByRole('button', { name: 'Send the receipt' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send the receipt' });
  await expectNoAxe(page, 'sending the receipt');
  await dialog.getByRole('button', { name: 'Send it' }).click();
  await expect(dialog).toContainText('Sent.');
  const message = (await portal.post()).find((one) => one.portalReference === people.ur.portalReference && one.body.includes('/receipts/'));
  expect(message?.from).toBe('Message service');
  expect(`${message?.subject} ${message?.body}`).not.toMatch(/complain|stairs|شکایت/iu);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'End the session' }).click();
  await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
  expect(await page.evaluate(async () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), await indexedDB.databases()]))).not.toMatch(/stairs|زینب/u);
  await context.close();
});

test('an officer opens nobody who is flagged for safety; the safeguarding team does, with a reason', async ({ browser, portal, expectNoise }) => {
  expectNoise(counterNoise);
  const hidden = counterPerson('KCQNTRHD2', 'Hidden Harriet', 'en', { addressHidden: true, tenancies: ['T-CHQDDEN'] });
  await portal.load([{ type: 'tenancy', reference: 'T-CHQDDEN', address: ['77 Secret Lane', 'Sampleton'], tenure: 'tenancy', startedOn: '2020-01-01', endedOn: null }, hidden]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const officer = await atTheCounter(context, portal.origin);
  await officer.getByLabel('Portal reference').fill(hidden.portalReference);
  await officer.getByRole('button', { name: 'Find' }).click();
  await expect(officer.getByText('Safeguarding team only')).toBeVisible();
  await officer.getByRole('button', { name: /^Open/u }).click();
  await expect(officer.getByRole('alert')).toContainText('Only the safeguarding team');
  expect(await officer.content()).not.toContain('Secret Lane');
  await context.close();
  const other = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const safeguarding = await atTheCounter(other, portal.origin, 'staff-safeguarding');
  await safeguarding.getByLabel('Portal reference').fill(hidden.portalReference);
  await safeguarding.getByRole('button', { name: 'Find' }).click();
  await safeguarding.getByRole('button', { name: /^Open/u }).click();
  const why = safeguarding.getByRole('dialog', { name: 'Why do you open this record?' });
  await why.getByRole('button', { name: 'Open' }).click();
  await expect(why.getByText('Say in a few words why')).toBeVisible();
  await why.getByLabel('Your reason').fill('They came to ask for help');
  await why.getByRole('button', { name: 'Open' }).click();
  await expect(safeguarding.getByRole('button', { name: 'End the session' })).toBeVisible();
  expect(await safeguarding.content()).not.toContain('Secret Lane');
  await safeguarding.getByRole('button', { name: 'End the session' }).click();
  await other.close();
});

test('somebody shows the code of their own app, and the counter’s camera reads it: found and checked in three taps', async ({ browser, page: resident, portal, expectNoise }) => {
  expectNoise(counterNoise);
  await signIn(resident, portal, { portalReference: people.cy.portalReference, dateOfBirth }, 'en');
  await resident.goto('/en/settings/in-person');
  await resident.getByRole('button', { name: 'Show my code' }).click();
  const shown = resident.getByRole('img', { name: /The same code as a square/u });
  await expect(shown.locator('path')).toBeAttached();
  // What a camera sees of their screen, as a film of one picture.
  const scene = await (await browser.newContext({ viewport: { width: 640, height: 480 } })).newPage();
  await scene.setContent(`<body style="margin:40px 120px;background:#fff">${await shown.evaluate((svg) => svg.outerHTML)}<style>svg{width:400px;height:400px;background:#fff}</style>`);
  const picture = await scene.screenshot({ type: 'jpeg', quality: 95 });
  await scene.context().close();
  const folder = await mkdtemp(path.join(tmpdir(), 'keyholder-camera-'));
  const film = path.join(folder, 'code.mjpeg');
  await writeFile(film, Buffer.concat([picture, picture]));
  const withCamera = await chromium.launch({
    executablePath: chromiumPath(), args: [...chromiumSwitches, '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
  });
  try {
    const page = await atTheCounter(await withCamera.newContext({ viewport: { width: 800, height: 1280 } }), portal.origin);
    await page.getByRole('radio', { name: 'Code from their app' }).check();
    await page.getByRole('button', { name: 'Read it with the camera' }).click();
    await page.getByRole('button', { name: /^Open/u }).click();
    await expect(page.getByRole('heading', { name: people.cy.name })).toBeVisible();
    await expect(page.getByText('Code from their app', { exact: true })).toBeVisible();
    // The camera is let go once the code was read.
    await expect(page.locator('video')).toHaveCount(0);
    await page.getByRole('button', { name: 'End the session' }).click();
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
  } finally {
    await withCamera.close();
    await rm(folder, { recursive: true, force: true });
  }
});
