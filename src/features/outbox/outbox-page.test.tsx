// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from '#src/router/router.tsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordChoice } from '#contract/choices.ts';
import { makeRequest } from '#contract/requests.ts';
import { leaveSupport } from '#contract/support-acts.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import outbox from '#locales/en/outbox.json' with { type: 'json' };
import choices from '#locales/en/choices.json' with { type: 'json' };
import underWay from '#locales/en/under-way.json' with { type: 'json' };
import problems from '#locales/en/problems.json' with { type: 'json' };
import { actFor } from '#src/api/acting.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { memoryDraftStore } from '#src/offline/drafts/draft-store.ts';
import { makeDrafts } from '#src/offline/drafts/drafts.ts';
import { thisDrafts, useTheseDrafts } from '#src/offline/drafts/this-drafts.ts';
import { makeDeviceFiles } from '#src/offline/files/device-files.ts';
import { memoryPartStore } from '#src/offline/files/part-store.ts';
import { useTheseFiles } from '#src/offline/files/this-files.ts';
import { memoryStore } from '#src/offline/outbox/memory-store.ts';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import { localLock } from '#src/offline/outbox/send-lock.ts';
import { useThisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { anna, choice, no, request, world } from '#tests/support/outbox-world.ts';
import { OutboxPage } from './outbox-page.tsx';

let w: ReturnType<typeof world>;
beforeEach(async () => {
  // jsdom has no modal dialogs; Dialog's own test tells how it uses them.
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) { this.open = false; };
  keepWords('en', 'common', common);
  keepWords('en', 'outbox', outbox);
  keepWords('en', 'problems', problems);
  keepWords('en', 'under-way', underWay);
  keepWords('en', 'choices', choices);
  w = world(memoryStore());
  useThisOutbox(w.device);
  useTheseFiles(makeDeviceFiles({
    store: memoryPartStore(), safe: w.device.safe, lock: localLock(), call: w.ports.call, verdict: w.ports.verdict, random: () => 0, newId: () => crypto.randomUUID(), after: () => undefined, report: (fault) => { throw fault; },
  }));
  vi.stubGlobal('fetch', async () => Response.json({ purposes: [] }));
  await w.device.signedIn(anna);
  await w.device.quiet();
});
afterEach(() => {
  cleanup();
  actFor(null);
  useThisOutbox(undefined);
  useTheseFiles(undefined);
  vi.unstubAllGlobals();
});

function show() {
  render(<MemoryRouter><QueryClientProvider client={makeQueryClient()}><OutboxPage /></QueryClientProvider></MemoryRouter>);
  return userEvent.setup();
}
const rows = () => [...screen.getByRole('list', { name: 'What waits to be sent' }).children].map((one) => one as HTMLElement);
const row = () => within(rows()[0] ?? document.body);

describe('the page of what waits', () => {
  it('says that nothing waits', () => {
    show();
    expect(screen.getByText('Nothing waits to be sent')).toBeTruthy();
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
    w.say.write = (key) => ({ ok: true, status: 201, body: { receipt: { entryId: key, receivedAt: '2026-11-22T10:00:00.000Z' } } });
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    expect(await screen.findByText('Everything has reached us.')).toBeTruthy();
    expect(screen.getByText('Nothing waits to be sent')).toBeTruthy();
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

  it('leads to what is one’s own also while one acts for somebody, and to nothing of one’s own that is lent', async () => {
    w.say.write = (_key, name) => no(name === 'recordChoice' ? 'notice-changed' : 'act-not-open');
    await w.device.change(recordChoice, choice());
    await w.device.change(leaveSupport, { body: { decidedAt: '2026-11-22T10:00:00.000Z' } });
    await w.device.quiet();
    actFor({ mandateId: 'of-mary', name: 'Mary' });
    show();
    expect(screen.getAllByRole('button', { name: 'I have read this' })).toHaveLength(2);
    expect(rows().flatMap((one) => within(one).queryAllByRole('link').map((link) => link.getAttribute('href')))).toEqual(['/en/settings/emergency']);
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

  it('shows how far each act has got, and what the server said of it once it has it', async () => {
    w.say.reachable = false;
    await w.device.change(makeRequest, request);
    await w.device.quiet();
    const user = show();
    const reached = () => screen.getAllByRole('listitem').filter((one) => one.dataset['reached']).map((one) => one.textContent);
    expect(reached()).toEqual(['On this phone']);
    const clock = { startedOn: '2026-11-23', due: '2026-12-23' };
    w.say.write = (key) => ({ ok: true, status: 201, body: { receipt: { id: 'r1', code: 'ABCD-EFGH-JKLM', entryId: key, receivedAt: '2026-11-23T10:00:00.000Z' }, request: { id: 'q1', clock } } });
    w.say.reachable = true;
    await user.click(screen.getByRole('button', { name: 'Try now' }));
    const arrived = within(await screen.findByRole('list', { name: 'What has reached us' }));
    expect(reached()).toEqual(['On this phone', 'Sent', 'Received', 'Recorded']);
    expect(arrived.getByRole('heading').textContent).toBe('You asked for: a copy of your data');
    expect(screen.getByRole('list', { name: 'What has reached us' }).textContent).toContain('We got this on Monday 23 November 2026 at 10:00. The clock started on Monday 23 November 2026. We answer by Wednesday 23 December 2026.');
    expect(arrived.getByRole('link', { name: 'Receipt ABCD-EFGH-JKLM' }).getAttribute('href')).toBe('/en/receipts/r1');
    expect(arrived.getByRole('link', { name: /^Open it/u }).getAttribute('href')).toBe('/en/requests/q1');
  });

  it('says that it was tried and may have left, without claiming that it was received', async () => {
    w.say.write = () => no('server-error');
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    show();
    expect(screen.getAllByRole('listitem').filter((one) => one.getAttribute('aria-current') === 'step').map((one) => one.textContent)).toEqual(['Sent']);
  });

  it('puts a request that was not sent back into its form, words and all, and takes nothing that was tried', async () => {
    useTheseDrafts(makeDrafts(memoryDraftStore(), w.device.safe));
    w.say.reachable = false;
    await w.device.change(makeRequest, request);
    await w.device.quiet();
    const user = show();
    await user.click(row().getByRole('button', { name: 'Change it' }));
    expect(await screen.findByText('Nothing waits to be sent')).toBeTruthy();
    expect(await thisDrafts().open('request access')).toMatchObject({ state: 'open', content: { sent: { details: { kind: 'access' } } } });
    w.say.reachable = true;
    w.say.write = () => no('server-error');
    await w.device.change(makeRequest, request);
    await w.device.quiet();
    expect(await screen.findByText(/We tried to send it once/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change it' })).toBeNull();
    useTheseDrafts(undefined);
  });

  it('lays nothing over a form that holds something else', async () => {
    const drafts = makeDrafts(memoryDraftStore(), w.device.safe);
    useTheseDrafts(drafts);
    await drafts.save('request access', { details: 'half typed' });
    w.say.reachable = false;
    await w.device.change(makeRequest, request);
    await w.device.quiet();
    const user = show();
    await user.click(row().getByRole('button', { name: 'Change it' }));
    expect(await screen.findByText(/You have begun another one like this/u)).toBeTruthy();
    expect(w.device.list().entries).toHaveLength(1);
    expect(await drafts.open('request access')).toMatchObject({ content: { details: 'half typed' } });
    useTheseDrafts(undefined);
  });

  it('shows both sides where something later stands, and lets it go only when that was read', async () => {
    w.say.write = (key) => ({ ok: true, status: 201, body: { receipt: { entryId: key, receivedAt: '2026-11-22T10:00:00.000Z' }, choices: { purposes: [{ id: 'news', channels: [{ channel: 'email', state: 'given', effectiveAt: '2026-11-22T11:00:00Z', receiptId: 'later' }] }] } } });
    await w.device.change(recordChoice, choice());
    await w.device.quiet();
    const user = show();
    expect(row().getByText('Two decisions')).toBeTruthy();
    expect(await row().findByText(/But there is a later choice, from another device or the counter/u)).toBeTruthy();
    expect(row().getByText('What you decided here')).toBeTruthy();
    expect(row().getByText('What stands now')).toBeTruthy();
    expect(row().getByRole('link', { name: 'Change this choice' }).getAttribute('href')).toBe('/en/choices/news');
    expect(screen.queryByRole('list', { name: 'What has reached us' })).toBeNull();
    await user.click(row().getByRole('button', { name: 'Leave it as it is now' }));
    expect(await screen.findByText('Removed from this phone.')).toBeTruthy();
    expect(w.device.list().entries).toEqual([]);
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

  it('says that the phone does not let it be read, and offers other ways', async () => {
    const all = w.ports.store.all.bind(w.ports.store);
    Object.assign(w.ports.store, { all: async () => { throw new OutboxStoreError('unavailable'); } });
    await w.device.refresh().catch(() => undefined);
    show();
    expect(screen.getByText('We cannot see what waits on this phone just now')).toBeTruthy();
    Object.assign(w.ports.store, { all });
    await w.device.refresh();
    expect(await screen.findByText('Nothing waits to be sent')).toBeTruthy();
    expect(screen.queryByText('We cannot see what waits on this phone just now')).toBeNull();
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
