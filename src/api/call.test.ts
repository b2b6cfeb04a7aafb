// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contractHeader } from '#contract/contract-mark.ts';
import { setCodeWord } from '#contract/reach.ts';
import { readRequest } from '#contract/requests.ts';
import { readSession, signOut } from '#contract/session.ts';
import { startSignIn } from '#contract/sign-in.ts';
import { makeProblem } from '#contract/make-problem.ts';
import { call } from './call.ts';
import { onOtherContract } from './own-contract.ts';
import { refusalOf } from './refusal.ts';
import { onSignedOut } from './signed-out.ts';

const json = (body: unknown, status = 200, type = 'application/json') => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const answerWith = (answer: Response | Error) => {
  const spy = vi.fn<() => Promise<Response>>(async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  vi.stubGlobal('fetch', spy);
  return spy;
};
const challenge = { challengeId: '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11', expiresAt: '2026-11-22T10:00:00Z' };
const body = { portalReference: 'KTENANTA2', dateOfBirth: '1980-02-29' };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  onSignedOut(() => Promise.resolve(undefined));
});

describe('calling the API', () => {
  it('parses an answer by the contract', async () => {
    const spy = answerWith(json(challenge, 202));
    expect(await call(startSignIn, { body })).toEqual({ ok: true, status: 202, body: challenge });
    expect(spy).toHaveBeenCalledWith('/api/sign-in/challenges', expect.objectContaining({ method: 'POST', credentials: 'same-origin', body: JSON.stringify(body) }));
  });

  it('reads a refusal by its code', async () => {
    answerWith(json(makeProblem('too-many-requests', { retryAfter: 60 }), 429, 'application/problem+json'));
    expect(await call(startSignIn, { body })).toMatchObject({ ok: false, kind: 'problem', problem: { code: 'too-many-requests', retryAfter: 60 } });
  });

  it.each([
    ['an act of their own', {}, 1],
    ['an act that waited on the device, which says so itself', { personKey: 'a'.repeat(32) }, 0],
    ['a call in the background', { actingFor: null }, 0],
  ])('says that nobody is signed in any more when that is why %s was refused', async (_what, options, times) => {
    const spy = vi.fn<() => Promise<undefined>>(() => Promise.resolve(undefined));
    onSignedOut(spy);
    answerWith(json(makeProblem('session-expired'), 401, 'application/problem+json'));
    await call(readSession, {}, options);
    answerWith(json(makeProblem('not-found'), 404, 'application/problem+json'));
    await call(readRequest, { params: { requestId: challenge.challengeId }, query: { language: 'en' } });
    expect(spy).toHaveBeenCalledTimes(times);
  });

  it('makes an act that was refused for want of a session once more when the person has signed in again, in nobody else’s', async () => {
    onSignedOut(() => Promise.resolve('b'.repeat(32)));
    const spy = vi.fn<(address: string, init: { readonly headers: Headers }) => Promise<Response>>(() => Promise.resolve(json(makeProblem('session-expired'), 401, 'application/problem+json')));
    vi.stubGlobal('fetch', spy);
    vi.useFakeTimers({ now: new Date('2026-11-22T10:30:00.000Z'), toFake: ['Date'] });
    const sent = { idempotencyKey: challenge.challengeId, sentAt: '2026-11-22T10:00:00.000Z' };
    expect(await call(setCodeWord, { body: { codeWord: 'marigold' } }, sent)).toMatchObject({ problem: { code: 'session-expired' } });
    const headers = spy.mock.calls.map(([, { headers: one }]) => [one.get('Idempotency-Key'), one.get('Sent-At'), one.get('Person-Key')]);
    expect(headers).toEqual([[sent.idempotencyKey, sent.sentAt, null], [sent.idempotencyKey, '2026-11-22T10:30:00.000Z', 'b'.repeat(32)]]);
  });

  it.each([
    ['a captive portal’s page', new Response('<html>Log in to the wi-fi', { status: 200, headers: { 'Content-Type': 'text/html' } }), 200, 'off-contract'],
    ['a stranger’s JSON', json({ hello: 'world' }, 202), 202, 'off-contract'],
    ['a proxy’s error page', new Response('<h1>502', { status: 502, headers: { 'Content-Type': 'text/html' } }), 502, 'unavailable'],
    ['a problem with another status than its own', json(makeProblem('not-found'), 403, 'application/problem+json'), 403, 'off-contract'],
  ])('does not take %s for an answer', async (_what, answer, status, said) => {
    answerWith(answer);
    const result = await call(startSignIn, { body });
    expect(result).toEqual({ ok: false, kind: 'off-contract', status });
    expect(!result.ok && refusalOf(result)).toBe(said);
  });

  describe('of a server of another release', () => {
    const saying = (mark: string, answer: unknown, status = 202, type = 'application/json') => {
      const response = json(answer, status, type);
      response.headers.set(contractHeader, mark);
      return response;
    };
    const looked = vi.fn<() => void>();
    beforeEach(() => {
      vi.stubGlobal('__CONTRACT__', 'ours');
      looked.mockClear();
      onOtherContract(looked);
    });

    it('leaves out a field that it does not know', async () => {
      answerWith(saying('newer', { ...challenge, sentTo: 'a phone' }));
      expect(await call(startSignIn, { body })).toEqual({ ok: true, status: 202, body: challenge });
      expect(looked).not.toHaveBeenCalled();
    });

    it.each([
      ['an answer', () => saying('newer', { ...challenge, expiresAt: 'soon' }), 202],
      ['a refusal of a kind that is new', () => saying('newer', { ...makeProblem('not-found'), code: 'gone-fishing' }, 404, 'application/problem+json'), 404],
    ])('says that this app is older, and looks for a newer one, where %s cannot be read', async (_what, answer, status) => {
      answerWith(answer());
      const result = await call(startSignIn, { body });
      expect(result).toEqual({ ok: false, kind: 'off-contract', status, newer: true });
      expect(!result.ok && refusalOf(result)).toBe('older-app');
      expect(looked).toHaveBeenCalledOnce();
    });

    it('takes its own release at its word, to the letter', async () => {
      answerWith(saying('ours', { ...challenge, sentTo: 'a phone' }));
      expect(await call(startSignIn, { body })).toEqual({ ok: false, kind: 'off-contract', status: 202 });
      answerWith(json({ ...challenge, sentTo: 'a phone' }, 202));
      expect(await call(startSignIn, { body })).toEqual({ ok: false, kind: 'off-contract', status: 202 });
      expect(looked).not.toHaveBeenCalled();
    });
  });

  it('says when nothing was reached, and throws nothing', async () => {
    answerWith(new TypeError('Failed to fetch'));
    expect(await call(readSession)).toEqual({ ok: false, kind: 'unreachable', cause: 'network' });
  });

  it('gives a read that the page started early no more time than any other', async () => {
    globalThis.keyholderEarly = { '/api/session': new Promise(() => undefined) };
    expect(await call(readSession, {}, { timeLimit: 20 })).toMatchObject({ ok: false, kind: 'unreachable' });
  });

  it('takes the read that the page started early, once', async () => {
    const spy = answerWith(json({}));
    globalThis.keyholderEarly = { '/api/session': Promise.resolve(json(makeProblem('not-signed-in'), 401, 'application/problem+json')) };
    expect(await call(readSession)).toMatchObject({ kind: 'problem' });
    expect(spy).not.toHaveBeenCalled();
    await call(readSession);
    expect(spy).toHaveBeenCalledOnce();
  });

  it('keeps a parameter from breaking out of its place in the path', async () => {
    const spy = answerWith(json({}));
    await call(readRequest, { params: { requestId: '../session?x=1' } });
    expect(spy).toHaveBeenCalledWith('/api/requests/..%2Fsession%3Fx%3D1', expect.anything());
  });

  it('takes an answer without a body', async () => {
    answerWith(new Response(null, { status: 204 }));
    expect(await call(signOut)).toEqual({ ok: true, status: 204, body: undefined });
  });
});
