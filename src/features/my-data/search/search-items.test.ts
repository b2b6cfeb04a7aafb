import { expect, it } from 'vitest';
import type { ItemLine } from '#contract/items.ts';
import { findable, found } from './search-items.ts';

const line = (id: string, label: string, value: ItemLine['value'], more: Partial<ItemLine> = {}): ItemLine =>
  ({ id, categoryId: 'repairs', label: { text: label, language: 'en' }, value, sensitive: false, collectedOn: null, property: null, ...more });
const text = (words: string): ItemLine['value'] => ({ kind: 'text', text: words });
const say = { category: () => 'Repairs', value: ({ value }: ItemLine) => (value.kind === 'text' ? value.text : '') };
const all = findable([
  line('boiler', 'A repair', text('Boiler lost pressure'), { property: '1 High Road' }),
  line('town', 'Former address', text('Łódź, Poland')),
  line('health', 'Health need', text('Asthma'), { sensitive: true }),
  line('secret', 'Security answer', { kind: 'covered', reason: 'secret' }),
], say);
const ids = (typed: string, home: string | null = null) => found(all, typed, home).map((one) => one.id);

it('finds by name, kind, home and value, all words in any order, with or without accents', () => {
  expect(ids('boiler')).toEqual(['boiler']);
  expect(ids('PRESSURE repair')).toEqual(['boiler']);
  expect(ids('lodz')).toEqual(['town']);
  expect(ids('high road')).toEqual(['boiler']);
  expect(ids('repairs')).toEqual(['boiler', 'town', 'health', 'secret']);
  expect(ids('boiler poland')).toEqual([]);
});

it('finds a sensitive fact by its name and never by what it says, even where that was sent', () => {
  expect(ids('asthma')).toEqual([]);
  expect(ids('health')).toEqual(['health']);
});

it('shows one home alone', () => {
  expect(ids('', '1 High Road')).toEqual(['boiler']);
  expect(ids('', null)).toHaveLength(4);
});
