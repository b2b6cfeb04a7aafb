// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useLinkToken } from './use-link-token.ts';

const [first, second] = ['a'.repeat(43), 'b'.repeat(43)];
afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
});

test('a token is taken from the address and leaves it', () => {
  history.replaceState(null, '', `/en/sign-in#${first}`);
  expect(renderHook(() => useLinkToken()).result.current).toBe(first);
  expect(location.href).not.toContain(first);
});

test('a link that is opened while the page is there already is taken too, and leaves the address', () => {
  history.replaceState(null, '', '/en/sign-in');
  const { result } = renderHook(() => useLinkToken());
  expect(result.current).toBeUndefined();
  history.replaceState(null, '', `/en/sign-in#${second}`);
  act(() => { dispatchEvent(new Event('hashchange')); });
  expect(result.current).toBe(second);
  expect(location.href).not.toContain(second);
});
