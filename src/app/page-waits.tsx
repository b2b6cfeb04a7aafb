import { useLayoutEffect, useSyncExternalStore } from 'react';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

const listeners = new Set<() => void>();
let waits = 0;

function count(step: 1 | -1): void {
  waits += step;
  for (const tell of listeners) tell();
}

function watch(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Whether the page itself is still awaited, which is no read of its own: its code, or whether it may be shown. */
export const usePageWaits = (): boolean => useSyncExternalStore(watch, () => waits > 0);

/** The place of a page that is awaited. */
export function PageAwaited() {
  const { t } = useWords('common');
  useLayoutEffect(() => {
    count(1);
    return () => count(-1);
  }, []);
  return <Skeleton label={t('loading')} shape="title" rows={4} />;
}
