import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Method } from '#contract/endpoint.ts';
import { type FaultName, type FaultReach, FaultSwitches } from './faults.ts';
import { withFaults } from './with-faults.ts';

const run = (on: readonly FaultName[], { method = 'GET', reach = 'all' }: { method?: Method; reach?: FaultReach } = {}) => {
  const faults = new FaultSwitches({ on, reach });
  const answer = vi.fn<() => Promise<Response>>(async () => Response.json({ fine: true }));
  const endSessions = vi.fn<() => void>();
  return { faults, answer, endSessions, given: withFaults({ faults, method, answer, endSessions, refuse: (problem) => Response.json(problem, { status: problem.status }) }) };
};

describe('a fault that is switched on', () => {
  it.each([['server-error', 500], ['unavailable', 503]] as const)('%s answers %i in the contract’s form, and the backend hears nothing', async (name, status) => {
    const { given, answer } = run([name]);
    const response = await given;
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: name, status });
    expect(answer).not.toHaveBeenCalled();
  });

  it.each(['network-error', 'offline'] as const)('%s brings no answer, and the backend hears nothing', async (name) => {
    const { given, answer } = run([name]);
    expect((await given).type).toBe('error');
    expect(answer).not.toHaveBeenCalled();
  });

  it('a lost answer is lost on its way back: the backend has done it', async () => {
    const { given, answer } = run(['answer-lost']);
    expect((await given).type).toBe('error');
    expect(answer).toHaveBeenCalledOnce();
  });

  it('a captive portal answers 200 with a page of its own', async () => {
    const response = await run(['captive-portal']).given;
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html']);
  });

  it('the session ends once, and the switch goes back', async () => {
    const { given, endSessions, faults } = run(['session-ends']);
    await given;
    expect(endSessions).toHaveBeenCalledOnce();
    expect(faults.has('session-ends')).toBe(false);
  });

  it('reaches reads or writes only, where that is asked', async () => {
    expect((await run(['server-error'], { method: 'GET', reach: 'writes' }).given).status).toBe(200);
    expect((await run(['server-error'], { method: 'POST', reach: 'writes' }).given).status).toBe(500);
    expect((await run(['server-error'], { method: 'POST', reach: 'reads' }).given).status).toBe(200);
  });
});

describe('a slow line', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('takes three seconds, a very slow one longer than the app waits', async () => {
    const slow = run(['slow']);
    await vi.advanceTimersByTimeAsync(2999);
    expect(slow.answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await slow.given).status).toBe(200);
    const verySlow = run(['very-slow']);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(verySlow.answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await verySlow.given).status).toBe(200);
  });
});
