import { useSyncExternalStore } from 'react';
import { watchConnection } from '#src/offline/connection.ts';

/** Whether the browser believes that it has a connection. Only a hint: a read may still fail. */
export function useOnline(): boolean {
  return useSyncExternalStore(watchConnection, () => navigator.onLine);
}
