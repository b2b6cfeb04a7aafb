import { expect, it } from 'vitest';
import { namedSentences } from './needs.ts';
import { allCases } from './run-conformance.ts';

it('needs are named of cases that there are', () => {
  const sentences = new Set(Object.values(allCases).flatMap((cases) => Object.keys(cases)));
  expect(namedSentences.filter((one) => !sentences.has(one))).toEqual([]);
});
