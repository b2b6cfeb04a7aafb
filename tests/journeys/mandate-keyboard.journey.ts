import { knownPeople } from '#organisations/sample/known-people.ts';
import { invite } from './support/invite.ts';
import { Keyboard } from './support/keyboard.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { atDesk, walk } from './support/walk-desk.ts';
import { filledIn, refuseWrites, screens } from './support/walk-form.ts';

const noise = /status of (?:40[013]|422|503)|ERR_INTERNET_DISCONNECTED|ViewTransition opt-in|Transition was (?:aborted|skipped)/u;
const field = 'Did somebody give you a code?';

// Each screen has a person of its own: what the first asked for would stand on the second's list, by the same name as the form.
const persons = [knownPeople.tenant, knownPeople.formerTenant];

for (const [place, [where, viewport]] of screens.entries()) {
  test(`speaking for somebody by keyboard alone, ${where}: the code is taken up, something is asked for them, it ends; the desk asks for proof and has it`, async ({ page, browser, portal, expectNoise }) => {
    test.setTimeout(900_000);
    expectNoise(noise);
    const person = persons[place] ?? knownPeople.tenant;
    await signIn(page, portal, person);
    await page.goto('/en/people/new'); // The form has walks of its own.
    const code = await invite(page, portal, person);
    const context = await browser.newContext({ baseURL: portal.origin, locale: 'en-GB', timezoneId: 'Europe/London', viewport, reducedMotion: 'reduce' });
    const speaker = await context.newPage();
    const keys = new Keyboard(speaker);
    await signIn(speaker, portal, knownPeople.leaseholder);
    await speaker.goto('/en/people');
    await expect(speaker.getByLabel(field)).toBeVisible();

    await test.step('a code that is none, and one that is not right', async () => {
      const writes: string[] = [];
      speaker.on('request', (request) => { if (request.method() === 'POST') writes.push(request.url()); });
      for (const typed of ['', 'ABCD-EFGH']) {
        if (typed !== '') await keys.type(field, typed);
        await keys.act(/^Use the code$/u);
        await keys.stands(field);
        await expect(speaker.getByLabel(field)).toHaveAccessibleDescription(/Type all twelve letters and numbers of the code/u);
        await keys.press('Shift+Tab');
      }
      expect(writes.filter((one) => one.includes('/api/people'))).toEqual([]);
      await keys.type(field, 'abcd efgh jklm');
      await keys.press('Enter');
      await keys.stands('This code is not right');
      await expect(speaker.getByLabel(field)).toHaveValue('abcd efgh jklm');
    });
    await test.step('the code', async () => {
      await keys.type(field, code.toLowerCase());
      const filled = await filledIn(speaker);
      const goOn = await refuseWrites(speaker, '**/api/people/**', 503, 'unavailable');
      await keys.press('Enter');
      await keys.stands('We are closed for a moment');
      await goOn();
      await context.setOffline(true);
      await keys.act(/^Use the code$/u);
      await keys.stands('You have no connection');
      expect(await filledIn(speaker)).toEqual(filled);
      await context.setOffline(false);
      await keys.act(/^Use the code$/u);
      await keys.stands('You can act for this person now.');
      await expect(speaker.getByLabel(field)).toHaveValue('');
    });
    await test.step('something is asked for them', async () => {
      await keys.act(/^Act for /u);
      await keys.stands('Requests');
      await expect(speaker.getByText(/^You act for /u)).toBeVisible();
      await keys.act('Something else');
      await expect(speaker.getByLabel('What can we do for you?')).toBeVisible(); // Until then another heading stands there.
      await keys.stands(await speaker.getByRole('heading', { level: 1 }).innerText());
      await keys.type('What can we do for you?', 'Who had her key?');
      await keys.act('Continue');
      await keys.stands('Check your answers');
      await keys.act('Send my request');
      await keys.stands('We have your request');
    });
    const reference = /R-\w+/u.exec(await speaker.getByRole('main').innerText())?.[0] ?? '';
    await test.step('it ends', async () => {
      await keys.act('Stop acting for them');
      await expect(speaker.getByText(/^You act for /u)).toHaveCount(0);
      await expect.poll(() => speaker.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await speaker.goto('/en/people');
      await expect(speaker.getByLabel(field)).toBeVisible();
      await keys.act(/^End this/u);
      await keys.stands('You can do nothing for them from now on');
      await expect(speaker.getByRole('button', { name: /^Act for /u })).toHaveCount(0);
    });
    await context.close();

    const desk = await atDesk(browser, portal, viewport, 'Asha');
    const hand = new Keyboard(desk);
    await hand.type('Find by reference', reference);
    await hand.press('Enter');
    await hand.act(reference);
    await hand.stands('Not sorted yet');
    await expect(desk.getByRole('heading', { name: 'What you can do now' })).toBeVisible();
    for (const [act, words] of [['Ask for proof that they may act for somebody', 'Please show us her letter.'], ['Say the authority is proven', '']] as const) {
      await test.step(act, () => walk(desk, {
        act, send: act, done: `Done ${act}`, ...(words !== '' && { lacks: 'Write what they should read' }),
        fill: async (theirs) => { if (words !== '') await theirs.type('What they read', words); },
      }));
    }
    await desk.context().close();
  });
}
