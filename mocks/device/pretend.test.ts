// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { pretendOffline } from './offline.ts';
import { pretendStorageFull } from './storage-full.ts';

afterEach(() => {
  pretendOffline(false);
  pretendStorageFull(false);
  localStorage.clear();
});

it('a device that is offline says so, once, and says when it is back', () => {
  const [gone, back] = [vi.fn<() => void>(), vi.fn<() => void>()];
  addEventListener('offline', gone);
  addEventListener('online', back);
  pretendOffline(true);
  pretendOffline(true);
  expect([navigator.onLine, gone.mock.calls.length]).toEqual([false, 1]);
  pretendOffline(false);
  pretendOffline(false);
  expect([navigator.onLine, back.mock.calls.length]).toEqual([true, 1]);
});

it('a full device keeps nothing more, and keeps again when there is room', () => {
  pretendStorageFull(true);
  expect(() => localStorage.setItem('a', '1')).toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
  expect(() => IDBObjectStore.prototype.put.call(null, 1)).toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
  pretendStorageFull(false);
  localStorage.setItem('a', '1');
  expect(localStorage.getItem('a')).toBe('1');
});
