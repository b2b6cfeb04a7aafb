import { useSyncExternalStore } from 'react';

function watch(tell: () => void): () => void {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}

/** Whether the browser believes that it has a connection. Only a hint: a read may still fail. */
export function useOnline(): boolean {
  return useSyncExternalStore(watch, () => navigator.onLine);
}
