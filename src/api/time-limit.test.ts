import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readOrganisation } from '#contract/organisation.ts';
import { call } from './call.ts';
import { timeFor } from './time-limit.ts';

beforeEach(() => { vi.useFakeTimers({ toFake: ['Date'] }); });
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a read that goes on where another has had all its time is told of sooner; who tries again has the whole time', async () => {
  const whole = timeFor('GET');
  const act = timeFor('POST');
  vi.stubGlobal('fetch', (_address: string, { signal }: RequestInit) => new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  }));
  await expect(call(readOrganisation, { query: { language: 'en' } }, { timeLimit: 10 })).resolves.toMatchObject({ cause: 'timeout' });
  expect(timeFor('GET')).toBeLessThan(whole / 2);
  expect(timeFor('POST')).toBe(act);
  vi.setSystemTime(Date.now() + 3000);
  expect(timeFor('GET')).toBe(whole);
});
