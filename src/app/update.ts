import { useSyncExternalStore } from 'react';
import { onOtherContract } from '#src/api/own-contract.ts';
import { trustedWorkerAddress } from '#src/service-worker/register.ts';

const listeners = new Set<() => void>();
let waiting: ServiceWorker | undefined;
/** What the next load brings is newer already: no worker keeps this app back, or another tab has taken the new version. */
let newerAtLoad = false;

const tellAll = () => { for (const tell of listeners) tell(); };

function noteWaiting(worker: ServiceWorker): void {
  waiting = worker;
  tellAll();
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

const controller = () => (navigator as Partial<Navigator>).serviceWorker?.controller ?? null;
const startedUnder = controller();

/** Looks for a new version, since the portal has shown that it is of another release. One that comes is noticed as ever; where none has to come, the next load is enough. A worker that has been here from the start and finds none would bring the same app again. */
async function lookForUpdate(): Promise<void> {
  const found = await (navigator as Partial<Navigator>).serviceWorker?.getRegistration();
  await found?.update();
  const here = controller();
  if (found?.waiting && here) noteWaiting(found.waiting);
  else if (!found?.installing && !waiting && (here === null || here !== startedUnder)) {
    newerAtLoad = true;
    tellAll();
  }
}

let looked = -Infinity;
/** Milliseconds between two looks: each failed read would bring one. */
const betweenLooks = 30_000;

/** From now on an answer of another release has the app look for its own new version. */
export function lookWhenOlder(): void {
  onOtherContract(() => {
    if (Date.now() - looked < betweenLooks) return;
    looked = Date.now();
    void Promise.allSettled([lookForUpdate()]);
  });
}

/** Takes the new version, on the person's yes only. */
export function takeUpdate(): void {
  // Nothing waits, or another tab has taken it: the next load brings what is new.
  if (waiting?.state !== 'installed') {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

function watch(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Whether a new version waits for the person's yes. */
export function useUpdateReady(): boolean {
  return useSyncExternalStore(watch, () => waiting !== undefined);
}

/** Whether `takeUpdate` brings a new version, by whichever way. Said where the app was shown to be older. */
export function useNewerAtHand(): boolean {
  return useSyncExternalStore(watch, () => waiting !== undefined || newerAtLoad);
}
