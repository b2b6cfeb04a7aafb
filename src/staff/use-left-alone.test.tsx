// @vitest-environment jsdom
import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLeftAlone } from './use-left-alone.ts';

const leave = vi.fn<() => void>();
const touched = vi.fn<() => void>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  renderHook(() => useLeftAlone(60, leave, touched));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('who touches or types is there, and is told of; who does neither has left, once', () => {
  for (const sign of ['pointerDown', 'keyDown', 'wheel'] as const) {
    vi.advanceTimersByTime(59_000);
    fireEvent[sign](document.body);
  }
  expect([leave.mock.calls.length, touched.mock.calls.length]).toEqual([0, 3]);
  vi.advanceTimersByTime(60_000);
  fireEvent.keyDown(document.body);
  expect([leave.mock.calls.length, touched.mock.calls.length]).toEqual([1, 3]);
});

test.each(['a touch', 'a look'])('whoever wakes a computer that slept was not there, by %s', (how) => {
  vi.setSystemTime(Date.now() + 61_000); // Its timers stood still.
  if (how === 'a touch') fireEvent.pointerDown(document.body);
  else fireEvent(document, new Event('visibilitychange'));
  expect([leave.mock.calls.length, touched.mock.calls.length]).toEqual([1, 0]);
});

test('a page that has gone leaves nothing behind', () => {
  cleanup();
  vi.advanceTimersByTime(61_000);
  fireEvent.keyDown(document.body);
  expect([leave.mock.calls.length, touched.mock.calls.length]).toEqual([0, 0]);
});
