import { expect, it } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { scopeAllows } from './mandate-scope.ts';
import { mandateState } from './mandate-state.ts';

const names = (scope: Parameters<typeof scopeAllows>[0]) => endpoints.filter((one) => scopeAllows(scope, one)).map((one) => one.name);

it('nothing allowed is nothing, and no scope reaches contact points, devices, exports, people or staff', () => {
  expect(names({ see: false, ask: false, choose: false, categories: null })).toEqual([]);
  const most = names({ see: true, ask: true, choose: true, categories: null });
  for (const never of ['readReach', 'addContactPoint', 'setCodeWord', 'listDevices', 'startExport', 'listPeople', 'invitePerson', 'readOutboxKeys', 'startStepUp', 'listDeskComplaints']) expect(most).not.toContain(never);
});

it('who may only see changes nothing, and who may ask does not choose', () => {
  // But for their own marks of what they have read.
  const writes = endpoints.filter((one) => one.method !== 'GET' && scopeAllows({ see: true, ask: false, choose: false, categories: null }, one)).map((one) => one.name);
  expect(writes.toSorted()).toEqual(['markDisclosuresRead', 'markThreadRead']);
  const ask = names({ see: false, ask: true, choose: false, categories: null });
  expect(ask).toContain('makeRequest');
  expect(ask).not.toContain('recordChoice');
  expect(ask).not.toContain('readCategory');
});

it('who may see some kinds sees those and nothing beyond', () => {
  expect(names({ see: true, ask: false, choose: false, categories: ['repairs'] }).toSorted()).toEqual(['listCategories', 'readCategory']);
});

it('a mandate ends at its moment, after its last day, or when nobody takes it up', () => {
  const now = '2026-11-26T10:00:00.000Z';
  const given = { acceptedAt: now, codeUntil: null, endsOn: null, endedAt: null };
  expect(mandateState(given, now, '2026-11-26')).toBe('active');
  expect(mandateState({ ...given, endsOn: '2026-11-26' }, now, '2026-11-26')).toBe('active');
  expect(mandateState({ ...given, endsOn: '2026-11-25' }, now, '2026-11-26')).toBe('expired');
  expect(mandateState({ ...given, endedAt: now }, now, '2026-11-26')).toBe('ended');
  expect(mandateState({ ...given, acceptedAt: null, codeUntil: '2026-11-27T00:00:00.000Z' }, now, '2026-11-26')).toBe('invited');
  expect(mandateState({ ...given, acceptedAt: null, codeUntil: now }, now, '2026-11-26')).toBe('expired');
});
