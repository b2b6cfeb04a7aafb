// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endpoints } from '#contract/api.ts';
import { CallError } from '#src/api/call-error.ts';
import { signedInAgain } from '#src/api/signed-out.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import { followSession, mayBeSignedIn, samePerson, sessionState, setSessionState } from './session-state.ts';

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

const openReads = endpoints.filter(({ method, permission }) => method === 'GET' && permission === 'public').map(({ name }) => name);

it.each(openReads)('learns nothing from %s, which needs nobody', async (name) => {
  await read(client, name, () => Promise.resolve({}));
  expect(sessionState()).toBe('unknown');
});

it('learns nothing from what a page keeps beside its reads', async () => {
  client.setQueryData(['words looked for', 'default'], { typed: 'flat' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(sessionState()).toBe('unknown');
});

it('learns from an act too that the session has ended, but not that there never was one', async () => {
  expect(await signedInAgain()).toBeUndefined();
  expect(sessionState()).toBe('unknown');
  setSessionState('live');
  void signedInAgain();
  expect(sessionState()).toBe('ended');
});

const [anna, ben] = ['a'.repeat(32), 'b'.repeat(32)];

it.each([['live', anna], ['none', undefined]] as const)('answers what waits for a new sign-in when the session is %s', async (next, key) => {
  samePerson(anna);
  setSessionState('live');
  const [one, other] = [signedInAgain(), signedInAgain()];
  setSessionState(next);
  expect([await one, await other]).toEqual([key, key]);
});

it('makes nobody else’s act of what waits, should another person be the next here', async () => {
  samePerson(anna);
  setSessionState('live');
  const waits = signedInAgain();
  samePerson(ben);
  setSessionState('live');
  expect(await waits).toBeUndefined();
});

it('takes an ended session for live again by an answer of the same person’s alone, and not by one that was under way', async () => {
  samePerson(anna);
  setSessionState('live');
  const late = Promise.withResolvers<object>();
  const underWay = read(client, 'readHome', () => late.promise);
  void signedInAgain();
  late.resolve({ personKey: anna });
  await underWay;
  expect(sessionState()).toBe('ended');
  for (const answer of [{}, { personKey: ben }]) await read(client, 'readHome', () => Promise.resolve(answer));
  expect(sessionState()).toBe('ended');
  await read(client, 'readHome', () => Promise.resolve({ personKey: anna }));
  expect(sessionState()).toBe('live');
});

it('tells apart who never signed in, whatever open read was answered first', async () => {
  await read(client, 'readRequestOptions', () => Promise.resolve({}));
  await read(client, 'readSession', () => Promise.reject(refused));
  expect(sessionState()).toBe('none');
});

it('notes on the device only that somebody is signed in', () => {
  setSessionState('live');
  expect(Object.entries(localStorage)).toEqual([['keyholder.signed-in', 'yes']]);
  expect(mayBeSignedIn()).toBe(true);
  setSessionState('none');
  expect(Object.entries(localStorage)).toEqual([]);
});
