import { useSyncExternalStore } from 'react';

const minute = 60_000;

function watch(tell: () => void): () => void {
  const timer = setInterval(tell, minute);
  document.addEventListener('visibilitychange', tell);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tell);
  };
}

/** The device's clock to the minute, in milliseconds: a page left open over midnight does not go on with yesterday. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => Math.floor(Date.now() / minute) * minute);
}
