import { startTransition, useEffect, useState } from 'react';

/** Rows that are drawn at once, and with each further slice. */
const atFirst = 10;
const slice = 30;

/** Of a long list the part that is drawn so far: the first rows at once, the rest behind them in slices, so that a tap on a slow phone is never held up by hundreds of rows. */
export function useDrawn<T>(rows: readonly T[]): readonly T[] {
  const [count, setCount] = useState(atFirst);
  useEffect(() => {
    if (count < rows.length) startTransition(() => setCount(count + slice));
  }, [count, rows.length]);
  return count < rows.length ? rows.slice(0, count) : rows;
}
