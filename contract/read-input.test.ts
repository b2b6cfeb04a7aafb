import { describe, expect, it } from 'vitest';
import { recordChoice } from './choices.ts';
import { readInput, largestBody } from './read-input.ts';
import { readRequest } from './requests.ts';
import { startSignIn } from './sign-in.ts';

const raw = { params: {}, query: {}, contentType: 'application/json', body: '{}' };
const read = (body: unknown, more: object = {}) => readInput(startSignIn, { ...raw, body: typeof body === 'string' ? body : JSON.stringify(body), ...more });
const problemOf = (result: ReturnType<typeof read>) => (result.ok ? undefined : result.problem);

describe('reading a request by its endpoint', () => {
  it('gives parsed input', () => {
    expect(read({ portalReference: 'KTENANTA2', dateOfBirth: '1980-02-29' })).toMatchObject({ ok: true, input: { body: { portalReference: 'KTENANTA2' } } });
  });

  it('names every field at fault and why', () => {
    expect(problemOf(read({ portalReference: 'nonsense', surprise: 1 }))).toMatchObject({
      code: 'invalid-input',
      errors: expect.arrayContaining([
        { pointer: '/portalReference', code: 'wrong-format' }, { pointer: '/dateOfBirth', code: 'missing' }, { pointer: '/surprise', code: 'unknown-field' },
      ]) as unknown,
    });
    expect(problemOf(read({ portalReference: 'KTENANTA2', dateOfBirth: '1981-02-29' }))?.errors).toEqual([{ pointer: '/dateOfBirth', code: 'impossible-date' }]);
    expect(problemOf(read({ portalReference: 7, dateOfBirth: '1980-02-29' }))?.errors).toEqual([{ pointer: '/portalReference', code: 'wrong-type' }]);
  });

  it('tells broken JSON, another content type and too much apart', () => {
    expect(problemOf(read('{"half":'))?.code).toBe('malformed-json');
    expect(problemOf(read({}, { contentType: 'text/plain' }))?.code).toBe('wrong-content-type');
    expect(problemOf(read({ filler: 'é'.repeat(largestBody / 2) }))?.code).toBe('body-too-large');
  });

  it('answers an id that is not well formed like one that is not there', () => {
    expect(readInput(readRequest, { ...raw, params: { requestId: '1 or 1=1' }, body: null })).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  it('refuses an unknown query field', () => {
    expect(readInput(recordChoice, { ...raw, query: { surprise: '1' } })).toMatchObject({ ok: false, problem: { errors: [{ pointer: '?surprise', code: 'unknown-field' }] } });
  });
});
