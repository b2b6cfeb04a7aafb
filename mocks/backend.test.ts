import { describe, expect, it } from 'vitest';
import { finishSignIn, startSignIn } from '#contract/sign-in.ts';
import { recordChoice } from '#contract/choices.ts';
import { addContactPoint, confirmContactPoint } from '#contract/reach.ts';
import { makeWorld, people, worldNow, worldPack } from '#tests/conformance/world.ts';
import { testPack, testVocabularies } from '#tests/support/test-pack.ts';
import { Backend } from './backend.ts';
import { makeCookies, sessionCookie } from './cookies.ts';
import { makeServices } from './services.ts';
import { beginSession } from './sessions.ts';

const letters = { en: new Proxy<Record<string, string>>({}, { get: (_all, key) => String(key) }) };

function start() {
  const services = makeServices({ pack: testPack, vocabularies: testVocabularies, letters, now: () => new Date(worldNow), publicOrigin: 'http://localhost' });
  const backend = new Backend(services);
  backend.putWorld(makeWorld(testPack).lines);
  const post = (endpoint: typeof startSignIn | typeof finishSignIn | typeof recordChoice | typeof addContactPoint | typeof confirmContactPoint, body: unknown, cookies: Record<string, string> = {}, params: Record<string, string> = {}, key: string = crypto.randomUUID()) =>
    backend.answer({
      endpoint, params, cookies: makeCookies(cookies),
      request: new Request(`http://localhost${endpoint.path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key } }),
    });
  return { backend, post };
}

describe('what a refused call changed', () => {
  it('is taken back', async () => {
    const { backend, post } = start();
    const { purpose, channel } = worldPack(testPack);
    const cookies = { [sessionCookie]: beginSession(backend.store, backend.store.residents[0]?.id ?? '', { browser: 'other', system: 'other' }, worldNow) };
    const before = structuredClone(backend.store);
    const answer = await post(recordChoice, { purposeId: purpose, channel, decision: 'agree', noticeVersion: 'v999', language: 'en', decidedAt: worldNow }, cookies);
    expect(answer).toMatchObject({ code: 'notice-changed' });
    expect(backend.store).toEqual(before);
  });

  it('stays where it is a counted try', async () => {
    const { backend, post } = start();
    await post(startSignIn, people.tenant);
    const [challenge] = backend.store.challenges;
    const wrong = challenge?.code === '000000' ? '000001' : '000000';
    await post(finishSignIn, { code: wrong }, { 'mock-challenge': challenge?.browser ?? '' }, { challengeId: challenge?.id ?? '' });
    expect(backend.store.challenges[0]?.tries).toBe(1);
  });
});

it('calls follow each other, and a fault in one of them does not stop the next', async () => {
  const { backend, post } = start();
  const broken = backend.services.letter;
  Object.assign(backend.services, { letter: () => { throw new TypeError('planted'); } });
  await expect(post(startSignIn, people.tenant)).rejects.toThrow('planted');
  Object.assign(backend.services, { letter: broken });
  expect(await post(startSignIn, people.tenant)).toMatchObject({ status: 202 });
});

it('the store is plain data, so that a tab can keep it', async () => {
  const { backend, post } = start();
  await post(startSignIn, people.tenant);
  expect(JSON.parse(JSON.stringify(backend.store))).toEqual(backend.store);
});

it('a contact point that is confirmed voids the code on paper that nobody used', async () => {
  const { backend: { store }, post } = start();
  const { id } = store.residents.find(({ facts }) => facts.portalReference === people.noContact.portalReference) ?? { id: '' };
  const cookies = { [sessionCookie]: beginSession(store, id, { browser: 'other', system: 'other' }, worldNow) };
  store.sessions = store.sessions.map((one) => ({ ...one, level2Until: '2026-11-23T09:15:00.000Z' }));
  await post(addContactPoint, { kind: 'phone', value: '07700 900123', rules: { whose: 'mine', safeTimes: null, voicemail: true } }, cookies);
  expect(store.activations.map((one) => one.residentId)).toContain(id);
  const pointId = store.residents.find((one) => one.id === id)?.reach.points[0]?.id ?? '';
  expect(await post(confirmContactPoint, { code: store.challenges[0]?.code }, { ...cookies, 'mock-challenge': store.challenges[0]?.browser ?? '' }, { pointId })).toMatchObject({ status: 200 });
  expect(store.activations.map((one) => one.residentId)).not.toContain(id);
});
