// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import { NewRequestPage } from './new-request-page.tsx';
import { decisionId } from './testing/requests-server.ts';
import { makeStage } from './testing/stage.tsx';

let stage: Awaited<ReturnType<typeof makeStage>>;
let user: UserEvent;

beforeEach(async () => {
  stage = await makeStage();
  user = userEvent.setup();
});
afterEach(async () => {
  cleanup();
  await stage.leave();
});

const open = (at = '/en/requests/new/access') => stage.show(<NewRequestPage />, at);
const go = async () => user.click(await screen.findByRole('button', { name: 'Continue' }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const reload = async (at: string) => {
  cleanup();
  await stage.again();
  open(at);
};

/** To the page where the answers are checked, with some words. */
async function fill(words = 'The damp in 2024') {
  await user.click(await screen.findByLabelText('Everything that you hold about me'));
  await go();
  await user.type(await screen.findByLabelText('Is there anything to add?'), words);
  await go();
  await heading('How should our answer come?');
  await go();
  await heading('Check your answers');
}
const send = async () => user.click(screen.getByRole('button', { name: 'Send my request' }));

describe('asking for something else', () => {
  it('says no to all marketing in one question, and says that it is done', async () => {
    open('/en/requests/new/objection');
    await user.click(await screen.findByLabelText('All marketing'));
    await go();
    await heading('Check your answers');
    await send();
    await heading('We have stopped all marketing');
    expect(document.body.textContent).toContain('We cannot say no, and we may not wait.');
    expect(document.body.textContent).not.toContain('What happens next');
    expect(stage.server.received.map(({ body }) => body.details)).toEqual([{ kind: 'objection', about: 'direct-marketing', purposeId: null, details: '' }]);
  });

  it('goes on from the fact it began at', async () => {
    open('/en/requests/new/correction?category=contact&item=contact-phone');
    await heading('What is wrong?');
    await user.type(await screen.findByLabelText('What is wrong or missing'), 'An old number');
    await go();
    await heading('Do you want to add a statement?');
    await go();
    await heading('Should we not use this fact while we look?');
    await user.click(screen.getByLabelText('No'));
    await go();
    await heading('Check your answers');
    await send();
    await heading('We have your request');
    expect(stage.server.received[0]?.body.details).toEqual({
      kind: 'correction', category: 'contact', itemId: 'contact-phone', whatIsWrong: 'An old number', shouldSay: '', statement: '', markDisputed: false,
    });
  });

  it.each([
    'correction?category=contact&item=somebody-elses', 'correction?category=nope', 'erasure?category=nope', 'decision-review?decision=nope', 'notice-format?notice=nope', 'recordings?site=nope', 'objection?purpose=nope', 'sharing?recipient=nope',
  ])('begins no form about what is not there, or not theirs: %s', async (address) => {
    open(`/en/requests/new/${address}`);
    await heading('We cannot find this');
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    await user.click(screen.getAllByRole('link').find((link) => link.getAttribute('href') === `/en/requests/new/${address.split('?')[0]}`) ?? document.body);
    expect(await screen.findByRole('button', { name: 'Continue' })).toBeTruthy();
  });

  it('begins at a decision that is there, and keeps nobody from asking where the lists cannot be read', async () => {
    open(`/en/requests/new/decision-review?decision=${decisionId}`);
    await heading('What do you want?');
    cleanup();
    stage.server.say.optionsThere = false;
    open('/en/requests/new/sharing?recipient=nope');
    expect(await screen.findByRole('button', { name: 'Continue' })).toBeTruthy();
  });

  it('asks for the fact again when its place changes', async () => {
    open('/en/requests/new/correction?category=contact&item=contact-phone&step=where');
    await user.click(await screen.findByLabelText('Kind repairs'));
    await go();
    await heading('Which fact is it?');
    expect(stage.place()).toContain('step=fact');
  });

  it('loses no draft about something else: it asks which one is meant', async () => {
    open('/en/requests/new/correction?category=contact&item=contact-phone');
    await user.type(await screen.findByLabelText('What is wrong or missing'), 'The first one');
    await waitFor(() => expect(stage.draftStore.records.size).toBe(1));
    await reload('/en/requests/new/correction?category=repairs&item=repairs-boiler');
    await screen.findByText(/You began another one on/u);
    await user.click(screen.getByRole('button', { name: 'Go on with that one' }));
    await heading('Should we not use this fact while we look?');
    await user.click(screen.getByLabelText('Yes'));
    await go();
    await heading('Check your answers');
    expect(document.body.textContent).toContain('The first one');
  });

  it('warns of a long time and of a date that does not exist, and says until when a recording is kept', async () => {
    open('/en/requests/new/recordings?site=door');
    await heading('When was it?');
    await user.type(screen.getByLabelText('Day'), '30');
    await user.type(screen.getByLabelText('Month'), '2');
    await user.type(screen.getByLabelText('Year'), '2024');
    await go();
    await user.click(await screen.findByRole('link', { name: 'Type a real date, for example 31 3 2026' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Day'));
    await user.clear(screen.getByLabelText('Day'));
    await user.type(screen.getByLabelText('Day'), '3');
    fireEvent.change(screen.getByLabelText('From about'), { target: { value: '10:00' } });
    fireEvent.change(screen.getByLabelText('To about'), { target: { value: '12:30' } });
    expect(await screen.findByText('This is over an hour. If you can, choose a shorter time.')).toBeTruthy();
    expect(document.body.textContent).toContain('This recording was to be deleted on Tuesday 5 March 2024.');
    await go();
    await heading('What should we look for?');
  });
});

describe('asking for access', () => {
  it('says what is missing on top, linked to the field', async () => {
    open();
    await go();
    await user.click(await screen.findByRole('link', { name: 'Choose what you want to see' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Everything that you hold about me'));
    expect(stage.server.received).toEqual([]);
  });

  it('asks for kinds only where some are wanted, and wants one at least', async () => {
    open();
    await user.click(await screen.findByLabelText('Only some kinds of data'));
    await go();
    await heading('Which kinds of data?');
    await screen.findByLabelText('Kind repairs');
    await go();
    await user.click(await screen.findByRole('link', { name: 'Choose at least one kind of data' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Kind contact'));
    await user.click(screen.getByLabelText('Kind repairs'));
    await go();
    await heading('Is there anything to add?');
  });

  it('loses no letter of what is too long, and says how much is over', async () => {
    open();
    await user.click(await screen.findByLabelText('Everything that you hold about me'));
    await go();
    const box = await screen.findByLabelText<HTMLTextAreaElement>('Is there anything to add?');
    await user.click(box);
    await user.paste('x'.repeat(2003));
    await go();
    expect((await screen.findByRole('link', { name: 'This is 3 letters too long. Make it shorter.' })).getAttribute('href')).toBe('#details');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Is there anything to add?').value).toHaveLength(2003);
  });

  it('shows every answer before it is sent, and a change leads back to the check', async () => {
    open();
    await fill();
    expect(document.body.textContent).toContain('The damp in 2024');
    await user.click(screen.getByRole('link', { name: /Change.*What do you want to see/u }));
    await user.click(await screen.findByLabelText('Only some kinds of data'));
    await go();
    await heading('Which kinds of data?');
    await user.click(await screen.findByLabelText('Kind contact'));
    await go();
    await heading('Check your answers');
    expect(document.body.textContent).toContain('Kind contact');
  });

  it('sends it once, and says by when we answer, with the receipt', async () => {
    open();
    await fill();
    await send();
    await heading('We have your request');
    expect(document.body.textContent).toContain('We must answer by Tuesday 29 December 2026.');
    expect(document.body.textContent).toContain('ABCD-EFGH-JKLM');
    expect(stage.server.received.map(({ body }) => body.details)).toEqual([{ kind: 'access', scope: 'everything', categories: [], details: 'The damp in 2024', answerFormat: 'standard', answerLanguage: 'en' }]);
    expect(stage.draftStore.records.size).toBe(0);
  });

  it('never says received before the server has it', async () => {
    open();
    await fill();
    stage.server.say.reachable = false;
    await send();
    await heading('Kept on this phone, not sent yet');
    expect(screen.getByRole('alert').textContent).toContain('The clock starts when we receive it');
    expect(screen.getByText('01632 960100')).toBeTruthy();
    stage.server.say.reachable = true;
    stage.outbox().wake('better');
    await heading('We have your request');
    expect(stage.server.received).toHaveLength(1);
  });

  it('keeps everything typed when the server does not take it', async () => {
    stage.server.say.refuse = 'category-unknown';
    open();
    await fill('My own words');
    await send();
    await heading('We could not take your request');
    await user.click(screen.getByRole('button', { name: 'Change my answers' }));
    await heading('Check your answers');
    expect(document.body.textContent).toContain('My own words');
    await waitFor(() => expect(stage.outbox().list().entries).toEqual([]));
  });

  it('says when the device cannot keep it, and holds on to the words', async () => {
    stage.store.add = async () => { throw new OutboxStoreError('quota'); };
    open();
    await fill('My own words');
    await send();
    expect((await screen.findByRole('group', { name: 'There is a problem' })).textContent).toContain('was not sent');
    expect(document.body.textContent).toContain('My own words');
    expect(stage.server.received).toEqual([]);
  });

  it('has everything again after a reload, and no word of it lies in clear', async () => {
    open();
    await fill('The damp in 2024');
    await waitFor(() => expect(stage.draftStore.records.size).toBe(1));
    expect(JSON.stringify([...stage.draftStore.records])).not.toContain('damp');
    await reload('/en/requests/new/access?step=check');
    await heading('Check your answers');
    expect(document.body.textContent).toContain('The damp in 2024');
  });

  it('leads back to the first open question, whatever the address says', async () => {
    open('/en/requests/new/access?step=check');
    await heading('What do you want to see?');
    expect(stage.place()).toBe('/en/requests/new/access?step=what');
  });

  it('tells on another day that it was begun, and starts again only when asked', async () => {
    open();
    await fill('From yesterday');
    await waitFor(() => expect(stage.draftStore.records.size).toBe(1));
    await reload('/en/requests/new/access');
    await user.click(await screen.findByRole('link', { name: 'Go on where you stopped' }));
    await heading('Check your answers');
    await reload('/en/requests/new/access');
    await user.click(await screen.findByRole('button', { name: 'Start again' }));
    await waitFor(() => expect(stage.draftStore.records.size).toBe(0));
    expect(screen.getByLabelText<HTMLInputElement>('Everything that you hold about me').checked).toBe(false);
  });

  it('writes nothing over words that it cannot open without a connection', async () => {
    open();
    await fill('Locked words');
    await waitFor(() => expect(stage.draftStore.records.size).toBe(1));
    stage.server.say.reachable = false;
    await reload('/en/requests/new/access');
    expect(await screen.findByText(/locked on this phone/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    stage.server.say.reachable = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await user.click(await screen.findByRole('link', { name: 'Go on where you stopped' }));
    expect(document.body.textContent).toContain('Locked words');
  });

  it('can ask for everything when the list of kinds cannot be read', async () => {
    stage.server.say.optionsThere = false;
    open();
    await user.click(await screen.findByLabelText('Only some kinds of data'));
    await go();
    expect((await screen.findByRole('alert')).textContent).toBe('not-found');
    await user.click(screen.getByRole('link', { name: 'Back' }));
    await fill();
    await send();
    await heading('We have your request');
  });

  it('names the other ways for a kind that has no path here', async () => {
    open('/en/requests/new/no-such-kind');
    await heading('We do not know this kind of request');
    expect(screen.getByText('01632 960100')).toBeTruthy();
  });
});
