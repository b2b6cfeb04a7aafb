import type { Page } from '@playwright/test';
import type { RequestDetails } from '#contract/request-details.ts';
import { knownPeople } from '#organisations/sample/known-people.ts';
import { Keyboard } from './support/keyboard.ts';
import { signIn } from './support/sign-in.ts';
import { ask } from './support/staff.ts';
import { expect, test } from './support/test.ts';
import { atDesk, walk } from './support/walk-desk.ts';
import { screens, sendEmpty } from './support/walk-form.ts';

const noise = /status of (?:40[1349]|422|503)|ERR_INTERNET_DISCONNECTED|ViewTransition opt-in|Transition was (?:aborted|skipped)/u;
const access: RequestDetails = { kind: 'access', scope: 'everything', categories: [], details: 'All of it', answerFormat: 'standard', answerLanguage: 'en' };

/** What a browser does when its tab comes to the front again: what a colleague did meanwhile is read. */
const looksAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
/** What is said to who is in it. */
const crossed = (page: Page) => page.getByRole('alert').filter({ hasText: 'A colleague saved this meanwhile' });

for (const [where, viewport] of screens) {
  test(`an answer by keyboard alone, ${where}: a letter is added, words and a fact stay out, it is saved, checked by a second person and sent; who is in it sees at once that a colleague saved it`, async ({ page, browser, portal, expectNoise }) => {
    expectNoise(noise);
    const tall = viewport.height > 640;
    await signIn(page, portal, knownPeople.tenant);
    const request = await ask(page, access);
    const desk = await atDesk(browser, portal, viewport, 'Asha');
    const keys = new Keyboard(desk);
    await desk.goto(`/en/desk/${request.id}`);
    await expect(desk.getByRole('heading', { name: 'What you can do now' })).toBeVisible();
    await keys.choose('Start work on it');
    await keys.act('Start work on it');
    await keys.stands('Done Start work on it');
    await keys.act('Put the answer together');
    await keys.stands('The answer');

    // What is looked for stands alone from here on: less to go through.
    await test.step('a fact that stays out', async () => {
      await keys.type('Look for a fact', 'note visit');
      await expect(desk.getByText('Date of birth', { exact: true })).toHaveCount(0);
      await keys.pick('Give it, or a reason not to', 'about other people');
      await keys.type('What they read about it', 'A neighbour told us this.');
    });
    await test.step('a letter', async () => {
      await keys.act('Add a letter or note');
      await sendEmpty(desk, keys, /^Add it$/u, 'Say what it is');
      await keys.type('What it is', 'A note');
      await keys.type('Its words', 'Mrs Jones of number 7 called.');
      await keys.act(/^Add it$/u);
      await expect(desk.getByText('It is added. Save it below.')).toBeVisible();
      await keys.stands(/^Add it$/u);
    });
    await test.step('words that stay out', async () => {
      await keys.act(/^Leave some words out ?: A note/u);
      const paper = desk.locator('.item-row').filter({ hasText: 'Mrs Jones' });
      for (const [lacks, at, mend] of [
        ['Choose some words in the text first', 'The whole text', async () => {
          await keys.press('Control+Home');
          for (let letters = 0; letters < 'Mrs Jones'.length; letters += 1) await keys.press('Shift+ArrowRight');
        }],
        ['Say why they stay out', 'Why they stay out', async () => {
          await keys.press('Shift+Tab');
          await keys.pick('Why they stay out', 'about other people');
        }],
      ] as const) {
        await keys.act(/^Leave these words out$/u);
        await keys.stands(at);
        await expect(paper.getByLabel(at)).toHaveAccessibleDescription(new RegExp(lacks, 'u'));
        await mend();
      }
      await keys.act(/^Leave these words out$/u);
      await expect(paper.getByText('Left out in 1 place.')).toBeVisible();
      await keys.stands(/^Leave these words out$/u);
      await keys.act(/^Put it back ?: Mrs Jones/u);
      await keys.stands('The whole text');
      await keys.act(/^Leave these words out$/u);
      await expect(paper.getByText('Left out in 1 place.')).toBeVisible();
    });
    await test.step('saved', async () => {
      await walk(desk, {
        send: 'Save it', lacks: 'Say whether any of it goes outside the United Kingdom', done: 'Save it',
        fill: async () => {
          await keys.choose('No');
          await keys.type('Your words to them', 'Here it is.');
        },
      });
      await expect(desk.getByText('It is saved. Nothing has gone out yet.')).toBeInViewport();
    });

    const second = await atDesk(browser, portal, viewport, 'Bryn');
    const theirs = new Keyboard(second);
    await second.goto(`/en/desk/${request.id}/answer`);
    await expect(second.getByLabel('Your words to them')).toHaveValue('Here it is.');
    await test.step('a colleague saves it meanwhile', async () => {
      await keys.type('Your words to them', ' And more.');
      await theirs.type('Your words to them', ' Theirs.');
      await theirs.act('Save it');
      await expect(second.getByText('It is saved. Nothing has gone out yet.')).toBeVisible();
      // Wherever the field stands when it is said: here in the lowest place of the screen, where it is said too.
      await desk.evaluate(() => document.activeElement?.scrollIntoView({ block: 'end' }));
      await looksAgain(desk);
      await expect(crossed(desk)).toHaveCount(1);
      // Who types stays where they are, with all that they typed.
      await keys.stands('Your words to them');
      await expect(desk.getByLabel('Your words to them')).toHaveValue('Here it is. And more.');
      for (const place of ['Save it', 'Look for a fact', 'Add a letter or note', 'Save it']) {
        await keys.to(place);
        if (tall) await expect(crossed(desk), place).toBeInViewport({ ratio: 1 });
      }
      await expect(desk.getByText('Saving puts what you wrote in place of theirs.')).toBeInViewport();
      await expect(desk.getByRole('button', { name: 'Save it' })).toHaveAccessibleDescription('Saving puts what you wrote in place of theirs.');
      await keys.press('Enter');
      await expect(crossed(desk)).toHaveCount(0);
      await keys.stands('Save it');
      await expect(desk.getByText('It is saved. Nothing has gone out yet.')).toBeInViewport();
    });
    await test.step('to the check', () => walk(desk, { send: 'Send the answer to the check', fill: async () => {}, done: 'A second person has it. It cannot change now.' }));
    await test.step('the check', async () => {
      await second.reload();
      await expect(second.getByText('A neighbour told us this.')).toBeVisible();
      await walk(second, { send: 'Answer in part', fill: async () => {}, done: 'It has gone out.' });
    });
    await desk.context().close();
    await second.context().close();
  });
}
