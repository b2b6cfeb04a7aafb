// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDrawn } from './use-drawn.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('draws every row in the end, in order, the first ones at once', async () => {
  const rows = numbers(112);
  const seen: number[] = [];
  const { result } = renderHook(() => {
    const drawn = useDrawn(rows);
    seen.push(drawn.length);
    return drawn;
  });
  expect(seen[0]).toBe(4);
  await waitFor(() => expect(result.current).toEqual(rows));
  expect(Math.max(...seen.slice(1).map((count, at) => count - (seen[at] ?? 0)))).toBeLessThanOrEqual(30);
});

test('draws a short list whole, and one that grows or shrinks as it is now', async () => {
  const { result, rerender } = renderHook(({ rows }) => useDrawn(rows), { initialProps: { rows: numbers(3) } });
  expect(result.current).toEqual(numbers(3));
  rerender({ rows: numbers(80) });
  await waitFor(() => expect(result.current).toEqual(numbers(80)));
  rerender({ rows: numbers(5) });
  expect(result.current).toEqual(numbers(5));
});

test('begins again where the list is of something else, and goes on where it only changed', async () => {
  const seen: number[] = [];
  const { result, rerender } = renderHook(({ rows, of }) => {
    const drawn = useDrawn(rows, of);
    seen.push(drawn.length);
    return drawn;
  }, { initialProps: { rows: numbers(80), of: 'a' } });
  await waitFor(() => expect(result.current).toHaveLength(80));
  rerender({ rows: numbers(79), of: 'a' });
  expect(result.current).toHaveLength(79);
  seen.length = 0;
  rerender({ rows: numbers(90), of: 'b' });
  expect(seen[0]).toBe(4);
  await waitFor(() => expect(result.current).toHaveLength(90));
});
