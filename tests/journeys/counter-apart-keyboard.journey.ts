import type { Page } from '@playwright/test';
import { atTheCounter, counterPerson } from './support/counter.ts';
import { Keyboard } from './support/keyboard.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { filledIn, refuseWrites, screens, sendEmpty } from './support/walk-form.ts';

const noise = /status of (?:40[13]|422|503)|ERR_INTERNET_DISCONNECTED|ViewTransition opt-in|Transition was (?:aborted|skipped)/u;
const offline = 'You have no connection';
const closed = 'We are closed for a moment';
const people = ['KCQNTAPT2', 'KCQNTAPT3'].map((reference) => counterPerson(reference, 'Ada Apart', 'en'));

test.beforeAll(({ portal }) => portal.load(people));

/** Presses it while the server is closed, without a connection, and then once more: `last`, where that is another press. `stands`: where the focus is after each that came to nothing. */
async function throughTroubles(page: Page, press: () => Promise<void>, stands: (says: string) => Promise<void>, last = press): Promise<void> {
  const goOn = await refuseWrites(page, '**/api/**', 503, 'unavailable');
  await press();
  await stands(closed);
  await goOn();
  await page.context().setOffline(true);
  await press();
  await stands(offline);
  await page.context().setOffline(false);
  await last();
}

/** What is wrong is said by a line of alert, and is said again when Enter is pressed once more where the focus is. */
async function saidAnew(page: Page, keys: Keyboard, says: string): Promise<void> {
  const line = page.getByRole('alert').filter({ hasText: says });
  await expect(line).toHaveCount(1);
  await line.evaluate((one) => { one.textContent = ''; });
  await keys.press('Enter');
  await expect(line).toHaveCount(1);
}

for (const [place, [where, viewport]] of screens.entries()) {
  test(`forms apart at the counter by keyboard alone, ${where}: a person who may speak, a code that says yes, the receipt that is sent, what came by phone and by letter`, async ({ browser, page: resident, portal, expectNoise }) => {
    test.setTimeout(900_000);
    expectNoise(noise);
    const { portalReference = '', dateOfBirth = '' } = people[place] ?? {};
    await signIn(resident, portal, { portalReference, dateOfBirth });
    const codeOfTheirs = async (): Promise<string> => {
      await resident.goto('/en/settings/in-person');
      await resident.getByRole('button', { name: 'Show my code' }).click();
      return resident.locator('.my-code .counter-code').innerText();
    };
    const context = await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', viewport, reducedMotion: 'reduce' });
    const page = await atTheCounter(context, portal.origin);
    const keys = new Keyboard(page);
    const tab = async (name: string, then: string, past = 0) => {
      await keys.act(new RegExp(`^${name}$`, 'u'));
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      for (let link = 0; link < past; link += 1) await keys.to(then);
      await keys.act(then);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    };

    await keys.type('Portal reference', portalReference);
    await keys.act(/^Find$/u);
    await keys.act(/^Open/u);
    await keys.stands('Ada Apart');
    await test.step('a call: the code that is said', async () => {
      await keys.act('Show the code to say');
      await keys.stands('Say:');
    });
    await keys.act(/^I saw a document$/u);
    await keys.stands('Your choices');

    await test.step('somebody who may speak, by a code of theirs', async () => {
      await tab('Who speaks for them', 'Let somebody speak');
      await sendEmpty(page, keys, /^Save$/u, 'Type a name');
      await keys.type('What is their name?', 'Bea');
      await keys.to('ask for you');
      await keys.press('Space');
      const filled = await filledIn(page);
      await keys.act(/^Save$/u);
      await keys.stands('Is this what you want?');
      await keys.act('Say yes with a code');
      for (const [code, says] of [['', 'Type all eight letters'], ['ABCD2345', 'This code is not right']] as const) {
        await keys.type('Code from your app', code);
        await keys.press('Enter');
        await keys.stands('Code from your app');
        await saidAnew(page, keys, says);
        await keys.stands('Code from your app');
        await keys.press('Control+a');
        await keys.press('Delete');
        await keys.press('Shift+Tab');
      }
      await keys.act('No, go back');
      await keys.stands(/^Save$/u);
      expect(await filledIn(page)).toEqual(filled);
      await throughTroubles(page, async () => {
        await keys.act(/^Save$/u);
        await keys.stands('Is this what you want?');
        await keys.act('Yes, that is what I want');
      }, async (says) => {
        await keys.stands(says);
        expect(await filledIn(page), says).toEqual(filled);
      });
      await keys.stands('Thank you');
      await keys.act('Give the screen back');
      await keys.stands('People who speak for you');
      await keys.act('Show the code to give them');
      await keys.stands('Give them this code');
      await throughTroubles(page, async () => {
        await keys.act('End this');
        await keys.stands('Is this what you want?');
        await keys.act('Yes, that is what I want');
      }, (says) => keys.stands(says), async () => {
        await keys.act('End this');
        await keys.act('Say yes with a code');
        await keys.type('Code from your app', await codeOfTheirs());
        await keys.press('Enter');
      });
      await keys.stands('Thank you');
      await keys.act('Give the screen back');
      await keys.stands('People who speak for you'); // What was pressed is gone.
      await expect(page.getByText('They can do nothing for you from now on')).toBeVisible();
    });

    await test.step('the receipt, sent', async () => {
      await keys.act('Send the receipt');
      await expect(page.getByRole('dialog', { name: 'Send the receipt' })).toBeVisible(); // Its words come first.
      // By their whole names: the dialog may have the focus itself, and has them among its words.
      await throughTroubles(page, () => keys.act(/^Send it$/u), (says) => keys.stands(says));
      await keys.stands('Sent.');
      await keys.act(/^Close$/u);
      await keys.stands(/^Send the receipt$/u);
    });
    const ways = [['On the phone', 'Read this to them', 'They said yes'], ['By letter', 'Is this what they asked for?', 'Yes, send it']] as const;
    for (const [sentBefore, [how, title, yes]] of ways.entries()) {
      await test.step(`${how}, with a day that is none, and then with one`, async () => {
        await keys.choose(how);
        await keys.type('Day', '40');
        await tab('Requests', 'Something else', sentBefore); // What was sent before stands above the kinds.
        await keys.type('What can we do for you?', `Who had my key? ${how}`);
        await keys.act('Continue');
        await keys.stands('Check your answers');
        await keys.act('Send my request');
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        const exactly = new RegExp(`^${yes}$`, 'u');
        await keys.act(exactly);
        await saidAnew(page, keys, 'Type a real day, not later than today');
        await keys.stands(exactly);
        await keys.act(/^Go back$/u);
        await expect(page.getByRole('dialog')).toHaveCount(0);
        // Where they were, with their words.
        await keys.stands('Send my request');
        await expect(page.getByText(`Who had my key? ${how}`)).toBeVisible();
        await keys.type('Day', String(new Date().getUTCDate()));
        // Once they have said yes it is the same act, and they are not asked again.
        let asked = false;
        await throughTroubles(page, async () => {
          await keys.act('Send my request');
          if (!asked) await keys.act(exactly);
          asked = true;
        }, () => keys.stands('There is a problem'));
        await keys.stands('We have your request');
      });
    }
    // The officer is the next test's too.
    await keys.act('End the session');
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
    await context.close();
  });

  test(`a home visit by keyboard alone, ${where}: it begins, a request is taken down, refused, signed without a connection, and sent`, async ({ browser, portal, expectNoise }) => {
    test.setTimeout(900_000);
    expectNoise(noise);
    const context = await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', viewport, reducedMotion: 'reduce' });
    const page = await atTheCounter(context, portal.origin);
    const keys = new Keyboard(page);
    await keys.type('Portal reference', people[place]?.portalReference ?? '');
    await keys.act(/^Find$/u);
    await keys.act(/^Open/u);
    await keys.stands('Ada Apart');
    await keys.act(/^I saw a document$/u);
    await keys.stands('Your choices');
    await keys.choose('On a visit');
    await throughTroubles(page, () => keys.act('Start the visit'), (says) => keys.stands(says));
    // The page is loaded anew, without the record.
    await expect(page.getByRole('heading', { level: 1, name: 'Home visit' })).toBeVisible();
    await expect(page.getByText('Ready without a connection')).toBeVisible({ timeout: 60_000 });
    await keys.choose('Something else');
    await sendEmpty(page, keys, 'Read it back to them', 'Write down what they ask for');
    await keys.type('In their own words', 'Who had my key?');
    const filled = await filledIn(page);
    await keys.act('Read it back to them');
    await keys.stands('Is this what you want?');
    await keys.act('Sign instead');
    await keys.act('I sign: that is what I want');
    await saidAnew(page, keys, 'Sign in the box, or type your name');
    await keys.act('No, go back');
    await keys.stands('Read it back to them');
    expect(await filledIn(page)).toEqual(filled);
    await context.setOffline(true);
    await keys.press('Enter');
    await keys.stands('Is this what you want?');
    await keys.act('Sign instead');
    await keys.type('Or type your name', 'Ada');
    await keys.press('Enter');
    await keys.stands('It is written down');
    await keys.act('Give the screen back');
    await keys.stands('Read it back to them');
    await context.setOffline(false);
    await expect(page.getByText('All is sent.')).toBeVisible({ timeout: 60_000 });
    await keys.act('End the visit');
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
    await context.close();
  });
}
