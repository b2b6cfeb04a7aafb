import { expect, it } from 'vitest';
import { freshRules, rulesOf, typedRules } from './typed-rules.ts';

it.each([['9:30', '17.05'], ['09:30', '1705'], [' 0930 ', '17:05']])('takes %s and %s for times', (from, to) => {
  expect(rulesOf({ ...freshRules, times: 'between', from, to })?.safeTimes).toEqual({ from: '09:30', to: '17:05' });
});

it.each([['', '17:00'], ['9', '17:00'], ['25:00', '17:00'], ['09:00', 'noon']])('does not take %s and %s', (from, to) => {
  expect(rulesOf({ ...freshRules, times: 'between', from, to })).toBeUndefined();
});

it('shows kept rules as they were typed, and asks for no times where any will do', () => {
  const rules = { whose: 'shared', safeTimes: { from: '21:00', to: '06:30' }, voicemail: false } as const;
  expect(rulesOf(typedRules(rules))).toEqual(rules);
  expect(rulesOf({ ...freshRules, from: 'nonsense' })?.safeTimes).toBeNull();
});
