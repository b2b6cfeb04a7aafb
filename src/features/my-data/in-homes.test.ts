import { expect, test } from 'vitest';
import type { DataItem } from '#contract/my-data.ts';
import { inHomes } from './in-homes.ts';

const fact = (id: string, property: string | null): DataItem => ({ id, property }) as DataItem;
const ids = (items: readonly DataItem[]) => inHomes(items).map(({ name, items: inside }) => [name, inside.map((one) => one.id)]);

test('facts of two homes stand home by home, after those of neither', () => {
  expect(ids([fact('lease', '2 Sample Street'), fact('lease-2', '63 Sample Street'), fact('charge', '2 Sample Street'), fact('letters', null)])).toEqual([
    [null, ['letters']], ['2 Sample Street', ['lease', 'charge']], ['63 Sample Street', ['lease-2']],
  ]);
});

test('facts of one home stay one list in their order', () => {
  expect(ids([fact('a', '2 Sample Street'), fact('b', null), fact('c', '2 Sample Street')])).toEqual([[null, ['a', 'b', 'c']]]);
});

test('a category that says nothing of homes stays as it is', () => {
  expect(ids([])).toEqual([[null, []]]);
});
