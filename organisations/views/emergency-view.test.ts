import { expect, it } from 'vitest';
import { emergencyListMost } from '#contract/emergency-list.ts';
import { emergencyLookMost, inEmergency } from './emergency-view.ts';

const people = (many: number, needs: readonly ['stairs' | 'weather']) => Array.from({ length: many }, () => ({ needs: [...needs], words: '' }));

it('a look shows whom the emergency concerns, and says that there are more where one look shows no more', () => {
  expect(inEmergency([...people(2, ['stairs']), ...people(3, ['weather'])], 'evacuation')).toEqual({ shown: people(2, ['stairs']), more: false });
  const many = inEmergency(people(emergencyListMost + 1, ['stairs']), 'evacuation');
  expect([many.shown.length, many.more]).toEqual([emergencyListMost, true]);
});

it('a look that could not go through the whole register never says that these are all', () => {
  expect(inEmergency([...people(1, ['stairs']), ...people(emergencyLookMost - 1, ['weather'])], 'evacuation')).toMatchObject({ shown: [{}], more: true });
});
