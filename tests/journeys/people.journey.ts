import { knownPeople } from '#organisations/sample/known-people.ts';
import { expectNoAxe } from './support/axe.ts';
import { invite } from './support/invite.ts';
import { signIn } from './support/sign-in.ts';
import { staffPage } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const refusals = /status of 40[13]/u;

test('a person lets somebody ask for them, sees what they did, and ends it at once', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(refusals);
  await signIn(page, portal, knownPeople.tenant);
  await page.goto('/en/people/new');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Type a name').first()).toBeVisible();
  await expectNoAxe(page, 'the form with its errors');
  const code = await invite(page, portal, knownPeople.tenant);
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/u);
  await expectNoAxe(page, 'the code');

  const other = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', baseURL: portal.origin });
  const speaker = await other.newPage();
  await signIn(speaker, portal, knownPeople.leaseholder);
  await speaker.goto('/en/people');
  await speaker.getByLabel('Did somebody give you a code?').fill(code.toLowerCase());
  await speaker.getByRole('button', { name: 'Use the code' }).click();
  await speaker.getByRole('button', { name: /^Act for / }).click();
  await expect(speaker.getByText(/^You act for /u)).toBeVisible();
  await expectNoAxe(speaker, 'acting for somebody');
  await speaker.goto('/en/requests/new/something-else');
  await speaker.getByRole('textbox').fill('Please look at her file');
  await speaker.getByRole('button', { name: 'Continue' }).click();
  await speaker.getByRole('button', { name: 'Send my request' }).click();
  await expect(speaker.getByRole('heading', { name: 'We have your request' })).toBeVisible();
  // Out of scope: the record itself.
  await speaker.goto('/en/my-data');
  await expect(speaker.getByRole('alert')).toBeVisible();
  await speaker.getByRole('button', { name: 'Stop acting for them' }).click();
  await speaker.goto('/en/requests');
  await expect(speaker.getByText('Something else').first()).toBeVisible();

  await page.goto('/en/activity');
  await expect(page.getByRole('table')).toContainText('A person who speaks for you');
  await page.goto('/en/people');
  await page.getByRole('button', { name: /^End this/u }).click();
  await expect(page.getByText('They can do nothing for you from now on')).toBeVisible();
  await speaker.goto('/en/people');
  await expect(speaker.getByRole('button', { name: /^Act for / })).toHaveCount(0);
  await other.close();
});

test('an attorney is recorded by the paper that the desk saw; both see it, and the person ends it', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(refusals);
  const [person, attorney] = [knownPeople.formerTenant, knownPeople.leaseholder];
  const desk = await staffPage(browser, portal, 'Asha');
  await desk.getByRole('link', { name: 'Write one down' }).click();
  await desk.getByRole('link', { name: 'Record who speaks for somebody' }).click();
  await desk.getByRole('button', { name: 'Write it down' }).click();
  await expectNoAxe(desk, 'recording an attorney, with errors');
  await desk.getByLabel('Portal reference of the person').fill(person.portalReference);
  await desk.getByLabel('Portal reference of who speaks for them').fill(attorney.portalReference);
  await desk.getByText('We saw a power of attorney.').click();
  await desk.getByText('Ask for them', { exact: true }).click();
  await expect(desk.getByText('This is ')).toHaveCount(2);
  await desk.getByRole('button', { name: 'Write it down' }).click();
  await expect(desk.getByText('Both see it in the portal now.', { exact: false })).toBeVisible();

  await signIn(page, portal, person);
  await page.goto('/en/people');
  await expect(page.getByText('We saw a power of attorney.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: /^End this/u }).click();
  await expect(page.getByText('They can do nothing for you from now on')).toBeVisible();
});

test('who stops speaking for somebody sees nothing of them any more, on no page that was open before', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(refusals);
  const desk = await staffPage(browser, portal, 'Asha');
  await desk.goto('/en/desk/people');
  await desk.getByLabel('Portal reference of the person').fill(knownPeople.applicant.portalReference);
  await desk.getByLabel('Portal reference of who speaks for them').fill(knownPeople.jointTenant.portalReference);
  await desk.getByText('We saw a power of attorney.').click();
  await desk.getByText('Ask for them', { exact: true }).click();
  await expect(desk.getByText('This is ')).toHaveCount(2);
  await desk.getByRole('button', { name: 'Write it down' }).click();
  await expect(desk.getByText('Both see it in the portal now.', { exact: false })).toBeVisible();

  await signIn(page, portal, knownPeople.jointTenant);
  await page.goto('/en/people');
  await page.getByRole('button', { name: /^Act for / }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Requests');
  await page.goto('/en/requests/new/something-else');
  await page.getByRole('textbox').fill('Please look at the file');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Send my request' }).click();
  await expect(page.getByRole('heading', { name: 'We have your request' })).toBeVisible();
  const nav = page.getByRole('navigation');
  await nav.getByRole('link', { name: 'Requests', exact: true }).click();
  const theirs = page.getByRole('main').getByText(/R-\w{9}/u);
  await expect(theirs.first()).toBeVisible();
  await nav.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: 'People who speak for you' }).click();
  await page.getByRole('button', { name: /^End this/u }).click();
  await expect(page.getByText('You act for')).toHaveCount(0);
  await nav.getByRole('link', { name: 'Requests', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Ask for something' })).toBeVisible();
  await expect(theirs).toHaveCount(0);
});
