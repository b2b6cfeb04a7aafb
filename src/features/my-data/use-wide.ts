import { useCallback, useSyncExternalStore } from 'react';

const wide = '(min-width: 64rem)';

/** Whether there is room for a table: a desktop, not a phone. With `paper` what is being printed counts as well. */
export function useWide(paper?: 'paper'): boolean {
  const asked = paper ? `${wide}, print` : wide;
  const watch = useCallback((tell: () => void) => {
    const query = matchMedia(asked);
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  }, [asked]);
  return useSyncExternalStore(watch, () => matchMedia(asked).matches);
}
