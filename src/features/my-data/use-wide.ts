import { useSyncExternalStore } from 'react';

const wide = '(min-width: 64rem)';

function watch(tell: () => void): () => void {
  const query = matchMedia(wide);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/** Whether there is room for a table: a desktop, not a phone. */
export function useWide(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(wide).matches);
}
