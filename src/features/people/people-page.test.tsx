// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acceptInvitation } from '#contract/people.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import people from '#locales/en/people.json' with { type: 'json' };
import problems from '#locales/en/problems.json' with { type: 'json' };
import type * as Call from '#src/api/call.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { MemoryRouter } from '#src/router/router.tsx';
import { PeoplePage } from './people-page.tsx';

const nobody = { forMe: [], byMe: [] };
const answers = vi.hoisted(() => ({ accept: 'code-wrong' }));
vi.mock('#src/api/call.ts', async (original) => ({
  ...(await original<typeof Call>()),
  call: async ({ name }: { name: string }) => (name === acceptInvitation.name && answers.accept !== 'done'
    ? { ok: false, kind: 'problem', problem: { type: 'about:blank', title: '', status: 422, code: answers.accept } }
    : { ok: true, status: 200, body: nobody }),
}));

/** Tries this code; the alerts that stand then. */
async function tryCode(code: string): Promise<(string | null)[]> {
  fireEvent.change(await screen.findByRole('textbox'), { target: { value: code } });
  fireEvent.click(screen.getByRole('button', { name: people['accept.do'] }));
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  return screen.queryAllByRole('alert').map(({ textContent }) => textContent);
}

beforeEach(() => {
  for (const [name, words] of Object.entries({ common, people, problems })) keepWords('en', name as 'common', words);
  render(<QueryClientProvider client={new QueryClient()}><MemoryRouter at="/en/people"><PeoplePage /></MemoryRouter></QueryClientProvider>);
});
afterEach(cleanup);

test('who typed a part of the code is told to type all of it', async () => {
  expect(await tryCode('abcd-efgh')).toEqual([people['accept.wrong']]);
});

test('who typed twelve, one of which no code of ours has, is not told to type twelve', async () => {
  expect(await tryCode('abcd efgh jk0m')).toEqual([problems['code-wrong.title']]);
});

test('what became of an earlier code is gone once another is tried', async () => {
  answers.accept = 'code-wrong';
  const [refused] = await tryCode('abcd-efgh-jklm');
  expect(refused).toContain(problems['code-wrong.next']);
  expect(await tryCode('abcd')).toEqual([people['accept.wrong']]);
  answers.accept = 'done';
  await tryCode('abcd-efgh-jklm');
  expect(screen.getByText(people['told.accepted'])).toBeTruthy();
  await tryCode('abcd');
  expect(screen.queryByText(people['told.accepted'])).toBeNull();
});
