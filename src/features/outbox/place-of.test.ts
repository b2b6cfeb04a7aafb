import { expect, it } from 'vitest';
import { waitingEndpoints } from '#contract/waiting-endpoints.ts';
import { isLent } from '#src/api/acting.ts';
import { placeOf } from './place-of.ts';

it('what is never lent leads to a page of one’s own, and nothing else does', () => {
  for (const endpoint of waitingEndpoints) expect(placeOf({ endpoint: endpoint.name, face: {} })?.own ?? false, endpoint.name).toBe(!isLent(endpoint));
});
