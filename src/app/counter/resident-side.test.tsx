// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joinSupport } from '#contract/support-acts.ts';
import { readSupport } from '#contract/support.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import counter from '#locales/en/counter.json' with { type: 'json' };
import side from '#locales/en/counter-side.json' with { type: 'json' };
import outbox from '#locales/en/outbox.json' with { type: 'json' };
import reach from '#locales/en/reach.json' with { type: 'json' };
import settings from '#locales/en/settings.json' with { type: 'json' };
import support from '#locales/en/support.json' with { type: 'json' };
import { besideMe } from '#src/features/counter/how-they-ask.tsx';
import type * as Call from '#src/api/call.ts';
import type * as TimeLimit from '#src/api/time-limit.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { AskOutLoud } from './ask-out-loud.tsx';
import { ResidentSide } from './resident-side.tsx';
import type { Ask } from './session-in-hand.ts';

const limit = vi.hoisted(() => ({ readBackTime: 100 }));
const read = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock('#src/api/time-limit.ts', async (original) => ({ ...(await original<typeof TimeLimit>()), get readBackTime() { return limit.readBackTime; } }));
vi.mock('#src/api/call.ts', async (original) => ({ ...(await original<typeof Call>()), call: read }));

const never = () => new Promise<never>(() => undefined);
const terms = { recipients: [{ id: 'fire', name: { text: 'The fire service', language: 'en' } }], purpose: { lawfulBasis: { article: 'Art. 9(2)(a)' } } };
const comes = async () => ({ ok: true, status: 200, body: { terms } });
const fails = async () => ({ ok: false, kind: 'unreachable', cause: 'offline' });
const answer = vi.fn<Ask['answer']>();
const ask: Ask = { endpoint: joinSupport, input: { body: { needs: ['stairs'], words: '', call: null, language: null } }, stage: 'asking', answer };

let client: QueryClient;
const show = (what = <ResidentSide ask={ask} person={{ language: 'en', format: 'standard' }} receipt={undefined} onBack={() => undefined} onEnd={() => undefined} />) => render(<QueryClientProvider client={client}>{what}</QueryClientProvider>);
const whoGetsIt = () => document.body.textContent.includes(support['terms.sharing']);
const yes = () => screen.getByRole<HTMLButtonElement>('button', { name: side.yes });

beforeEach(() => {
  for (const [name, words] of Object.entries({ common, counter, 'counter-side': side, outbox, reach, settings, support })) keepWords('en', name as 'common', words);
  vi.stubGlobal('fetch', async () => new Response(''));
  HTMLDialogElement.prototype.showModal = function showModal() { this.open = true; };
  HTMLDialogElement.prototype.close = function close() { this.open = false; };
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  limit.readBackTime = 100;
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

test.each([['what they read', never, async () => new Response('')], ['their language', comes, never]])('who waits for %s stands before a way back, and no yes yet', async (_, answers, fetches) => {
  limit.readBackTime = 60_000;
  read.mockImplementation(answers);
  vi.stubGlobal('fetch', fetches);
  show();
  const no = await screen.findByRole('button', { name: side.no }, { timeout: 3000 });
  expect(yes().disabled).toBe(true);
  await waitFor(() => expect(document.activeElement?.textContent).toBe(side.title)); // The focus comes after it is drawn.
  no.click();
  expect(answer).toHaveBeenCalledWith(null);
});

test('so does who is asked on the phone', async () => {
  limit.readBackTime = 60_000;
  read.mockImplementation(never);
  show(<AskOutLoud ask={ask} manner={{ ...besideMe('2026-11-28'), how: 'phone' }} onDone={() => undefined} />);
  (await screen.findByText(counter['aloud.no'], undefined, { timeout: 3000 })).click();
  expect(screen.queryByText(counter['aloud.yes'])).toBeNull();
  expect(answer).toHaveBeenCalledWith(null);
});

test('what hangs is missing after a while, and the person is asked', async () => {
  read.mockImplementation(never);
  show();
  await waitFor(() => expect(yes().disabled).toBe(false), { timeout: 3000 });
  expect(whoGetsIt()).toBe(false);
});

test('who is asked again hears what could not come before', async () => {
  read.mockImplementation(fails);
  const { unmount } = show();
  await waitFor(() => expect(yes().disabled).toBe(false), { timeout: 3000 });
  expect(whoGetsIt()).toBe(false);
  unmount();
  read.mockImplementation(comes);
  // As soon as a person can ask again.
  await new Promise((resolve) => { setTimeout(resolve, 1200); });
  show();
  await waitFor(() => expect(whoGetsIt()).toBe(true), { timeout: 3000 });
  expect(read).toHaveBeenLastCalledWith(readSupport, expect.anything(), expect.anything());
});
