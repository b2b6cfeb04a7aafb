import { expect, it } from 'vitest';
import { waitingEndpoints } from '#contract/waiting-endpoints.ts';
import { isLent } from '#src/api/acting.ts';
import { placeOf } from './place-of.ts';
import { refusalKind } from './refusal-words.ts';

it('what is never lent leads to a page of one’s own, and nothing else does', () => {
  for (const endpoint of waitingEndpoints) expect(placeOf({ endpoint: endpoint.name, face: {} })?.own ?? false, endpoint.name).toBe(!isLent(endpoint));
});

it('a request of a kind that some landlords do not take leads, once refused, to the page of that kind, which says what else to do', () => {
  const pathOf = (kind: string, refusal: string | null) => placeOf({ endpoint: 'makeRequest', face: { kind }, refusal })?.path;
  expect(pathOf('information', 'invalid-input')).toBe('requests/new/information');
  expect(pathOf('access', 'invalid-input')).toBe('requests');
  expect(pathOf('information', 'category-unknown')).toBe('requests');
  // Nothing is marked in the list of what waits.
  expect(refusalKind('invalid-input')).toEqual({ from: 'outbox', code: 'other' });
});
