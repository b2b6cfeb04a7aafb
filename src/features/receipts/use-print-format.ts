import { useEffect } from 'react';
import { usePreferred } from '#src/api/preferred.ts';

/** Prints this page in the size that the person prefers (product promise 13). Only on paper: the size on screen has a setting of its own. */
export function usePrintFormat(): void {
  const format = usePreferred().preferred?.format;
  useEffect(() => {
    if (format !== 'large-print' && format !== 'giant-print') return;
    const root = document.documentElement;
    const before = () => { root.dataset['format'] = format; };
    const after = () => { delete root.dataset['format']; };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      after();
    };
  }, [format]);
}
