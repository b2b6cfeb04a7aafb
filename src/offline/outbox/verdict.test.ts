import { expect, it } from 'vitest';
import { makeProblem } from '#contract/make-problem.ts';
import { problemCodes } from '#contract/problem.ts';
import { verdict } from './verdict.ts';

const mine = '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a11';
const other = '7d3c1a8e-7c0a-4d52-9a2e-0d0c6f1f8a12';
const said = (result: unknown) => verdict(mine, result as never).kind;

it('an act is done only with its own receipt', () => {
  expect(said({ ok: true, status: 201, body: { receipt: { entryId: mine } } })).toBe('done');
  for (const body of [{ receipt: { entryId: other } }, { receipt: {} }, {}, undefined, null]) expect(said({ ok: true, status: 200, body })).toBe('later');
});

it('what is not the backend’s own word says nothing', () => {
  for (const cause of ['offline', 'timeout', 'network', 'stopped']) expect(said({ ok: false, kind: 'unreachable', cause })).toBe('later');
  for (const status of [0, 200, 302, 403, 404, 413, 502]) expect(said({ ok: false, kind: 'off-contract', status })).toBe('later');
});

it('every problem code has its verdict: a new one must be thought about', () => {
  const verdicts = Object.groupBy(problemCodes, (code) => said({ ok: false, kind: 'problem', problem: makeProblem(code) }));
  expect(verdicts['done']).toBeUndefined();
  expect(verdicts['sign-in']).toEqual(['not-signed-in', 'session-expired', 'other-person']);
  expect(verdicts['later']).toEqual(['step-up-needed', 'not-allowed', 'cross-site', 'method-not-allowed', 'idempotency-key-running', 'too-many-tries', 'too-many-requests', 'server-error', 'unavailable']);
});

it('an act for another person who has ended it is refused, and does not wait for ever', () => {
  const [ended, busy] = [makeProblem('not-allowed'), makeProblem('too-many-requests')].map((problem) => ({ ok: false, kind: 'problem', problem }) as const);
  expect([ended, busy].map((one) => verdict(mine, one as never, true).kind)).toEqual(['refused', 'later']);
});

it('takes the waiting time that the server asks for', () => {
  expect(verdict(mine, { ok: false, kind: 'problem', problem: makeProblem('too-many-requests', { retryAfter: 60 }) })).toEqual({ kind: 'later', retryAfter: 60 });
});
