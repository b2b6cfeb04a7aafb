import { useEffect, useState } from 'react';
import { usePreferred } from '#src/api/preferred.ts';

type Print = 'standard' | 'large-print' | 'giant-print';

/** The print of this page, on screen and on paper: as the person's format setting has it (product promise 13) until they choose here. */
export function useLargePrint(): { readonly print: Print; readonly choose: (print: Print) => void } {
  const format = usePreferred().preferred?.format;
  const [chosen, choose] = useState<Print>();
  const print = chosen ?? (format === 'large-print' || format === 'giant-print' ? format : 'standard');
  useEffect(() => {
    if (print === 'standard') return;
    const root = document.documentElement;
    root.dataset['format'] = print;
    return () => { delete root.dataset['format']; };
  }, [print]);
  return { print, choose };
}
