// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { acceptInvitation, endMandate } from '#contract/people.ts';
import { actFor } from './acting-for.ts';
import { useOnce } from './use-once.ts';

const ended = (mandateId: string, minute: number) => ({ params: { mandateId }, body: { madeAt: `2026-11-27T10:0${minute}:00.000Z` } });

it('sends what was pressed before as it went out then, under its key, until it is taken', () => {
  const { result, rerender } = renderHook(() => useOnce());
  const first = result.current.once(endMandate, ended('a', 1));
  rerender();
  expect(result.current.once(endMandate, ended('a', 2))).toEqual({ input: ended('a', 1), key: first.key });
  result.current.taken();
  const second = result.current.once(endMandate, ended('a', 3));
  expect(second.input).toEqual(ended('a', 3));
  expect(second.key).not.toBe(first.key);
});

it('takes other words, and another act, for an act of their own', () => {
  const { result } = renderHook(() => useOnce());
  const keys = [result.current.once(endMandate, ended('a', 1)), result.current.once(endMandate, ended('b', 1)), result.current.once(acceptInvitation, { body: { code: 'ABCD-EFGH-JKMN' } })].map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});

it('at the counter takes each press for an act of its own: the person is asked each time', () => {
  actFor({ token: 't', personKey: 'p', confirm: () => Promise.resolve(null), heard: () => undefined });
  const { result } = renderHook(() => useOnce());
  const first = result.current.once(endMandate, ended('a', 1));
  const second = result.current.once(endMandate, ended('a', 2));
  expect(second.input).toEqual(ended('a', 2));
  expect(second.key).not.toBe(first.key);
  actFor(undefined);
});
