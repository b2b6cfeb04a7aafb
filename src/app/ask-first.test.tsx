// @vitest-environment jsdom
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeProblem } from '#contract/make-problem.ts';
import { listThreads } from '#contract/messages.ts';
import type * as TimeLimit from '#src/api/time-limit.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import problems from '#locales/en/problems.json' with { type: 'json' };
import safe from '#locales/en/safe.json' with { type: 'json' };

vi.mock('#src/api/time-limit.ts', async (original) => ({ ...(await original<typeof TimeLimit>()), sessionTime: 100 }));

const secret = 'The new lock was fitted on Tuesday';
const session = {
  residentId: '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11', personKey: 'a'.repeat(32), role: 'resident', name: 'Harriet', portalReference: 'KTENANTA2', level: 1, level2Until: null, language: 'en', format: 'standard',
  organisationId: 'testers', signedInAt: '2026-11-26T10:00:00.000Z', endsAt: '2026-11-26T22:00:00.000Z', idleSeconds: 1800,
};
type Answer = (signal?: AbortSignal | null) => Promise<Response>;
const whose = (more = {}): Answer => () => Promise.resolve(Response.json({ ...session, ...more }));
const broken: Answer = () => Promise.resolve(new Response(JSON.stringify(makeProblem('server-error')), { status: 500, headers: { 'Content-Type': 'application/problem+json' } }));
const noConnection: Answer = () => Promise.reject(new TypeError('no connection'));
const never: Answer = (signal) => new Promise((_, reject) => { signal?.addEventListener('abort', () => reject(signal.reason as Error)); });
const someThreads: Answer = () => Promise.resolve(Response.json({ threads: [] }));

let says: { session: Answer; messages: Answer };
let fetched: string[];
let user: UserEvent;

beforeEach(() => {
  vi.resetModules(); // Each test is a tab of its own.
  localStorage.clear();
  sessionStorage.clear();
  fetched = [];
  user = userEvent.setup();
  vi.stubGlobal('fetch', (address: string, { signal }: RequestInit) => {
    fetched.push(address);
    if (address.startsWith('/api/session')) return says.session(signal);
    return address.startsWith('/api/messages') ? says.messages() : noConnection();
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Messages behind their question: they can be read, and written without a connection. Answers how they are read anew. */
async function open() {
  const { keepWords } = await import('#src/i18n/word-store.ts');
  for (const [name, words] of Object.entries({ common, problems, safe })) keepWords('en', name as 'safe', words);
  const { makeQueryClient } = await import('#src/api/query-client.ts');
  const { readOptions } = await import('#src/api/read-options.ts');
  const { MemoryRouter } = await import('#src/router/router.tsx');
  const { askingFirst } = await import('./ask-first.tsx');
  const read = readOptions(listThreads, { query: { language: 'en' } });
  const client = makeQueryClient();
  const Gate = await askingFirst(() => <><p>{useQuery({ ...read, retry: false }).data && secret}</p><textarea aria-label="Your message" /></>);
  render(<QueryClientProvider client={client}><MemoryRouter at="/en/messages"><Gate /></MemoryRouter></QueryClientProvider>);
  return () => client.refetchQueries({ queryKey: read.queryKey });
}
const soon = () => new Promise((resolve) => { setTimeout(resolve, 400); });

it('shows and fetches nothing while a server that is there does not say whether to ask, and asks when it does', async () => {
  says = { session: broken, messages: someThreads };
  await open();
  const again = await screen.findByRole('button', { name: common['try-again'] });
  expect(screen.getByRole('heading', { level: 1, name: common['failed.title'] })).toBeTruthy();
  expect(fetched.filter((one) => one.startsWith('/api/messages'))).toEqual([]);
  expect(document.body.textContent).not.toContain(secret);
  says.session = whose({ askFirst: true });
  await user.click(again);
  await user.click(await screen.findByRole('button', { name: safe['ask.yes'] }));
  expect(await screen.findByText(secret)).toBeTruthy();
});

it('shows nothing that was read while the question whose session it is stays without an answer', async () => {
  says = { session: never, messages: someThreads };
  await open();
  await waitFor(() => expect(fetched.some((one) => one.startsWith('/api/messages'))).toBe(true));
  const looks: (string | null)[] = [];
  const watch = new MutationObserver(() => looks.push(document.body.textContent));
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  expect(await screen.findByRole('button', { name: common['try-again'] })).toBeTruthy();
  await soon();
  watch.disconnect();
  expect(looks.length).toBeGreaterThan(0);
  expect(looks.join(' ')).not.toContain(secret);
});

it('keeps what somebody types without a connection while it asks, and lets them go on where nothing is to be asked', async () => {
  says = { session: noConnection, messages: noConnection };
  const readAnew = await open();
  await user.type(await screen.findByLabelText('Your message'), 'Half a thought');
  const answer = Promise.withResolvers<Response>();
  says = { session: () => answer.promise, messages: someThreads };
  await readAnew();
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  (document.activeElement as HTMLElement).blur(); // As a browser does with what is out of sight.
  await soon();
  expect(document.body.textContent).not.toContain(secret);
  answer.resolve(await whose()());
  expect(await screen.findByRole('textbox')).toHaveProperty('value', 'Half a thought');
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  expect(await screen.findByText(secret)).toBeTruthy();
});
