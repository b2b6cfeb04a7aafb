import type { Page } from '@playwright/test';
import { knownPeople } from '#organisations/sample/known-people.ts';
import { Keyboard } from './support/keyboard.ts';
import { signIn } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { atDesk, type Form, walk } from './support/walk-desk.ts';
import { screens } from './support/walk-form.ts';

const noise = /status of (?:40[13]|503)|ERR_INTERNET_DISCONNECTED|ViewTransition opt-in|Transition was (?:aborted|skipped)/u;

/** Complains as the app does, about data and a service; the form has a walk of its own. */
const complain = (page: Page, whatHappened: string) => page.evaluate(async (words) => {
  const answer = await fetch('/api/complaints', {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ requestId: null, whatHappened: words, wish: '', aboutService: true, evidence: [], madeAt: new Date().toISOString() }),
  });
  return ((await answer.json()) as { complaint: { reference: string } }).complaint.reference;
}, whatHappened);

/** What is said about a complaint next, and the words that go with it. */
const move = (act: string, words: string): Form => ({ act, send: act, lacks: 'Write what they should read', fill: (keys) => keys.type('What they read', words), done: `Done ${act}` });

for (const [where, viewport] of screens) {
  test(`a complaint by keyboard alone, ${where}: from its answer to stage 2, where somebody else gives the last one, and on to the ombudsman`, async ({ page, browser, portal, expectNoise }) => {
    test.setTimeout(900_000);
    expectNoise(noise);
    await signIn(page, portal, knownPeople.formerTenant);
    const reference = await complain(page, 'A letter to me was open');
    const opened = async (name: string): Promise<Page> => {
      const desk = await atDesk(browser, portal, viewport, name);
      const keys = new Keyboard(desk);
      await keys.act('Complaints and recordings');
      await keys.stands('Complaints and recordings');
      await keys.act(`${reference}, from`);
      await expect(desk.getByRole('group').filter({ hasText: reference }).getByText('A letter to me was open')).toBeVisible();
      return desk;
    };
    const desk = await opened('Asha');
    for (const form of [
      move('Say that you have it', 'We have it, and look into it.'), move('Tell them how far you are', 'We have asked the postman.'), move('Give the outcome', 'It was our mistake.'),
      move('Note that they ask for stage 2', 'You asked on the phone.'), move('Say that stage 2 has begun', 'A colleague looks at it again.'),
    ]) await test.step(form.send, () => walk(desk, form));
    await expect(desk.getByText('You prepared it, so a colleague has to send it.')).toBeVisible();
    await desk.context().close();

    const second = await opened('Bryn');
    for (const form of [move('Take more time for the service part', 'We wait for the post office.'), move('Give the last answer', 'It was our mistake, and we pay for the lock.'), move('Note that it went to the ombudsman', 'The ombudsman wrote to us.')]) {
      await test.step(form.send, () => walk(second, form));
    }
    await expect(second.getByRole('group').filter({ hasText: reference }).getByText('The ombudsman wrote to us.')).toBeVisible();
    await second.context().close();
  });
}
