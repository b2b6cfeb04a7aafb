// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import problems from '#locales/en/problems.json' with { type: 'json' };
import { NewRequestPage } from './new-request-page.tsx';
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

const open = (at: string) => stage.show(<NewRequestPage />, at);
const go = async () => user.click(await screen.findByRole('button', { name: 'Continue' }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const send = async () => user.click(screen.getByRole('button', { name: 'Send my request' }));

describe('what this landlord does not take, or has nothing of', () => {
  it('begins no form of a kind that this landlord does not take, and leads on', async () => {
    open('/en/requests/new/information');
    await heading('We do not take this here');
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(expect.arrayContaining(['/en/requests/new/something-else', '/en/requests']));
    expect(screen.getByText('01632 960100')).toBeTruthy();
    cleanup();
    stage.server.say.recordingsThere = false;
    await stage.again();
    open('/en/requests/new/recordings');
    await heading('We do not take this here');
    expect(screen.getByText(/no camera and no recorded phone line/u)).toBeTruthy();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('/en/requests/new/access');
  });

  it('keeps nobody from a right that is no landlord’s to leave out, nor where it cannot read what is taken', async () => {
    open('/en/requests/new/portability');
    expect(await screen.findByRole('button', { name: 'Continue' })).toBeTruthy();
    cleanup();
    stage.server.say.optionsThere = false;
    open('/en/requests/new/information');
    expect(await screen.findByRole('button', { name: 'Continue' })).toBeTruthy();
  });

  it('a form that was begun while the list could not be read stays when it comes, and a refusal of that kind leads on', async () => {
    stage.server.say.optionsThere = false;
    open('/en/requests/new/information');
    const words = await screen.findByRole('textbox');
    await user.type(words, 'Gas checks');
    stage.server.say.optionsThere = true;
    await act(() => stage.readAnew());
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Gas checks');
    await go();
    await heading('Is it about the environment?');
    await user.click(screen.getByLabelText('No'));
    await go();
    await heading('How should our answer come?');
    await go();
    await heading('Check your answers');
    stage.server.say.refuse = 'invalid-input';
    await send();
    await heading('We do not take this here');
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('/en/requests/new/something-else');
    expect(document.body.textContent).not.toContain(problems['invalid-input.next']);
  });

  it('asks nobody to choose where there is nothing on the list', async () => {
    stage.server.say.decisionsThere = false;
    open('/en/requests/new/decision-review');
    expect(await screen.findByText(/There is nothing on our list/u)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await go();
    await heading('What do you want?');
    await user.click(screen.getByLabelText('Have a person look at it'));
    await go();
    await user.type(await screen.findByLabelText('What do you want to say about it?'), 'The score of May');
    await go();
    await heading('Check your answers');
    await send();
    await heading('We have your request');
    expect(stage.server.received[0]?.body.details).toEqual({ kind: 'decision-review', decisionId: null, wish: 'human', details: 'The score of May' });
  });

  it('asks nobody whether braille should come to the screen', async () => {
    open('/en/requests/new/notice-format?notice=privacy&step=how');
    await user.click(await screen.findByLabelText('Braille'));
    await go();
    await heading('Where should it go?');
    expect(screen.getAllByRole('radio').map((one) => (one as HTMLInputElement).value)).toEqual(['post', 'counter']);
  });
});
