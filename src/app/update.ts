import { useSyncExternalStore } from 'react';
import { trustedWorkerAddress } from '#src/service-worker/register.ts';

const listeners = new Set<() => void>();
let waiting: ServiceWorker | undefined;

function noteWaiting(worker: ServiceWorker): void {
  waiting = worker;
  for (const tell of listeners) tell();
}

/** Starts the service worker once the page has loaded, and notices when a new version waits. */
export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(trustedWorkerAddress());
  if (registration.waiting && navigator.serviceWorker.controller) noteWaiting(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller) noteWaiting(coming);
    });
  });
}

/** Takes the new version, on the person's yes only. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage({ type: 'SKIP_WAITING' });
}

/** Whether a new version waits for the person's yes. */
export function useUpdateReady(): boolean {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, () => waiting !== undefined);
}
