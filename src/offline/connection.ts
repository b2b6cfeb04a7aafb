import { useSyncExternalStore } from 'react';
import { reachedNow, watchReached } from '#src/api/reached.ts';

/** `navigator.onLine` only ever proves the absence of a network: where it says yes, the last call has the word. */
export function connected(): boolean {
  return navigator.onLine && reachedNow() !== false;
}

/** Calls back when it may have changed. Answers the way to stop. */
export function watchConnection(tell: () => void): () => void {
  const stop = watchReached(tell);
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    stop();
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}

/** Whether the backend can be reached, as far as anybody knows. */
export function useConnected(): boolean {
  return useSyncExternalStore(watchConnection, connected, () => true);
}
