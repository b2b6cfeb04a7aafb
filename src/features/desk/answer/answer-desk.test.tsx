// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeskRequest } from '#contract/desk.ts';
import type { AnswerDraft, DeskAnswer } from '#contract/desk-answers.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import desk from '#locales/en/desk.json' with { type: 'json' };
import words from '#locales/en/desk-answer.json' with { type: 'json' };
import gaps from '#locales/en/desk-gaps.json' with { type: 'json' };
import more from '#locales/en/desk-more.json' with { type: 'json' };
import problems from '#locales/en/problems.json' with { type: 'json' };
import staff from '#locales/en/staff.json' with { type: 'json' };
import { makeQueryClient } from '#src/api/query-client.ts';
import { keepWords } from '#src/i18n/word-store.ts';
import { MemoryRouter } from '#src/router/router.tsx';
import { AnswerDesk } from './answer-desk.tsx';

const request = { id: '8f14e45f-ceea-467f-a8a3-6d0f4f6b3c11', secondPerson: [], person: { language: 'en', format: 'standard' } } as unknown as DeskRequest;
const draft = (said: string): AnswerDraft => ({ words: said, withheld: [], files: [], abroad: '', papers: [], passages: [] });
const answer = (said: string) => ({
  stage: 'open', draft: draft(said), covered: [], whole: [], aboutOthers: [], files: [], offers: [],
  answer: { withheld: [], words: said, data: { language: 'en', items: [], categories: [], disclosures: [], decisions: [], messages: [] } },
}) as unknown as DeskAnswer;

const intoView = vi.fn<(this: Element) => void>();

beforeEach(() => {
  for (const [name, all] of Object.entries({ common, desk, 'desk-answer': words, 'desk-gaps': gaps, 'desk-more': more, problems, staff })) keepWords('en', name as 'desk', all);
  vi.stubGlobal('fetch', () => new Promise(() => undefined)); // A save stays on its way.
  intoView.mockClear();
  Element.prototype.scrollIntoView = intoView;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(of = request) {
  const client = makeQueryClient();
  const page = (said: string) => <MemoryRouter><QueryClientProvider client={client}><AnswerDesk request={of} answer={answer(said)} /></QueryClientProvider></MemoryRouter>;
  const { rerender } = render(page('One'));
  const field = await screen.findByLabelText<HTMLTextAreaElement>(words.word, { exact: false });
  return { field, comesIn: (said: string) => rerender(page(said)) };
}
const save = () => userEvent.click(screen.getByRole('button', { name: words.save }));

it('what a colleague saved comes in where nothing is being written, and nothing is said of it', async () => {
  const { field, comesIn } = await show();
  comesIn('Two');
  expect(field.value).toBe('Two');
  expect(screen.queryByText(words.crossed)).toBeNull();
});

it('why a second person checks it is there from the first moment on: it comes in above nobody who has begun', () => {
  void show({ ...request, secondPerson: ['joint'], preparedByYou: false, clock: { status: 'running' } } as unknown as DeskRequest);
  expect(screen.getByText(desk['check.title'])).toBeTruthy();
});

it('where something is being written, it says that it stays, and once, at the button, that saving takes the place of theirs', async () => {
  const { field, comesIn } = await show();
  await userEvent.type(field, ' and more');
  comesIn('Two');
  expect(field.value).toBe('One and more');
  expect((await screen.findByText(words.crossed)).closest('[role=alert]')?.textContent).toContain(words['crossed.stays']);
  // It may lie over the field, which is brought out from under it.
  expect(intoView.mock.contexts).toEqual([field]);
  const next = screen.getAllByText(words['crossed.next']);
  expect(next).toHaveLength(1);
  expect(screen.getByRole('button', { name: words.save, description: words['crossed.next'] })).toBeTruthy();
});

it('who types on while their own save is on its way is not warned of it, but of a colleague’s', async () => {
  const { field, comesIn } = await show();
  await userEvent.type(field, ' mine');
  await save();
  await userEvent.type(field, ', on and on');
  comesIn('One mine');
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  expect(screen.queryByText(words.crossed)).toBeNull();
  expect(field.value).toBe('One mine, on and on');
  comesIn('Theirs');
  expect(await screen.findByText(words.crossed)).toBeTruthy();
});
