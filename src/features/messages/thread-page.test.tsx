// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from '#src/router/router.tsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message, Thread } from '#contract/messages.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import messages from '#locales/en/messages.json' with { type: 'json' };
import problems from '#locales/en/problems.json' with { type: 'json' };
import { makeQueryClient } from '#src/api/query-client.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { memoryDraftStore } from '#src/offline/drafts/draft-store.ts';
import { makeDrafts } from '#src/offline/drafts/drafts.ts';
import { useTheseDrafts } from '#src/offline/drafts/this-drafts.ts';
import { makeDeviceFiles } from '#src/offline/files/device-files.ts';
import { memoryPartStore } from '#src/offline/files/part-store.ts';
import { useTheseFiles } from '#src/offline/files/this-files.ts';
import { memoryStore } from '#src/offline/outbox/memory-store.ts';
import { localLock } from '#src/offline/outbox/send-lock.ts';
import { useThisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { verdict } from '#src/offline/outbox/verdict.ts';
import { pdf } from '#tests/support/files-made.ts';
import { anna, world } from '#tests/support/outbox-world.ts';
import { ThreadPage } from './thread-page.tsx';

const requestId = '8f14e45f-ceea-467f-a8a3-6d0f4f6b3c11';
const uuid = (number: number) => `8f14e45f-ceea-467f-a8a3-${String(number).padStart(12, '0')}`;
const at = (number: number) => `2026-11-${String(number + 1).padStart(2, '0')}T10:00:00.000Z`;
const message = (number: number, more: Partial<Message> = {}): Message => ({ id: uuid(number), at: at(number), by: 'landlord', text: `Words ${number}`, seenAt: at(number), files: [], ...more });
const threadOf = (...all: Message[]): Thread => ({ request: { id: requestId, reference: 'R-23456789A', kind: 'access', state: 'received' }, messages: all, unread: 0 });

let w: ReturnType<typeof world>;
let thread: Thread;
let marked: unknown[];
beforeEach(async () => {
  for (const [name, words] of Object.entries({ common, messages, problems })) keepWords('en', name as 'messages', words);
  marked = [];
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
    if (address.startsWith(`/api/messages/${requestId}/read`)) {
      marked.push(JSON.parse(init?.body as string));
      return new Response(null, { status: 204 });
    }
    return address.startsWith(`/api/messages/${requestId}`) ? json(thread) : json({ title: 'not found' }, 404);
  });
  w = world(memoryStore());
  useThisOutbox(w.device);
  useTheseDrafts(makeDrafts(memoryDraftStore(), w.device.safe));
  useTheseFiles(makeDeviceFiles({
    store: memoryPartStore(), safe: w.device.safe, lock: localLock(), call: w.ports.call, verdict, random: () => 0, newId: () => crypto.randomUUID(), after: () => undefined, report: (fault) => { throw fault; },
  }));
  await w.device.signedIn(anna);
  await w.device.quiet();
});
afterEach(() => {
  cleanup();
  useThisOutbox(undefined);
  useTheseDrafts(undefined);
  useTheseFiles(undefined);
  vi.unstubAllGlobals();
});
const show = () => {
  render(<QueryClientProvider client={makeQueryClient()}><MemoryRouter at={`/en/messages/${requestId}`}><ThreadPage /></MemoryRouter></QueryClientProvider>);
  return userEvent.setup();
};
const rows = () => [...document.querySelectorAll('.message')].map((one) => one.textContent);

describe('a thread', () => {
  it('shows the end of a long one, everything new in it, and the rest when asked', async () => {
    thread = threadOf(...Array.from({ length: 12 }, (_none, number) => message(number, number >= 6 ? { seenAt: null } : {})));
    const user = show();
    await screen.findByText('Words 11');
    expect(rows()).toHaveLength(6);
    expect(rows().every((one) => one?.includes('New'))).toBe(true);
    expect(marked).toEqual([{ until: at(11) }]);
    await user.click(screen.getByRole('button', { name: 'Show 6 earlier messages' }));
    expect(rows()).toHaveLength(12);
  });

  it('asks for words, keeps what is sent on the device, and shows it there until the landlord has it', async () => {
    thread = threadOf();
    w.say.reachable = false;
    const user = show();
    await screen.findByText('Write the first one below.');
    await user.click(screen.getByRole('button', { name: 'Send message' }));
    expect(within(screen.getByRole('group', { name: 'There is a problem' })).getByRole('link', { name: 'Write your message first' })).toBeTruthy();
    await user.type(screen.getByLabelText('Your message'), 'Any news?');
    await user.click(screen.getByRole('button', { name: 'Send message' }));
    await waitFor(() => expect(rows()).toEqual([expect.stringMatching(/^You .*On this phone, not sent yetAny news\?$/u)]));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your message').value).toBe('');
  });

  it('takes files by what they are, says at once which it cannot take and why, and names those of a message', async () => {
    thread = threadOf(message(0, { files: [
      { id: uuid(50), name: 'report.pdf', bytes: 1_234_567, state: 'ready', done: 3, parts: 3, kind: 'pdf', refusal: null },
      { id: uuid(51), name: 'film.mp4', bytes: 100, state: 'refused', done: 1, parts: 1, kind: null, refusal: 'kind-not-taken' },
      { id: uuid(52), name: 'big.pdf', bytes: 90_000, state: 'coming', done: 1, parts: 2, kind: null, refusal: null },
    ] }));
    w.say.reachable = false;
    show();
    const user = userEvent.setup({ applyAccept: false });
    expect((await screen.findByRole('button', { name: /report\.pdf/u })).textContent).toBe('Save report.pdf 1.2 MB');
    expect(rows()[0]).toContain('On its way: 1 of 2 parts are here');
    expect(rows()[0]).toContain('We do not take this kind of file.');
    const choose = screen.getByLabelText<HTMLInputElement>('Add files');
    await user.upload(choose, [new File([new Uint8Array(pdf())], 'letter.pdf'), new File(['MZ'], 'invoice.pdf')]);
    expect((await screen.findByRole('alert')).textContent).toContain('invoice.pdfWe do not take this kind of file');
    expect(screen.getByRole('button', { name: /^Take off: letter\.pdf/u })).toBeTruthy();
    await user.type(screen.getByLabelText('Your message'), 'Here it is');
    await user.click(screen.getByRole('button', { name: 'Send message' }));
    await waitFor(() => expect(rows().at(-1)).toMatch(/Here it is.*With 1 file/u));
    expect(screen.queryByRole('button', { name: /^Take off/u })).toBeNull();
  });

  it('holds on to the words that are too long or that the device cannot keep', async () => {
    thread = threadOf();
    const user = show();
    const box = await screen.findByLabelText<HTMLTextAreaElement>('Your message');
    await user.click(box);
    await user.paste('x'.repeat(5001));
    await user.click(screen.getByRole('button', { name: 'Send message' }));
    expect(screen.getAllByText(/Your message is too long/u)).not.toEqual([]);
    expect(screen.getByText('1 letter too many')).toBeTruthy();
    await user.clear(box);
    await user.type(box, 'Short');
    vi.spyOn(w.ports.store, 'add').mockRejectedValueOnce(new TypeError('full'));
    await user.click(screen.getByRole('button', { name: 'Send message' }));
    await screen.findByText(/This was not sent\./u);
    expect(box.value).toBe('Short');
  });
});
