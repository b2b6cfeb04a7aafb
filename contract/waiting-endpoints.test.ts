import { expect, it } from 'vitest';
import { endpoints } from './api.ts';
import { isForStaff } from './permissions.ts';
import { waitingEndpoint, waitingEndpoints } from './waiting-endpoints.ts';

it('lists every operation that may wait, and no other', () => {
  expect(waitingEndpoints.map(({ name }) => name).toSorted()).toEqual(endpoints.filter(({ canWait, permission }) => canWait && !isForStaff(permission)).map(({ name }) => name).toSorted());
});

it('knows an operation by its name, and none by an old one', () => {
  expect(waitingEndpoint('recordChoice')?.path).toBe('/api/choices');
  expect([waitingEndpoint('readHome'), waitingEndpoint('anOldOne')]).toEqual([undefined, undefined]);
});
