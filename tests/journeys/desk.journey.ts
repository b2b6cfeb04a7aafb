import { readFile } from 'node:fs/promises';
import type { RequestDetails } from '#contract/request-details.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { expectNoAxe } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { signIn } from './support/sign-in.ts';
import { ask, doAct, open, staffPage } from './support/staff.ts';
import { expect, test } from './support/test.ts';

const noSession = /Failed to load resource.*40[13]|status of 40[13]/u;
const access: RequestDetails = { kind: 'access', scope: 'everything', categories: [], details: 'All about my two homes', answerFormat: 'standard', answerLanguage: 'en' };

test('access goes all the way: a question, its answer in the portal, more time, and the answer, on both sides', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.leaseholder);
  const request = await ask(page, access);
  const desk = await staffPage(browser, portal, 'Asha');
  await expectNoAxe(desk, 'the list of the desk');
  await open(desk, request);
  await expectNoAxe(desk, 'a request at the desk');
  await expect(desk.getByText('All about my two homes')).toBeVisible();

  await desk.getByText('Start work on it', { exact: true }).click();
  await desk.getByRole('button', { name: 'Start work on it' }).click();
  await expect(desk.getByText('They see it in the portal now.')).toBeVisible();
  // What it does to the clock stands there before it is done, and a question needs words.
  await desk.getByText('Ask what they mean', { exact: true }).click();
  await expect(desk.getByText('The clock stops until they answer.')).toBeVisible();
  await desk.getByRole('button', { name: 'Ask what they mean' }).click();
  await desk.getByRole('link', { name: 'Write what they should read' }).click();
  await expect(desk.getByLabel('What they read')).toBeFocused();
  await expectNoAxe(desk, 'an act with an error');
  await desk.getByLabel('What they read').fill('Which of your two homes do you mean?');
  await desk.getByRole('button', { name: 'Ask what they mean' }).click();
  await expect(desk.getByText('They see it in the portal now.')).toBeVisible();

  await page.goto('/en/home');
  await page.getByRole('listitem').filter({ hasText: request.reference }).getByRole('link', { name: 'We have a question about your request' }).click();
  await expect(page.getByText('Which of your two homes do you mean?').first()).toBeVisible();
  await page.getByRole('button', { name: 'Send my reply' }).click();
  await page.getByRole('link', { name: 'Write your reply' }).click();
  await expectNoAxe(page, 'a reply with an error');
  await page.getByLabel('What do you want to tell us?').fill('The one in Hill Street');
  await page.getByRole('button', { name: 'Send my reply' }).click();
  await expect(page.getByText('You wrote: The one in Hill Street')).toBeVisible();

  await open(desk, request);
  await expect(desk.getByText('“The one in Hill Street”')).toBeVisible();
  await doAct(desk, 'Take more time', { code: 'complex', words: 'There are files of two homes to look through.' });
  // Other people are named in the record, so a second person sends it.
  await expect(desk.getByText('Other people may be in the answer.')).toBeVisible();
  await doAct(desk, 'Send the answer to the check');
  const second = await staffPage(browser, portal, 'Bryn');
  await open(second, request);
  await doAct(second, 'Answer in full', { words: 'Your file waits for you at our counter.' });
  await expect(second.getByText('Nothing can be done with this now.')).toBeVisible();

  await page.reload();
  await expect(page.getByText('We have answered.')).toBeVisible();
  await expect(page.getByText('It is a hard one: there is much to look through.', { exact: false })).toBeVisible();
  await page.goto('/en/activity');
  await expect(page.getByText('The data team, Head office').first()).toBeVisible();
  await expect(page.getByText('Asha')).toHaveCount(0);
});

test('an answer about a shared home waits for a second person', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.tenant);
  const request = await ask(page, access);
  const first = await staffPage(browser, portal, 'Asha');
  await open(first, request);
  await doAct(first, 'Start work on it');
  await expect(first.getByText('Somebody else lives under the same tenancy.')).toBeVisible();
  await doAct(first, 'Send the answer to the check');
  await expect(first.getByText('Answer in full', { exact: true })).toHaveCount(0);
  const second = await staffPage(browser, portal, 'Bryn');
  await open(second, request);
  await doAct(second, 'Answer in full');
  await page.goto(`/en/requests/${request.id}`);
  await expect(page.getByText('We have answered.')).toBeVisible();
});

test('a request that was phoned in is written down with its day; numbers and log say no names; an officer stays outside', async ({ browser, portal }) => {
  const desk = await staffPage(browser, portal, 'Asha');
  await desk.getByRole('link', { name: 'Write one down' }).click();
  await desk.getByRole('button', { name: 'Write it down' }).click();
  await expectNoAxe(desk, 'the form with errors');
  await desk.getByLabel('Portal reference').fill('klngr ec66');
  await expect(desk.getByText('This is ')).toBeVisible();
  await desk.getByText('By phone', { exact: true }).click();
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await desk.getByLabel('On which day did it reach us?').fill(yesterday);
  await desk.getByLabel('What do they want?').selectOption('something-else');
  await desk.getByLabel('In their words').fill('Please send me no more letters about offers');
  await desk.getByRole('button', { name: 'Write it down' }).click();
  await desk.getByRole('link', { name: 'Open the request' }).click();
  // The desk finds the right for it, which is done there and then.
  await desk.getByLabel('What do they want?').selectOption('objection');
  await desk.getByText('All marketing (done at once, cannot be refused)').click();
  await desk.getByRole('button', { name: 'Sort it' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Stop a use' })).toBeVisible();
  await expect(desk.getByText('Answered').first()).toBeVisible();

  await desk.getByRole('link', { name: 'Numbers and log' }).click();
  await expect(desk.getByRole('img', { name: /A bar for each month/u })).toBeVisible();
  await expectNoAxe(desk, 'numbers');
  const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: 'Save the log' }).click()]);
  const log = await readFile(await download.path(), 'utf8');
  expect(log).toContain('reference,kind,came_by');
  expect(log).toMatch(/,objection,phone,/u);
  expect(log).not.toMatch(/KLNGREC66|offers/u);

  const officer = await staffPage(browser, portal, 'Dana');
  await expect(officer.getByText('Your role does not open this page')).toBeVisible();
  await officer.getByRole('button', { name: 'Sign out' }).click();
  await expect(officer.getByRole('link', { name: 'Sign in with your work account' })).toBeVisible();
});

test('a complaint goes from the person to the desk and back, in time, and then past the landlord; the router says where', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.formerTenant);
  await page.goto('/en/complaints/new');
  await page.getByLabel('What happened?').fill('You wrote to my old address');
  await page.locator('label', { hasText: 'It is about a service too, for example a repair' }).click();
  await page.getByRole('button', { name: 'Send my complaint' }).click();
  await page.getByRole('link', { name: 'See your complaint' }).click();
  await expect(page.getByText(/^We must tell you that we have it by /u)).toBeVisible();
  const reference = (await page.getByText(/^Reference C-/u).textContent())?.match(/C-\w+/u)?.[0] ?? '';

  const desk = await staffPage(browser, portal, 'Asha');
  await desk.getByRole('link', { name: 'Complaints and recordings' }).click();
  const row = desk.getByRole('group').filter({ hasText: `${reference}, from` });
  await row.locator('summary').click();
  await expect(row.getByText('You wrote to my old address')).toBeVisible();
  await expect(row.getByText(/^Tell them by /u)).toBeVisible();
  await row.getByRole('button', { name: 'Say that you have it' }).click();
  await expectNoAxe(desk, 'complaints, with an error');
  const say = async (move: string, words: string, then: string, language = 'en') => {
    if (move !== 'Say that you have it') await row.getByText(move, { exact: true }).first().click();
    await row.getByLabel('What they read').fill(words);
    await row.getByLabel('Language of these words').selectOption(language);
    await row.getByRole('button', { name: move }).click();
    await expect(row.locator('summary')).toContainText(then);
  };
  await say('Say that you have it', 'We have it, and look into it.', 'They know that we have it');
  await page.reload();
  await expect(page.getByText('We have answered in this case, so this clock has stopped.')).toBeVisible();
  await expect(page.getByText('We wrote: We have it, and look into it.')).toBeVisible();
  await say('Give the outcome', 'It was our mistake.', 'Answered');
  await page.reload();
  await expect(page.getByText('We have told you what we found.')).toBeVisible();
  // It was about a service too: that part is looked at again by somebody else, and no reason is asked for.
  await page.getByRole('button', { name: 'Ask for stage 2' }).click();
  await expect(page.getByText('You asked for stage 2', { exact: true })).toBeVisible();
  await expect(page.getByText(/^We give our last answer by /u)).toBeVisible();
  await expectNoAxe(page, 'a complaint in stage 2');
  await desk.reload();
  await row.locator('summary').click();
  await expect(row.getByText(/^Service part: tell them by /u)).toBeVisible();
  await say('Say that stage 2 has begun', 'A colleague looks at it again.', 'In work');
  await expect(row.getByText('You prepared it, so a colleague has to send it.')).toBeVisible();
  await say('Note that it went to the regulator', 'Mae’r rheoleiddiwr wedi ysgrifennu atom.', 'Gone to the regulator', 'cy');
  await expectNoAxe(desk, 'a complaint that went on');
  expect(await layoutFaults(desk)).toEqual([]);
  await page.reload();
  await expect(page.getByText('The regulator has it now.')).toBeVisible();
  await expect(page.locator('[lang=cy]')).toHaveText('Mae’r rheoleiddiwr wedi ysgrifennu atom.');

  // Another one came in a letter.
  await desk.getByRole('link', { name: 'Write down a complaint' }).click();
  await desk.getByRole('button', { name: 'Write it down' }).click();
  await expectNoAxe(desk, 'a complaint to write down, with errors');
  await desk.getByLabel('How can they be reached?').fill('12 Mill Lane, Sampleton');
  await desk.getByText('By post', { exact: true }).click();
  await desk.getByLabel('On which day did it reach us?').fill('2026-11-02');
  await desk.getByLabel('What happened, in their words').fill('A letter about my arrears was open');
  await desk.getByRole('button', { name: 'Write it down' }).click();
  await expect(desk.getByText(/^The 30 days run from 2.November.2026\. Give them this reference: .?C-/u)).toBeVisible();

  await page.goto('/en/complaints/who');
  await page.getByText('How data about me was used, kept or passed on', { exact: true }).click();
  await page.getByText('Yes, and you gave your last answer', { exact: true }).click();
  await page.getByRole('button', { name: 'Show me who deals with it' }).click();
  await expect(page.getByRole('main')).toContainText('Within three months of our last answer.');
});

test('the desk fits a narrow window, a wide one, and a language from right to left', async ({ browser, portal }) => {
  const desk = await staffPage(browser, portal, 'Asha');
  const first = await desk.getByRole('link', { name: /^R-/u }).first().getAttribute('href');
  const id = first?.split('/').at(-1) ?? '';
  for (const language of ['en', 'ur']) {
    for (const path of ['desk', `desk/${id}`, 'desk/new', 'desk/people', 'desk/cases', 'desk/complaint', 'desk/numbers']) {
      for (const width of [320, 390, 1280]) {
        await desk.setViewportSize({ width, height: 800 });
        await desk.goto(`/${language}/${path}`);
        await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await layoutFaults(desk), `${language} ${path} ${width}`).toEqual([]);
      }
    }
  }
});

test('pages of staff that cannot be read say so under a heading, and come with another try, whichever of their reads failed', async ({ browser, portal }) => {
  for (const [name, read, path, whole] of [['Asha', 'staff/session', 'desk/cases', 'Complaints and recordings'], ['Dana', 'staff/session', 'counter', 'Counter'], ['Dana', 'counter', 'counter', 'Counter']] as const) {
    const page = await staffPage(browser, portal, name);
    const title = page.getByRole('heading', { level: 1 });
    await page.route(`**/api/${read}`, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in to the Wi-Fi' }));
    await page.goto(`/en/${path}`);
    await expect(page.getByText('We could not read this now')).toBeVisible();
    await expect(title).toBeVisible();
    await page.unroute(`**/api/${read}`);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('We could not read this now')).toHaveCount(0);
    await expect(title).toHaveText(whole);
    await page.context().close();
  }
});

test('a link to one complaint opens it, also for whoever has to sign in first', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noSession);
  await signIn(page, portal, knownPeople.leaseholder);
  const reference = await page.evaluate(async () => {
    const body = { requestId: null, whatHappened: 'You wrote to my old address.', wish: '', aboutService: false, evidence: [], madeAt: new Date().toISOString() };
    const answer = await fetch('/api/complaints', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body) });
    return ((await answer.json()) as { complaint: { reference: string } }).complaint.reference;
  });
  const desk = await (await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 1280, height: 800 } })).newPage();
  await desk.goto(`/en/desk/cases#${reference}`);
  await desk.getByRole('link', { name: 'Sign in with your work account' }).click();
  await desk.getByRole('button', { name: 'Asha' }).click();
  await expect(desk).toHaveURL(new RegExp(`/en/desk/cases#${reference}$`, 'u'));
  await expect(desk.locator(`#${reference}`).getByText('You wrote to my old address.')).toBeInViewport();
});
