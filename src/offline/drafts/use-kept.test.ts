// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useTheseDrafts } from './this-drafts.ts';
import { useKept } from './use-kept.ts';

function memory(can = true) {
  const kept = new Map<string, unknown>();
  useTheseDrafts({
    save: async (name, content) => {
      if (can) kept.set(name, content);
      return can;
    },
    open: async (name) => (kept.has(name) ? { state: 'open', savedAt: '2026-01-01T00:00:00.000Z', content: kept.get(name) } : { state: 'none' }),
    remove: async (name) => { kept.delete(name); },
  });
  return kept;
}

afterEach(() => useTheseDrafts(undefined));

test('keeps what was typed last after a pause, whether or not anybody asks how it went', async () => {
  const kept = memory();
  const { result } = renderHook(() => useKept<string>('form'));
  result.current.keep('a');
  result.current.keep('ab');
  expect(result.current.unsaved()).toBe('ab');
  await waitFor(() => expect(kept.get('form')).toBe('ab'));
  expect(result.current.unsaved()).toBeUndefined();
  expect(await result.current.open()).toMatchObject({ content: 'ab' });
});

test('keeps at once what must not wait, and what stood on a page that is left', async () => {
  const kept = memory();
  const { result, unmount } = renderHook(() => useKept<string>('form'));
  result.current.keep('now', 'now');
  await waitFor(() => expect(kept.get('form')).toBe('now'));
  result.current.keep('left');
  unmount();
  await waitFor(() => expect(kept.get('form')).toBe('left'));
});

test('what was sent leaves no draft, not even what was still to be kept', async () => {
  const kept = memory();
  const { result, unmount } = renderHook(() => useKept<string>('form'));
  result.current.keep('sent', 'now');
  await waitFor(() => expect(kept.get('form')).toBe('sent'));
  result.current.keep('sent whole');
  await result.current.drop();
  unmount();
  await new Promise((resolve) => { setTimeout(resolve, 500); });
  expect(kept.size).toBe(0);
});

test('says whether the device could, and keeps nothing of a form without a name', async () => {
  const kept = memory(false);
  const heard = vi.fn<(kept: boolean) => void>();
  const { result } = renderHook(() => useKept<string>('form', heard));
  result.current.keep('x', 'now');
  await waitFor(() => expect(heard).toHaveBeenCalledWith(false));
  const nameless = renderHook(() => useKept<string>(null));
  nameless.result.current.keep('y', 'now');
  nameless.unmount();
  expect(kept.size).toBe(0);
  expect(await nameless.result.current.open()).toEqual({ state: 'none' });
});
