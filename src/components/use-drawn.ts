import { startTransition, useEffect, useState } from 'react';

/** Rows that are drawn at once, as many as a phone shows below a heading, and with each further slice. */
const atFirst = 4;
const slice = 30;

/**
 * Of a long list the part that is drawn so far: the first rows at once, the rest behind them in slices, so that a tap on a slow phone is never held up by hundreds of rows.
 * `of`: what the list is of. Where that changes it begins again, because nothing that was drawn before is of use.
 */
export function useDrawn<T>(rows: readonly T[], of?: unknown): readonly T[] {
  const [drawn, setDrawn] = useState({ of, count: atFirst });
  const count = drawn.of === of ? drawn.count : atFirst;
  useEffect(() => {
    if (count < rows.length) startTransition(() => setDrawn({ of, count: count + slice }));
  }, [count, of, rows.length]);
  return count < rows.length ? rows.slice(0, count) : rows;
}
