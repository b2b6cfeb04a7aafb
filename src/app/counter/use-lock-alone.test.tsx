// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ask, InHand } from './session-in-hand.ts';
import { useLockAlone } from './use-lock-alone.ts';

const [lock, touched] = [vi.fn<() => Promise<void>>(async () => undefined), vi.fn<() => void>()];
let state: ReturnType<InHand['now']>;
let tell: () => void;

/** What the person is asked, or shown. */
function show(ask: Partial<Ask> | undefined): void {
  state = { ...state, ask: ask as Ask | undefined };
  act(() => tell());
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  state = { session: { lockSeconds: 120 }, ask: undefined, receipt: undefined, over: undefined } as unknown as typeof state;
  const watch: InHand['watch'] = (listener) => {
    tell = listener;
    return () => undefined;
  };
  renderHook(() => useLockAlone({ watch, now: () => state, lock, touched } as unknown as InHand));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a session locks after its two minutes, a question to the person or not', () => {
  show({ stage: 'asking' });
  vi.advanceTimersByTime(119_000);
  expect([lock.mock.calls.length, touched.mock.calls.length]).toEqual([0, 0]);
  vi.advanceTimersByTime(1000);
  expect(lock).toHaveBeenCalledTimes(1);
});

test('a code stands ten minutes to be written down, the server hears in time that it does, and then the session locks', () => {
  show({ stage: 'sent', code: { code: 'ABCD-EFGH-JKLM-NPQR', expiresAt: '2026-12-21T23:59:59.999Z' } });
  for (let minute = 1; minute < 10; minute += 1) {
    vi.advanceTimersByTime(60_000);
    expect(touched).toHaveBeenCalledTimes(minute);
  }
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(lock).toHaveBeenCalledTimes(1);
});

test('once the code is away, two minutes count again', () => {
  show({ stage: 'sent', code: { code: 'ABCD-EFGH-JKLM-NPQR', expiresAt: '2026-12-21T23:59:59.999Z' } });
  vi.advanceTimersByTime(300_000);
  touched.mockClear();
  show(undefined);
  vi.advanceTimersByTime(120_000);
  expect([lock.mock.calls.length, touched.mock.calls.length]).toEqual([1, 0]);
});
