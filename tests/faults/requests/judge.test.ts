import { describe, expect, it } from 'vitest';
import { makeProblem } from '#contract/make-problem.ts';
import { type ProblemCode, problemType } from '#contract/problem.ts';
import { judge, tellsInside } from './judge.ts';

const refusal = (code: ProblemCode, more: object = {}) => new Response(JSON.stringify({ ...makeProblem(code), ...more }), { status: makeProblem(code).status, headers: { 'Content-Type': problemType } });
const json = (body: unknown, status = 200) => Response.json(body, { status });

describe('an answer is found fault with', () => {
  it.each([
    ['when it is a 500, even one of the contract', refusal('server-error'), 'answered 500'],
    ['when it is a page', new Response('<h1>Oops', { status: 404, headers: { 'Content-Type': 'text/html' } }), 'off the contract'],
    ['when its body is not what the operation answers', json({ hello: 'world' }), 'off the contract'],
    ['when it refuses in a way that the operation does not declare', refusal('request-not-open'), 'off the contract'],
    ['when its status is not that of its code', new Response(JSON.stringify(makeProblem('not-found')), { status: 400, headers: { 'Content-Type': problemType } }), 'off the contract'],
    ['when it is JSON by another name', new Response(JSON.stringify(makeProblem('not-signed-in')), { status: 401, headers: { 'Content-Type': 'application/json' } }), 'off the contract'],
    ['when it tells where it broke', refusal('invalid-input', { detail: 'at findSession (/srv/live-session.ts:29:11)' }), 'tells of its inside'],
    ['when it tells of the database', refusal('invalid-input', { detail: 'invalid byte sequence for encoding "UTF8": 0x00' }), 'tells of its inside'],
    ['when a header tells', new Response(JSON.stringify(makeProblem('not-signed-in')), { status: 401, headers: { 'Content-Type': problemType, 'Server-Timing': 'kysely;dur=3' } }), 'tells of its inside'],
  ])('%s', async (_when, response, fault) => {
    expect((await judge('GET', '/api/session', response)).join('\n')).toContain(fault);
  });
});

it('a right answer passes, on an operation and beside all of them', async () => {
  expect(await judge('GET', '/api/session', refusal('not-signed-in'))).toEqual([]);
  expect(await judge('GET', '/api/no-such-thing', refusal('not-found'))).toEqual([]);
  expect(await judge('PUT', '/api/session', refusal('method-not-allowed'))).toEqual([]);
});

it('beside the operations only "not found" and "wrong method" are right', async () => {
  expect(await judge('GET', '/api/no-such-thing', refusal('invalid-input'))).toHaveLength(1);
});

it('plain words are no inside', () => {
  expect(tellsInside('{"text":"We look at your record. Select a type of error, column by column."}')).toBeUndefined();
});
