// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CallError } from '#src/api/call-error.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import { followSession, mayBeSignedIn, sessionState, setSessionState } from './session-state.ts';

const refused = new CallError({ ok: false, kind: 'problem', problem: { type: '/problems/session-expired', title: 'x', status: 401, code: 'session-expired' } });
const read = async (client: ReturnType<typeof makeQueryClient>, name: string, answer: () => Promise<unknown>) => {
  await Promise.allSettled([client.fetchQuery({ queryKey: [name, {}, {}], queryFn: answer, staleTime: 0 })]);
  await new Promise((resolve) => setTimeout(resolve, 5));
};
let stop: () => void;
let client: ReturnType<typeof makeQueryClient>;
beforeEach(() => {
  client = makeQueryClient();
  stop = followSession(client);
  setSessionState('unknown');
});
afterEach(() => stop());

it('tells a session that ended from one that never was', async () => {
  await read(client, 'readHome', () => Promise.reject(refused));
  expect(sessionState()).toBe('none');
  await read(client, 'readHome', () => Promise.resolve({}));
  expect(sessionState()).toBe('live');
  await read(client, 'readHome', () => Promise.reject(refused));
  expect(sessionState()).toBe('ended');
});

it('learns nothing from reads that need nobody', async () => {
  await read(client, 'readOrganisation', () => Promise.resolve({}));
  expect(sessionState()).toBe('unknown');
});

it('notes on the device only that somebody is signed in', () => {
  setSessionState('live');
  expect(Object.entries(localStorage)).toEqual([['keyholder.signed-in', 'yes']]);
  expect(mayBeSignedIn()).toBe(true);
  setSessionState('none');
  expect(Object.entries(localStorage)).toEqual([]);
});
