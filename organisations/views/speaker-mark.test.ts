import { expect, it } from 'vitest';
import { markOf } from './speaker-mark.ts';

const mandate = { id: 'm', since: '2026-11-20T09:00:00.000Z' };
const [before, after, seen] = ['2026-11-19', '2026-11-21T10:00:00.000Z', '2026-11-22T10:00:00.000Z'];

it('the person’s mark is the person’s alone, and whoever speaks for them has one of their own', () => {
  expect(markOf(undefined, new Map(), { id: 'a', on: after, mark: seen })).toBe(seen);
  expect(markOf({}, new Map([['a', seen]]), { id: 'a', on: after, mark: null })).toBeNull();
  expect(markOf({ mandate }, new Map(), { id: 'a', on: after, mark: seen })).toBeNull();
  expect(markOf({ mandate }, new Map([['a', after]]), { id: 'a', on: after, mark: null })).toBe(after);
});

it('what is older than the mandate is no news once the person has seen it', () => {
  expect(markOf({ mandate }, new Map(), { id: 'a', on: before, mark: seen })).toBe(seen);
  expect(markOf({ mandate }, new Map(), { id: 'a', on: before, mark: null })).toBeNull();
});
