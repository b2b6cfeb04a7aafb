import type { RequestDetails } from '#contract/request-details.ts';
import { knownPeople } from '#organisations/sample/known-people.ts';
import { pdf } from '#tests/support/files-made.ts';
import { Keyboard } from './support/keyboard.ts';
import { signIn } from './support/sign-in.ts';
import { ask, doAct, open, staffPage } from './support/staff.ts';
import { expect, test } from './support/test.ts';
import { atDesk, type Form, walk } from './support/walk-desk.ts';
import { screens } from './support/walk-form.ts';

const noise = /status of (?:40[139]|503)|ERR_INTERNET_DISCONNECTED|ViewTransition opt-in|Transition was (?:aborted|skipped)/u;
const access: RequestDetails = { kind: 'access', scope: 'everything', categories: [], details: 'All of it', answerFormat: 'standard', answerLanguage: 'en' };

const acts: readonly (Form & { readonly on: 'question' | 'identity' | 'erasure' | 'refusal' })[] = [
  { on: 'question', act: 'Start work on it', send: 'Start work on it', fill: async () => {}, done: 'Done Start work on it' },
  { on: 'question', act: 'Ask what they mean', send: 'Ask what they mean', lacks: 'Write what they should read', fill: (keys) => keys.type('What they read', 'Which years do you mean?'), done: 'Done Ask what they mean' },
  { on: 'question', act: 'Note that they answered', send: 'Note that they answered', fill: async () => {}, done: 'Done Note that they answered' },
  {
    on: 'question', act: 'Take more time', send: 'Take more time', lacks: 'Choose a reason', done: 'Done Take more time',
    fill: async (keys) => {
      await keys.pick('Reason in the law', 'hard');
      await keys.type('What they read', 'There are many files to look through.');
    },
  },
  { on: 'identity', act: 'Ask who they are', send: 'Ask who they are', lacks: 'Write what they should read', fill: (keys) => keys.type('What they read', 'Please call us.'), done: 'Done Ask who they are' },
  { on: 'identity', act: 'Say who they are is proven', send: 'Say who they are is proven', fill: async () => {}, done: 'Done Say who they are is proven' },
  { on: 'refusal', act: 'Start work on it', send: 'Start work on it', fill: async () => {}, done: 'Done Start work on it' },
  {
    on: 'refusal', act: 'Refuse', send: 'Refuse', lacks: 'Choose a reason', done: 'Done Refuse',
    fill: async (keys) => {
      await keys.pick('Reason in the law', 'A law says');
      await keys.type('What they read', 'The law says that we must keep it.');
    },
  },
  { on: 'erasure', act: 'Start work on it', send: 'Start work on it', fill: async () => {}, done: 'Done Start work on it' },
  {
    on: 'erasure', act: 'Answer in part', send: 'Answer in part', lacks: 'Choose at least one', done: 'Done Answer in part',
    fill: async (keys) => {
      await keys.pick('Reason in the law', 'A law says');
      await keys.type('What they read', 'We must keep your rent account for six years.');
      await keys.to(/^Phone number$/u);
      await keys.press('Space');
    },
  },
];

/** Forms with a page of their own. */
const forms: readonly (Form & { readonly at: string })[] = [
  {
    at: 'new', send: 'Write it down', lacks: 'A portal reference is K and eight letters or numbers', done: 'Done It is written down',
    fill: async (keys) => {
      await keys.type('Portal reference', 'klngr ec66');
      await keys.choose('By phone');
      await keys.type('On which day did it reach us?', '02112026');
      await keys.pick('What do they want?', 'Delete');
      await keys.to('Rent and money');
      await keys.press('Space');
      await keys.type('In their words', 'Please delete it');
    },
  },
  {
    at: 'complaint', send: 'Write it down', lacks: 'Choose how it came', done: 'Done It is written down',
    fill: async (keys) => {
      await keys.choose('By post');
      await keys.type('On which day did it reach us?', '02112026');
      await keys.type('What happened, in their words', 'A letter was open');
    },
  },
  {
    at: 'people', send: 'Write it down', lacks: 'Choose what you saw', done: 'Done It is written down',
    fill: async (keys) => {
      await keys.type('Portal reference of the person', knownPeople.youngTenant.portalReference);
      await keys.type('Portal reference of who speaks for them', knownPeople.applicant.portalReference);
      await keys.choose('We saw a letter of authority.');
      await keys.to('See their data');
      await keys.press('Space');
    },
  },
];

for (const [where, viewport] of screens) {
  test(`every form of the desk by keyboard alone, ${where}: errors lead to their fields, nothing that was filled in is lost by a refusal, and the focus is where it goes on`, async ({ page, browser, portal, expectNoise }) => {
    test.setTimeout(900_000);
    expectNoise(noise);
    await signIn(page, portal, knownPeople.formerTenant);
    const [question, identity] = [await ask(page, access), await ask(page, access)];
    const erasure = await ask(page, { kind: 'erasure', categories: ['contact', 'money'], ground: null, details: 'Only what you need' });
    const refusal = await ask(page, { kind: 'erasure', categories: ['money'], ground: null, details: 'My rent account' });
    const unsorted = await ask(page, { kind: 'something-else', details: 'No more letters about offers' });
    const desk = await atDesk(browser, portal, viewport, 'Asha');
    const keys = new Keyboard(desk);

    // From the list: what cannot be found, all again, and one request.
    await keys.type('Find by reference', 'R-NOTHERE');
    await keys.press('Enter');
    await expect(desk.getByText('There is nothing to show')).toBeVisible();
    await keys.act('Show all again');
    await keys.stands('Find by reference');
    await desk.keyboard.type(question.reference);
    await keys.press('Enter');
    await keys.act(question.reference);
    await expect(desk.getByRole('heading', { level: 1, name: 'A copy of their data' })).toBeFocused();

    const of = { question, identity, erasure, refusal };
    let shown = 'question';
    for (const { on, ...form } of acts) {
      if (on !== shown) await desk.goto(`/en/desk/${of[on].id}`);
      shown = on;
      await expect(desk.getByRole('heading', { name: 'What you can do now' })).toBeVisible();
      await test.step(`${on}: ${form.act}`, () => walk(desk, form));
    }

    await desk.goto(`/en/desk/${unsorted.id}`);
    await expect(desk.getByRole('button', { name: 'Sort it' })).toBeVisible();
    await test.step('sort', () => walk(desk, {
      send: 'Sort it', lacks: 'Choose a kind', done: 'Done Sorted into a kind',
      fill: async () => {
        await keys.pick('What do they want?', 'Stop a use');
        await keys.choose('All marketing (done at once, cannot be refused)');
      },
    }));

    // A message with two files, of which one is taken off again.
    const files = ['one.pdf', 'two.pdf'].map((name) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(pdf()) }));
    await test.step('message', () => walk(desk, {
      send: 'Send message', lacks: 'Write your message first', done: 'Send message',
      fill: async () => {
        await keys.type('Write to the resident', 'Here is the form.');
        await keys.to('Add files');
        const [chooser] = await Promise.all([desk.waitForEvent('filechooser'), keys.press('Enter')]);
        await chooser.setFiles(files);
        await expect(desk.getByRole('list', { name: 'Files' })).toContainText('two.pdf');
        await keys.stands('Add files');
        await keys.act('one.pdf');
        await keys.stands('Add files');
      },
    }));
    await expect(desk.getByText('Sent. We tell them that there is a message.')).toBeVisible();
    await expect(desk.getByRole('listitem').filter({ hasText: 'Here is the form.' })).toContainText('two.pdf');

    for (const { at, ...form } of forms) {
      await desk.goto(`/en/desk/${at}`);
      await expect(desk.getByRole('button', { name: form.send })).toBeVisible();
      await test.step(at, () => walk(desk, form));
      await keys.act('Write down another one');
      await keys.stands(await desk.getByRole('heading', { level: 1 }).innerText());
    }

    // What is to be acknowledged, and a recording to be kept.
    await page.goto('/en/recordings/sample-house');
    await page.getByRole('button', { name: 'Save this recording' }).click();
    await expect(page.locator('[data-fill="reference"]').first()).toHaveText(/^H-/u);
    await desk.goto('/en/desk/cases');
    await expect(desk.getByText(/^H-\w+, /u).first()).toBeVisible();
    await keys.act(', from');
    await test.step('complaint', () => walk(desk, {
      act: 'Say that you have it', send: 'Say that you have it', lacks: 'Write what they should read', done: 'Done Say that you have it',
      fill: () => keys.type('What they read', 'We have it.'),
    }));
    await expect(desk.getByLabel('What they read').first()).toHaveValue('');
    await keys.act(/Camera.? · New/u);
    await keys.act('It is kept');
    await keys.stands('Keep it until');
    await test.step('hold', () => walk(desk, { send: 'It is kept', fill: () => keys.press('Shift+Tab').then(() => keys.type('Keep it until', '12122026')), done: 'Done Kept' }));

    await desk.goto('/en/desk/numbers');
    await expect(desk.getByRole('button', { name: 'Save the log' })).toBeVisible();
    await keys.to('Save the log');
    await Promise.all([desk.waitForEvent('download'), keys.press('Enter')]);
    await keys.stands('Save the log');
    await keys.act('Sign out');
    await expect(desk.getByRole('link', { name: 'Sign in with your work account' })).toBeVisible();
    await desk.context().close();
  });
}

test('what is being written at the desk stays while a colleague acts first, and while the session ends and its person comes back', async ({ page, browser, portal, expectNoise }) => {
  expectNoise(noise);
  await signIn(page, portal, knownPeople.leaseholder);
  const request = await ask(page, access);
  const desk = await staffPage(browser, portal, 'Asha');
  await open(desk, request);
  await doAct(desk, 'Start work on it');
  await desk.getByText('Ask what they mean', { exact: true }).click();
  await desk.getByLabel('What they read').fill('Is it the letters about the roof?');
  const second = await staffPage(browser, portal, 'Bryn');
  await open(second, request);
  await doAct(second, 'Ask what they mean', { words: 'Which years?' });
  await desk.getByRole('button', { name: 'Ask what they mean' }).click();
  await expect(desk.getByRole('group', { name: 'This has changed in the meantime' })).toBeFocused();
  await expect(desk.getByText('What you wrote is still here.')).toBeVisible();
  await expect(desk.getByText('Is it the letters about the roof?')).toBeVisible();
  await expect(desk.getByText('It is their turn.')).toBeVisible();

  const looksAgain = () => desk.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await desk.getByLabel('Write to the resident').fill('About the roof');
  await desk.context().clearCookies();
  await desk.getByRole('button', { name: 'Send message' }).click();
  await expect(desk.getByRole('group', { name: /signed (?:in|out)/u })).toBeFocused();
  await looksAgain();
  await expect(desk.getByRole('heading', { level: 1, name: 'Staff sign-in' })).toBeFocused();
  await expect(desk.getByLabel('Write to the resident')).toBeHidden();
  const [beside] = await Promise.all([desk.waitForEvent('popup'), desk.getByRole('link', { name: 'Sign in again in a new window. What you wrote stays here.' }).click()]);
  await beside.getByRole('button', { name: 'Asha' }).click();
  await expect(beside.getByText('It is their turn.')).toBeVisible();
  await beside.close();
  await looksAgain();
  await expect(desk.getByLabel('Write to the resident')).toHaveValue('About the roof');
  await expect(desk.getByText('Is it the letters about the roof?')).toBeVisible();
  await desk.getByRole('button', { name: 'Send message' }).click();
  await expect(desk.getByText('Sent. We tell them that there is a message.')).toBeVisible();

  // Somebody else comes in instead: nothing of it is left for them.
  await desk.getByLabel('Write to the resident').fill('Not for Bryn');
  await desk.context().clearCookies();
  await desk.context().addCookies(await second.context().cookies());
  await looksAgain();
  await expect(desk.getByText('Bryn')).toBeVisible();
  await expect(desk.getByLabel('Write to the resident')).toHaveValue('');
});
