// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { makeRequest } from '#contract/requests.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import outbox from '#locales/en/outbox.json' with { type: 'json' };
import problems from '#locales/en/problems.json' with { type: 'json' };
import { makeQueryClient } from '#src/api/query-client.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { memoryStore } from '#src/offline/outbox/memory-store.ts';
import { useThisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { anna, choice, no, request, world } from '#tests/support/outbox-world.ts';
import { OutboxPage } from './outbox-page.tsx';

let w: ReturnType<typeof world>;
beforeEach(async () => {
  // jsdom has no modal dialogs; Dialog's own test tells how it uses them.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) { this.open = true; };
  keepWords('en', 'common', common);
  keepWords('en', 'outbox', outbox);
  keepWords('en', 'problems', problems);
  w = world(memoryStore());
  useThisOutbox(w.device);
  await w.device.signedIn(anna);
  await w.device.quiet();
});
afterEach(() => {
  cleanup();
  useThisOutbox(undefined);
});

function show() {
  render(<QueryClientProvider client={makeQueryClient()}><OutboxPage /></QueryClientProvider>);
  return userEvent.setup();
}
const rows = () => within(screen.getByRole('list', { name: 'What waits on this phone' })).getAllByRole('listitem');
const row = () => within(rows()[0] ?? document.body);

describe('the page of what waits', () => {
  it('says that nothing waits', () => {
    show();
    expect(screen.getByText('Nothing waits on this phone')).toBeTruthy();
  });

  it('names each act from its face, with since when and how often it was tried, and sends all at a tap', async () => {
    w.say.write = () => no('server-error');
    await w.device.change(recordChoice, choice());
    await w.device.change(makeRequest, request);
    await w.device.quiet();
    const user = show();
    expect(rows()).toHaveLength(2);
    expect(row().getByRole('heading').textContent).toBe('Stop e-mail: a use of your data');
    expect(rows()[0]?.textContent).toMatch(/Done on .+ at .+We tried to send it 2 times\. The next try is at/u);
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    expect(await screen.findByText('It did not get through. We try again soon.')).toBeTruthy();
    w.say.write = (key) => ({ ok: true, status: 201, body: { receipt: { entryId: key } } });
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    expect(await screen.findByText('Everything has reached us.')).toBeTruthy();
    expect(screen.getByText('Nothing waits on this phone')).toBeTruthy();
  });

  it('takes back what never left, after asking', async () => {
    w.say.reachable = false;
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    const user = show();
    await user.click(row().getByRole('button', { name: 'Take it back' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/It has not left this phone/u)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(row().getByRole('button', { name: 'Take it back' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('Taken back. It never left this phone.')).toBeTruthy();
    expect(document.activeElement?.id).toBe('page-title');
  });

  it('says that what was tried may have arrived', async () => {
    w.say.write = () => no('server-error');
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    const user = show();
    await user.click(row().getByRole('button', { name: 'Take it back' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/It may have reached us/u)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('Taken back on this phone. Look later if it reached us before that.')).toBeTruthy();
  });

  it('says why an act was refused and what to do, and lets it go once that was read', async () => {
    w.say.write = () => no('notice-changed');
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    const user = show();
    expect(row().getByText('Our notice has changed since you read it. Read the new words, then choose again.')).toBeTruthy();
    expect(row().getByRole('link', { name: 'Look at this choice' }).getAttribute('href')).toBe('/en/choices/news');
    await user.click(row().getByRole('button', { name: 'I have read this' }));
    expect(await screen.findByText('Removed from this phone.')).toBeTruthy();
  });

  it('lets the person read their own words', async () => {
    w.say.reachable = false;
    const body = { ...(request as { body: { details: object } }).body, details: { kind: 'access', scope: 'everything', categories: [], details: 'Letters about the damp', answerFormat: 'standard', answerLanguage: 'en' } };
    await w.device.change(makeRequest, { body } as never);
    await w.device.quiet();
    const user = show();
    await user.click(row().getByRole('button', { name: 'Read what I wrote' }));
    expect(await screen.findByText('Letters about the damp')).toBeTruthy();
  });

  it('says what waits for sign-in', async () => {
    w.say.session = null;
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    show();
    expect(screen.getByText('Sign in to send 1 change')).toBeTruthy();
    expect(row().getByText('Waits for you to sign in')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
  });

  it('after three days it offers other ways', async () => {
    w.say.reachable = false;
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    const [entry] = w.device.list().entries;
    if (!entry) throw new Error('nothing was kept');
    const { order: _order, ...kept } = entry;
    await w.ports.store.replace(entry.id, { ...kept, createdAt: new Date(Date.now() - 4 * 86_400_000).toISOString() });
    await w.device.refresh();
    show();
    expect(screen.getByText('1 change has waited for more than three days')).toBeTruthy();
  });
});
