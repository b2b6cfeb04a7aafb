// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppActsProvider, useAppActs } from '#src/api/app-acts-context.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { browserPorts, makeDeviceOutbox, type DeviceOutbox } from '#src/offline/outbox/device-outbox.ts';
import { memoryStore } from '#src/offline/outbox/memory-store.ts';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import { localLock } from '#src/offline/outbox/send-lock.ts';
import { useThisOutbox } from '#src/offline/outbox/this-outbox.ts';
import choices from '#locales/en/choices.json' with { type: 'json' };
import common from '#locales/en/common.json' with { type: 'json' };
import problems from '#locales/en/problems.json' with { type: 'json' };
import { anna, choicesServer } from './testing/choices-server.ts';
import { ChoicesPage } from './choices-page.tsx';

let server: ReturnType<typeof choicesServer>;
let store: ReturnType<typeof memoryStore>;
let outbox: DeviceOutbox;

beforeEach(async () => {
  keepWords('en', 'common', common);
  keepWords('en', 'problems', problems);
  keepWords('en', 'choices', choices);
  server = choicesServer();
  vi.stubGlobal('fetch', server.fetch);
  store = memoryStore();
  outbox = makeDeviceOutbox({ ...browserPorts(store), lock: localLock(), channel: { post: () => undefined, listen: () => undefined } });
  useThisOutbox(outbox);
  await outbox.signedIn(anna);
  await outbox.quiet();
});
afterEach(async () => {
  cleanup();
  await outbox.quiet();
  outbox.stop();
  useThisOutbox(undefined);
  vi.unstubAllGlobals();
});

function WithReach() {
  const acts = useAppActs();
  const offeredChoices = [{ purposeId: 'news', marketing: true, notice: 'privacy', channels: ['email', 'text'] as const }];
  return <AppActsProvider value={{ ...acts, reachUs: <p>01632 960100</p>, offeredChoices, purposeNames: { news: { text: 'News', language: 'en' } }, noticeVersions: { privacy: 'v2' } }}><ChoicesPage /></AppActsProvider>;
}

async function open() {
  render(<QueryClientProvider client={makeQueryClient()}><WithReach /></QueryClientProvider>);
  return userEvent.setup();
}
const text = () => screen.findByRole('switch', { name: /Text.*News/u });
const besideOf = (box: HTMLElement) => document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent;

describe('the choices screen', () => {
  it('takes a withdrawal with one tap: no question, saved with its date, the receipt one tap away', async () => {
    const user = await open();
    expect((await text()).getAttribute('aria-checked')).toBe('true');
    await user.click(await text());
    await screen.findByText('Text, News: no. Saved.');
    expect((await text()).getAttribute('aria-checked')).toBe('false');
    expect(besideOf(await text())).toMatch(/^Stopped on /u);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('link', { name: 'Receipt for Text, News' }).getAttribute('href')).toBe(`/en/receipts/${server.received[0]?.key}`);
    expect(server.received.map(({ body }) => body)).toMatchObject([{ purposeId: 'news', channel: 'text', decision: 'withdraw', noticeVersion: 'v2', language: 'en' }]);
  });

  it('takes the yes to a use back as a whole, where no channel is asked for', async () => {
    const user = await open();
    const whole = () => screen.findByRole('switch', { name: 'This use, Others who help' });
    expect((await whole()).getAttribute('aria-checked')).toBe('true');
    await user.click(await whole());
    await screen.findByText('This use, Others who help: no. Saved.');
    expect(server.received.map(({ body }) => body)).toMatchObject([{ purposeId: 'referral', channel: 'use', decision: 'withdraw' }]);
  });

  it('leads to the place where a yes without a switch is taken back, among what the person decides', async () => {
    await open();
    expect((await screen.findByRole('link', { name: 'Say yes or no on our website – Count visits' })).getAttribute('href')).toBe('https://example.org/cookies');
    expect(screen.getByRole('link', { name: 'Join or leave the list – Emergencies' }).getAttribute('href')).toBe('/en/settings/emergency');
    expect(screen.getByRole('region', { name: 'Count visits' }).querySelector('[role="switch"]')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Uses that are not a choice' })).toBeNull();
  });

  it('never says saved before the server has it', async () => {
    const user = await open();
    await text();
    server.say.reachable = false;
    await user.click(await text());
    await waitFor(async () => expect(besideOf(await text())).toBe('On this phone. Not sent yet.'));
    expect((await text()).textContent).toContain('no');
    expect(screen.queryByText(/Saved/u)).toBeNull();
    server.say.reachable = true;
    outbox.wake('better');
    await waitFor(async () => expect(besideOf(await text())).toMatch(/^Stopped on /u));
    await screen.findByText('Text, News: no. Saved.');
    expect(screen.queryByText(/not sent yet/u)).toBeNull();
    expect(server.received).toHaveLength(1);
  });

  it('lets a decision be taken back before it is sent, and keeps the focus at its switch', async () => {
    const user = await open();
    await text();
    server.say.reachable = false;
    await user.click(await text());
    await outbox.quiet();
    await user.click(await screen.findByRole('button', { name: 'Take it back for Text, News' }));
    await waitFor(async () => expect((await text()).getAttribute('aria-checked')).toBe('true'));
    expect(document.activeElement).toBe(await text());
    expect(await store.all()).toEqual([]);
  });

  it('says that a choice was not kept, offers people to tell, and keeps it after another try', async () => {
    const user = await open();
    await text();
    const full = vi.spyOn(store, 'add').mockRejectedValue(new OutboxStoreError('quota'));
    await user.click(await text());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('This was not saved');
    expect(alert.textContent).toContain('01632 960100');
    expect((await text()).getAttribute('aria-checked')).toBe('true');
    expect(besideOf(await text())).toBe('This was not saved. Nothing has changed.');
    full.mockRestore();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(server.received).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows the server’s truth when the notice has changed, leads to both versions, and lets the person choose again', async () => {
    const user = await open();
    const email = () => screen.findByRole('switch', { name: /E-mail.*News/u });
    await email();
    server.say.notice = 'v3';
    await user.click(await email());
    await waitFor(async () => expect(besideOf(await email())).toBe('We did not take this change. Our notice has changed since you read it.'));
    expect((await email()).getAttribute('aria-checked')).toBe('false');
    expect((await screen.findByRole('link', { name: 'What it said when you chose' })).getAttribute('href')).toBe('/en/notices/privacy/v2');
    expect((await screen.findByRole('link', { name: 'What it says now' })).getAttribute('href')).toBe('/en/notices/privacy/v3');
    await user.click(screen.getByRole('button', { name: 'Choose again' }));
    await waitFor(async () => expect(document.activeElement).toBe(await email()));
    await user.click(await email());
    await waitFor(() => expect(server.received.map(({ body }) => body['noticeVersion'])).toEqual(['v3']));
    expect((await email()).getAttribute('aria-checked')).toBe('true');
  });

  it('stops all marketing at once, in order, one act each, and says beforehand how much that is', async () => {
    const user = await open();
    await text();
    expect(screen.getByText(/This says no to/u).textContent).toContain('3 ways');
    await user.click(screen.getByRole('button', { name: 'Stop all marketing' }));
    await screen.findByText('3 choices saved.');
    expect(server.received.map(({ body }) => [body['channel'], body['decision']])).toEqual([['email', 'decline'], ['text', 'withdraw'], ['post', 'withdraw']]);
    expect(await screen.findByText(/You get no marketing from us/u)).toBeTruthy();
    expect((await screen.findByRole('switch', { name: /Text.*Surveys/u })).getAttribute('aria-checked')).toBe('true');
  });

  it('does not say that marketing has stopped while a no is still on the phone', async () => {
    const user = await open();
    await text();
    server.say.reachable = false;
    await user.click(screen.getByRole('button', { name: 'Stop all marketing' }));
    await waitFor(() => expect(screen.getByText(/We do not have it all yet/u)).toBeTruthy());
    expect(screen.queryByText(/You get no marketing/u)).toBeNull();
  });

  it('lets a question be answered with no, or put off, and then asks no more', async () => {
    const user = await open();
    await user.click(await screen.findByRole('button', { name: 'Ask me later – News' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Ask me later – News' })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Say no – News' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Say no – News' })).toBeNull());
    await waitFor(() => expect(server.received.map(({ body }) => body['decision'])).toEqual(['defer', 'decline']));
  });

  it('without a connection and without a list lets a no be said and kept, and shows no switch it knows nothing of', async () => {
    server.say.reachable = false;
    const user = await open();
    await screen.findByText(/^We cannot show your choices without a connection/u, {}, { timeout: 10_000 });
    expect(screen.queryByRole('switch')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stop text messages – News' }));
    await screen.findByText('Text: you stopped it. On this phone. Not sent yet.');
    server.say.reachable = true;
    outbox.wake('better');
    await waitFor(() => expect(server.received.map(({ body }) => body)).toMatchObject([{ channel: 'text', decision: 'withdraw', noticeVersion: 'v2' }]));
  });
});
