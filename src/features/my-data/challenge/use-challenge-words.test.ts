// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useTheseDrafts } from '#src/offline/drafts/this-drafts.ts';
import type { ChallengeAct } from './challenge-acts.ts';
import { useChallengeWords } from './use-challenge-words.ts';

const place = { category: 'about-you', itemId: 'gender' };

function device() {
  const kept = new Map<string, unknown>();
  useTheseDrafts({
    save: async (name, content) => {
      kept.set(name, content);
      return true;
    },
    open: async (name) => (kept.has(name) ? { state: 'open', savedAt: '2026-01-01T00:00:00.000Z', content: kept.get(name) } : { state: 'none' }),
    remove: async (name) => { kept.delete(name); },
  });
  return () => (kept.get('challenge') as { words: string } | undefined)?.words;
}
const form = (which: ChallengeAct, itemId = place.itemId) => renderHook(() => useChallengeWords(which, { ...place, itemId }, true)).result;
/** Long enough for what is not expected to happen. */
const aMoment = () => new Promise((resolve) => { setTimeout(resolve, 600); });

afterEach(() => useTheseDrafts(undefined));

test('sent words lie on the device no more, also those of the last moment', async () => {
  const words = device();
  const correct = form('correct');
  act(() => correct.current.type('Woman'));
  await waitFor(() => expect(words()).toBe('Woman'));
  act(() => correct.current.type('Woman, please'));
  act(() => correct.current.sent());
  await aMoment();
  expect(words()).toBeUndefined();
});

test('what is sent takes no words of another form or fact with it', async () => {
  const words = device();
  const [correct, statement, elsewhere] = [form('correct'), form('statement'), form('correct', 'name')];
  act(() => correct.current.type('Woman'));
  await waitFor(() => expect(words()).toBe('Woman'));
  act(() => statement.current.type('I said so'));
  await waitFor(() => expect(words()).toBe('I said so'));
  act(() => correct.current.sent());
  act(() => elsewhere.current.sent());
  await aMoment();
  expect(words()).toBe('I said so');
  act(() => statement.current.sent());
  await waitFor(() => expect(words()).toBeUndefined());
});

test('words that were refused lie on the device again while they are changed; none are none', async () => {
  const words = device();
  const [correct, dispute] = [form('correct'), form('dispute')];
  act(() => correct.current.type('Woman'));
  act(() => correct.current.sent());
  await aMoment();
  act(() => correct.current.back());
  await waitFor(() => expect(words()).toBe('Woman'));
  act(() => dispute.current.back());
  await aMoment();
  expect(words()).toBe('Woman');
});
