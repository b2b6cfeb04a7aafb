import type { Browser, Page } from '@playwright/test';
import { atTheCounter, counterPerson } from './support/counter.ts';
import { Keyboard } from './support/keyboard.ts';
import type { Portal } from './support/portal.ts';
import { expect, test } from './support/test.ts';
import { filledIn, refuseWrites, sendEmpty } from './support/walk-form.ts';

const noise = /status of (?:40[139]|422|503)|ERR_INTERNET_DISCONNECTED|ViewTransition opt-in|Transition was (?:aborted|skipped)/u;
const refused = 'Something is missing or not right';
const offline = 'You have no connection';
/** Longer than the pause after which a draft is saved. */
const afterSave = 900;
const yes = 'Yes, that is what I want';

/** Neither needs a phone or e-mail: a code on paper is for who has none. */
const people = ['KCQNTKEY2', 'KCQNTKEY3'].map((reference) => counterPerson(reference, 'Ada Keys', 'en', {
  contactPoints: [],
  requests: [{
    reference: `R-22${reference.slice(2)}`, details: { kind: 'access', scope: 'everything', categories: [], details: '', answerFormat: 'standard', answerLanguage: 'en' },
    events: [{ kind: 'submit', at: '2026-11-20T10:00:00.000Z', by: 'resident', reason: null }],
  }],
}));

test.beforeAll(({ portal }) => portal.load(people));

/** A form of the counter as a hand on the keyboard goes through it. What it sends is shown to the person first. */
interface Form {
  readonly name: string;
  /** The way to it: links, one after the other. */
  readonly way: readonly (string | RegExp)[];
  readonly lacks: string;
  readonly fill: (keys: Keyboard) => Promise<void>;
  /** A field in which the words are mended on the same page once they were refused: its draft is saved while the hand is on the button already. */
  readonly mended?: string;
  readonly send: string;
  /** A part of what is read back that has a file of its own: it comes late here, and nobody is asked before. */
  readonly late?: string;
  /** Where the focus is once the server has refused it, and the button that leads back to the form where it is not on that page. */
  readonly refused: { readonly says: string; readonly back?: string };
  /** Where it is without a connection. */
  readonly offline: string;
  /** What could not be sent is the same act when it is sent again, and the person has said yes to it. */
  readonly agreed: boolean;
  readonly done: string | RegExp;
}

const forms: readonly Form[] = [
  {
    name: 'complaint', way: [/^Complaints$/u, 'Make a complaint'], lacks: 'Tell us what happened, in a few words', send: 'Send my complaint', agreed: true, done: 'We have your complaint',
    fill: (keys) => keys.type('What happened?', 'A letter was open'), refused: { says: 'We could not take your complaint', back: 'Change it and send again' }, offline: 'This was not sent',
  },
  {
    name: 'request', way: [/^Requests$/u, 'Something else'], lacks: 'Tell us in your own words', send: 'Send my request', agreed: true, done: 'We have your request',
    fill: async (keys) => {
      await keys.type('What can we do for you?', 'Who had my key?');
      await keys.act('Continue');
      await keys.stands('Check your answers');
    },
    refused: { says: 'We could not take your request', back: 'Change my answers' }, offline: 'This was not sent',
  },
  {
    name: 'message', way: [/^Messages$/u, 'A copy of your data'], lacks: 'Write your message first', send: 'Send message', agreed: true, done: 'Send message',
    mended: 'Your message', fill: (keys) => keys.type('Your message', 'I have found the letter'), refused: { says: refused }, offline: 'This was not sent',
  },
  {
    name: 'emergency', way: [/^Emergency help$/u], lacks: 'Tick at least one', send: 'Put me on the list', agreed: true, done: 'Saved. You are on the list.', late: '**/assets/support-back-*.js', mended: 'Anything else we should know',
    fill: async (keys) => {
      await keys.to('I cannot use stairs');
      await keys.press('Space');
      await keys.type('Anything else we should know', 'The lift is my only way down');
      await keys.to('Yes. Keep these facts');
      await keys.press('Space');
    },
    refused: { says: refused }, offline: 'This was not saved',
  },
  {
    name: 'contact point', way: [/^How to reach them$/u, 'Add'], lacks: 'Choose e-mail or phone', send: 'Send a code there', agreed: false, done: 'ada.keys@example.org',
    fill: async (keys) => {
      await keys.choose('Phone number');
      await keys.choose('E-mail address');
      await keys.type('Your e-mail address', 'ada.keys@example.org');
    },
    refused: { says: refused }, offline,
  },
  {
    name: 'code word', way: [/^How to reach them$/u, 'Set a code word'], lacks: 'Type a word of 3 to 40 letters', send: 'Save my code word', agreed: false, done: 'How we reach you',
    fill: (keys) => keys.type('Code word', 'bluebell'), refused: { says: refused }, offline,
  },
];

/** The person has the screen, reads and answers. */
async function saysYes(keys: Keyboard): Promise<void> {
  await keys.stands('Is this what you want?');
  await keys.act(yes);
}

async function walk(page: Page, keys: Keyboard, { way, lacks, fill, send, late, refused: { says, back }, mended, offline: unsent, agreed, done }: Form): Promise<void> {
  for (const link of way) {
    await keys.act(link);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), 'the heading of the page has the focus').toBe('H1');
  }
  await sendEmpty(page, keys, send === 'Send my request' ? 'Continue' : send, lacks);
  await fill(keys);
  let filled = await filledIn(page);
  const goOn = await refuseWrites(page, '**/api/**', 422, 'invalid-input');
  if (late !== undefined) {
    await page.route(late, async (route) => {
      await page.waitForTimeout(afterSave);
      await route.continue();
    });
  }
  await keys.act(send);
  await saysYes(keys);
  await keys.stands(says);
  await goOn();
  if (back !== undefined) await keys.act(back);
  await expect.poll(() => filledIn(page), says).toEqual(filled);
  if (mended === undefined) await keys.act(send);
  else {
    await keys.type(mended, '.');
    filled = await filledIn(page);
    await keys.to(send);
    await page.waitForTimeout(afterSave);
    await keys.stands(send);
    await keys.press('Enter');
  }
  await keys.stands('Is this what you want?');
  await page.context().setOffline(true);
  await keys.act(yes);
  await keys.stands(unsent);
  expect(await filledIn(page), unsent).toEqual(filled);
  await page.context().setOffline(false);
  await keys.act(send);
  if (!agreed) {
    await saysYes(keys);
    await keys.stands('Thank you');
    await keys.act('Give the screen back');
  }
  await keys.stands(done);
}

/** What is said above the page about a press that came to nothing, twice, and then it is pressed once more. */
async function pressed(page: Page, keys: Keyboard, press: () => Promise<void>): Promise<void> {
  const goOn = await refuseWrites(page, '**/api/**', 503, 'unavailable');
  await press();
  await keys.stands('We are closed for a moment');
  await goOn();
  await page.context().setOffline(true);
  await press();
  await keys.stands(offline);
  await page.context().setOffline(false);
  await press();
}

async function counterAt(browser: Browser, portal: Portal, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', viewport, reducedMotion: 'reduce' });
  return atTheCounter(context, portal.origin);
}

for (const [place, [where, viewport]] of ([['at a desk', { width: 1280, height: 800 }], ['on a small laptop at 400 %', { width: 320, height: 256 }]] as const).entries()) {
  test(`every form of the counter by keyboard alone, ${where}: errors lead to their fields, no refusal loses a word, and the focus is where it goes on`, async ({ browser, portal, expectNoise }) => {
    expectNoise(noise);
    const reference = people[place]?.portalReference ?? '';
    const page = await counterAt(browser, portal, viewport);
    const keys = new Keyboard(page);

    await test.step('find', async () => {
      await sendEmpty(page, keys, /^Find$/u, 'Type the whole reference');
      await keys.type('Portal reference', reference);
      // Enter in the field: what went wrong is said all the same.
      const goOn = await refuseWrites(page, '**/api/**', 503, 'unavailable');
      await keys.press('Enter');
      await keys.stands('We are closed for a moment');
      await goOn();
      await pressed(page, keys, () => keys.act(/^Find$/u));
      await keys.stands('1 person found');
      expect(await page.getByLabel('Portal reference').inputValue()).toBe(reference);
    });
    await test.step('open', async () => {
      await pressed(page, keys, () => keys.act(/^Open/u));
      await keys.stands('Ada Keys');
    });
    await test.step('check', async () => {
      for (const [code, says] of [['', 'Type all eight letters and numbers of the code'], ['ABCD2345', 'This code is not right']] as const) {
        await keys.type('Code from their app', code);
        await keys.act('Check the code');
        await keys.stands('Code from their app');
        await expect(page.getByLabel('Code from their app')).toHaveAccessibleDescription(new RegExp(says, 'u'));
        // Enter in the field, which keeps the focus: it is said anew.
        await page.getByRole('alert').filter({ hasText: says }).evaluate((line) => { line.textContent = ''; });
        await keys.press('Enter');
        await expect(page.getByRole('alert').filter({ hasText: says })).toHaveCount(1);
        await keys.stands('Code from their app');
      }
      await pressed(page, keys, () => keys.act(/^I saw a document$/u));
      await keys.stands('Your choices');
    });
    await test.step('sign-in code on paper', async () => {
      await keys.act(/^Sign-in code$/u);
      await keys.stands('A sign-in code on paper');
      const goOn = await refuseWrites(page, '**/api/**', 422, 'invalid-input');
      await keys.act('Give a code');
      await saysYes(keys);
      await keys.stands('Give a code');
      await expect(page.getByRole('alert').filter({ hasText: refused })).toBeInViewport();
      await goOn();
      await keys.act('Give a code');
      await saysYes(keys);
      await keys.stands('Your code to sign in');
      await keys.act('Give the screen back');
      await keys.stands('Give a code');
    });
    for (const form of forms) await test.step(form.name, () => walk(page, keys, form));
    await keys.act('End the session');
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
    await page.context().close();
  });
}
