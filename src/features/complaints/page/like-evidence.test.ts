import { expect, it } from 'vitest';
import { alike } from './like-evidence.ts';

it('what says the same of one day is one line with its number, in the order of the first, and nothing is lost', () => {
  const list = ['look 1', 'look 2', 'told 1', 'look 3', 'told 2'];
  const grouped = alike(list, (one) => one.slice(0, 4));
  expect(grouped.map(({ first, all }) => [first, all.length])).toEqual([['look 1', 3], ['told 1', 2]]);
  expect(grouped.flatMap(({ all }) => all).toSorted()).toEqual(list.toSorted());
  expect(alike([], String)).toEqual([]);
});
