import { expect, it } from 'vitest';
import { testPack } from '#tests/support/test-pack.ts';
import type { RecordItem } from '../views/category-view.ts';
import { equalityView } from './equality.ts';

const context = { pack: testPack, words: (key: string) => ({ text: key, language: 'en' }) };
const held = (value: RecordItem['value']): RecordItem => ({ id: 'a', category: 'equality', key: 'ethnic-background', value, source: 'you', collectedOn: null, retentionStartedOn: null, hold: null });

it('what the landlord had from elsewhere is said whatever kind of value it is, and what an answer withholds is counted and not said', () => {
  const values: RecordItem['value'][] = [{ kind: 'text', text: 'Mixed' }, { kind: 'yes-no', yes: true }, { kind: 'date', date: '2020-01-31' }, { kind: 'covered', reason: 'withheld' }];
  const view = equalityView(values.map(held), 2, context);
  expect(view.answers?.map((one) => one.said)).toEqual(['Mixed', 'yes', '2020-01-31']);
  expect(view.held).toBe(4);
  expect(equalityView(values.map(held), 1, context).answers).toBeNull();
});
