import { readPack } from '#server/packs/read-pack.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { draftsOnDevice } from './support/drafts-on-device.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
const refused = /Failed to load resource.*40[139]|status of 40[139]/u;

test('a tenant on a phone says in under a minute that a fact is wrong, in three ways, and each shows on the fact', async ({ page, portal, expectNoise }) => {
  expectNoise(refused);
  await page.setViewportSize(phone);
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/my-data/repairs');
  const started = Date.now();
  await page.getByRole('link', { name: /^This looks wrong/u }).first().click();
  const main = page.getByRole('main');
  await main.getByText('Ask us to put it right').first().click();
  await main.getByRole('button', { name: 'Ask us to put it right' }).click();
  await expect(main.getByLabel('What is wrong, and what should it say?')).toHaveAccessibleDescription(/Say what is wrong/u);
  await main.getByLabel('What is wrong, and what should it say?').fill('It was the valve, not the boiler.');
  await main.getByRole('button', { name: 'Ask us to put it right' }).click();
  await expect(main.locator('.challenge-state').filter({ hasText: 'We are looking into it' })).toContainText('You asked us to put it right');
  expect(Date.now() - started).toBeLessThan(60_000);
  await main.getByText('Put my words beside it').first().click();
  await main.getByLabel('Your words').fill('I was at home all day.');
  await main.getByRole('button', { name: 'Put my words beside it' }).click();
  await expect(main.locator('.challenge-state blockquote')).toHaveText('I was at home all day.');
  await main.getByText('Stop using it while you check').first().click();
  await main.getByRole('button', { name: 'Mark it as wrong' }).click();
  await expect(main.locator('.challenge-state').filter({ hasText: 'You marked it on' })).toContainText('We do not use it while we check.');
  await expectNoAxe(page, 'a fact that its person says is wrong');
  await page.goto('/en/my-data/repairs');
  const row = page.getByRole('listitem').filter({ hasText: 'Your words stand beside it' }).first();
  await expect(row).toContainText('You say this is wrong');
  await expect(row).toContainText('You asked us to put it right');
});

test('a fact far down a long list: its own page opens at what the link named, and back is where the list was left', async ({ page, portal, expectNoise }) => {
  expectNoise(refused);
  await page.setViewportSize(phone);
  await signIn(page, portal, knownPeople.everything);
  await page.goto('/en/my-data/repairs');
  const rows = page.getByRole('main').locator('.item-list > .item-row');
  await expect(rows).toHaveCount(112);
  const row = rows.nth(80);
  await row.scrollIntoViewIfNeeded();
  await row.getByRole('link', { name: /^This looks wrong/u }).click();
  await expect(page.getByRole('heading', { name: 'Is this wrong?' })).toBeInViewport();
  await page.goBack();
  await expect(row).toBeInViewport();
  // What the fact says of itself is drawn when it is opened.
  await expect(row.getByText('How long we keep it')).toHaveCount(0);
  await row.locator('summary').press('Enter');
  await expect(row.getByText('How long we keep it')).toBeVisible();
});

test('what is typed against a fact is there again after a reload, at that fact and form alone, and no word of it lies open on the device', async ({ page, portal, expectNoise }) => {
  expectNoise(refused);
  await page.setViewportSize(phone);
  await signIn(page, portal, knownPeople.jointTenant);
  const main = page.getByRole('main');
  const form = async (act: string, label: string) => {
    await main.getByText(act).first().click();
    await expect(main.getByLabel(label)).toBeVisible();
    return main.getByLabel(label);
  };
  const correct = ['Ask us to put it right', 'What is wrong, and what should it say?'] as const;
  await page.goto('/en/my-data/about-you/about-you-gender');
  await (await form(...correct)).fill('Please write woman');
  await expect.poll(() => draftsOnDevice(page)).toContain('"challenge"');
  expect(await draftsOnDevice(page)).not.toMatch(/write woman|about-you-gender/u);
  await page.reload();
  await expect(await form(...correct)).toHaveValue('Please write woman');
  await expect(await form('Put my words beside it', 'Your words')).toHaveValue('');
  await main.getByRole('button', { name: 'Ask us to put it right' }).click();
  await expect(main.locator('.challenge-state')).toContainText('You asked us to put it right');
  await expect.poll(() => draftsOnDevice(page)).not.toContain('"challenge"');
});

test('what is said against a fact without a connection waits on the phone, says so, and goes when there is one', async ({ page, context, portal, expectNoise }) => {
  expectNoise(refused);
  expectNoise(/ERR_INTERNET_DISCONNECTED/u);
  await page.setViewportSize(phone);
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/my-data/contacts-with-us');
  await page.getByRole('link', { name: /^This looks wrong/u }).last().click();
  const main = page.getByRole('main');
  await main.getByText('Put my words beside it').first().click();
  await main.getByLabel('Your words').fill('Nobody called me back.');
  await context.setOffline(true);
  await main.getByRole('button', { name: 'Put my words beside it' }).click();
  await expect(main).toContainText('We have not got it yet.');
  await expect(main.locator('.challenge-state')).toContainText('On this device, not sent yet');
  await context.setOffline(false);
  await expect(main.locator('.challenge-state blockquote')).toHaveText('Nobody called me back.', { timeout: 30_000 });
});

test('a covered fact opens its own check in its place, and only that fact is shown then', async ({ page, portal, expectNoise }) => {
  expectNoise(refused);
  await page.setViewportSize(phone);
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/my-data/proof-of-identity');
  const rows = page.getByRole('listitem').filter({ hasText: 'National Insurance' });
  await rows.getByRole('button', { name: /Check that it is me/u }).click();
  await expect(rows.getByRole('button', { name: 'Send me a code' })).toBeFocused();
  await rows.getByRole('button', { name: 'Send me a code' }).click();
  await expect(rows.getByLabel('The code from our message')).toBeFocused();
  await rows.getByLabel('The code from our message').fill(await portal.codeFor(knownPeople.tenant.portalReference));
  await rows.getByRole('button', { name: 'Check my code' }).click();
  await expect(rows).toContainText('QQ ');
  await expect(rows.getByRole('button', { name: /^Hide/u })).toBeFocused();
  // The others were sent now too, and stay covered until they are tapped.
  await expect(page.getByRole('main').getByRole('button', { name: /^Show/u }).first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: /^Hide/u })).toHaveCount(1);
  await expect(page.getByRole('main')).toContainText('so we never show it');
});

test('a tenant, a leaseholder and somebody who looks for a home each read how long by the rule that is about them, on the list and on the fact', async ({ page, portal, expectNoise }) => {
  expectNoise(refused);
  await page.setViewportSize(phone);
  const [tenancy, lease, unsaid] = ['Six years after your tenancy ends', 'Six years after you sell or give up the lease', 'Our notice does not say how long for you'];
  for (const [who, said] of [['tenant', tenancy], ['leaseholder', lease], ['applicant', unsaid]] as const) {
    await page.context().clearCookies();
    await signIn(page, portal, knownPeople[who]);
    await page.goto('/en/my-data/about-you');
    const main = page.getByRole('main');
    await expect(main.getByRole('listitem').filter({ hasText: 'Date of birth' }).first()).toContainText(said);
    for (const other of [tenancy, lease, unsaid].filter((one) => one !== said)) await expect(main).not.toContainText(other);
    await page.goto('/en/my-data/about-you/about-you-date-of-birth');
    await expect(main.getByRole('heading', { level: 1, name: 'Date of birth' })).toBeVisible();
    await expect(main).toContainText(said);
    await expect(main.getByText('You can ask us how long.')).toHaveCount(said === unsaid ? 1 : 0);
  }
});

test('a leaseholder with two homes at 1280 px finds a fact, sees one home alone, and never finds what is covered', async ({ page, portal, expectNoise }) => {
  expectNoise(refused);
  await page.setViewportSize(desktop);
  await signIn(page, portal, knownPeople.leaseholder);
  await page.goto('/en/my-data');
  await expect(page.getByRole('table', { name: 'My data' }).getByRole('row')).toHaveCount(readPack('amplius').categories.length + 1);
  const found = page.getByRole('table', { name: 'Find a fact' });
  const homes = page.getByRole('group', { name: 'Which home' });
  await expect(homes.getByRole('radio')).toHaveCount(3);
  await homes.getByRole('radio', { name: '63 Sample Street' }).check();
  await expect(found.getByRole('row').filter({ hasText: '63 Sample Street' }).first()).toBeVisible();
  await expect(found.getByRole('row').filter({ hasText: '2 Sample Street' })).toHaveCount(0);
  await homes.getByRole('radio', { name: 'All homes' }).check();
  await page.getByLabel('Look for').fill('service charge');
  await expect(page.getByText('4 facts found')).toBeVisible();
  await page.getByLabel('Look for').fill('joint owner');
  await found.getByRole('link', { name: 'Joint owner' }).click();
  await expect(page.getByRole('main')).toContainText('a record of their own');
  // Who comes back finds what they looked for; who comes anew does not.
  await page.goBack();
  await expect(page.getByLabel('Look for')).toHaveValue('joint owner');
  await expect(found.getByRole('link', { name: 'Joint owner' })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Home', exact: true }).first().click();
  await expect(page.getByRole('table', { name: 'My data' })).toHaveCount(0);
  await page.getByRole('navigation').getByRole('link', { name: 'My data', exact: true }).first().click();
  await expect(page.getByLabel('Look for')).toHaveValue('');
  await page.getByLabel('Look for').fill('QQ');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await page.getByLabel('Look for').fill('national insurance');
  await expect(found.getByRole('row').last()).toContainText('Covered');
  await expectNoAxe(page, 'the search');
  await page.goto('/en/my-data/leasehold');
  for (const words of ['Address for letters', 'Joint owner', 'Buildings insurance', '63 Sample Street']) await expect(page.getByRole('main')).toContainText(words);
  // Home by home: what is of one home stands under its name.
  await expect(page.getByRole('region', { name: '63 Sample Street' })).toContainText('Buildings insurance');
  await expect(page.getByRole('region', { name: '63 Sample Street' })).not.toContainText('Address for letters');
  await page.getByRole('listitem').filter({ hasText: 'Buildings insurance' }).first().locator('summary').click();
  await expect(page.getByRole('main')).toContainText('Insurers');
});

test('a joint tenant on the same tenancy sees nothing of the other: no fact, no word, no request, no activity', async ({ page, portal, expectNoise }) => {
  expectNoise(refused);
  await signIn(page, portal, knownPeople.jointTenant);
  const places = ['/home', '/my-data', '/my-data/repairs', '/my-data/about-you', '/my-data/contact', '/my-data/contacts-with-us', '/requests', '/receipts', '/disclosures', '/decisions', '/activity', '/choices', '/settings/reach'];
  for (const place of places) {
    await page.goto(`/en${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Loading')).toHaveCount(0);
    const words = await page.getByRole('main').textContent();
    for (const theirs of ['I was at home all day.', 'It was the valve', 'Nobody called me back.', 'Your words stand beside it', 'Chidinma', 'person0@', '900000', knownPeople.tenant.portalReference]) expect(words, `${place}: ${theirs}`).not.toContain(theirs);
  }
});

test('a person with a hidden address finds no line of it: not on a page, not in a search, not on paper', async ({ page, portal, expectNoise }) => {
  expectNoise(refused);
  await page.setViewportSize(desktop);
  await signIn(page, portal, knownPeople.hiddenAddress);
  await page.goto('/en/my-data/contact');
  await expect(page.getByRole('main')).toContainText('This address is hidden to keep you safe.');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('main').textContent()).not.toMatch(/Sample Street|Former Row/u);
  await page.emulateMedia({ media: null });
  await page.goto('/en/my-data');
  await page.getByLabel('Look for').fill('street');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await page.getByLabel('Look for').fill('address');
  const results = page.getByRole('table', { name: 'Find a fact' });
  await expect(results.getByRole('row').filter({ hasText: 'Covered' }).first()).toBeVisible();
  expect(await results.textContent()).not.toMatch(/Sample Street|Former Row/u);
});

test('a person with no phone and no e-mail signs in with the letter, reads their data and says that a fact is wrong', async ({ page, portal, expectNoise }) => {
  expectNoise(refused);
  await page.setViewportSize(phone);
  const { portalReference, dateOfBirth } = knownPeople.noContact;
  const letter = (await portal.post()).find((one) => one.portalReference === portalReference && one.channel === 'post' && one.code !== null);
  const [year, month, day] = dateOfBirth.split('-').map(Number);
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: 'I have a code on paper' }).click();
  await page.getByLabel('Your portal reference').fill(portalReference);
  await page.getByLabel('Day').fill(String(day));
  await page.getByLabel('Month').fill(String(month));
  await page.getByLabel('Year').fill(String(year));
  await page.getByLabel('The code on your paper').fill(letter?.code ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/home$/u);
  await page.goto('/en/my-data/about-you');
  await page.getByRole('link', { name: /^This looks wrong/u }).first().click();
  const main = page.getByRole('main');
  await main.getByText('Put my words beside it').first().click();
  await main.getByLabel('Your words').fill('My name has two parts.');
  await main.getByRole('button', { name: 'Put my words beside it' }).click();
  await expect(main.locator('.challenge-state blockquote')).toHaveText('My name has two parts.');
  // A code can go nowhere: both ways to the second check say so, and who to talk to, where they would wait for ever.
  await page.goto('/en/take-away');
  await page.getByRole('button', { name: 'Make my file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check that it is you' });
  await dialog.getByRole('button', { name: 'Send me a code' }).click();
  await expect(dialog.getByRole('alert')).toContainText('There is no confirmed phone or e-mail');
  await expect(dialog.getByRole('link', { name: '01632 960100' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Send me a code' })).toHaveCount(0);
  await expectNoAxe(page, 'the second check where no code can go');
  await page.goto('/en/my-data/support');
  await main.getByRole('button', { name: 'Check that it is me' }).first().click();
  await main.getByRole('button', { name: 'Send me a code' }).click();
  await expect(main.getByRole('alert')).toContainText('There is no confirmed phone or e-mail');
});
