/// <reference lib="webworker" />
// Takes the place of a worker that does harm: takes over at once, removes what was kept, and goes. Pages stay open, so no word typed is lost; they work online.
// The server sends it instead of the real one while a file says so (`server/http/static/README.md`).
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

async function retire(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('keyholder-')).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(retire()));
