/// <reference lib="webworker" />
import { answerFor, type Kept } from './answer-for.ts';

declare const __KEPT__: Kept & { readonly version: string };
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const kept = __KEPT__;
const cacheName = `keyholder-${kept.version}`;
const always = ['/offline-neutral.html', '/icons/favicon.svg'];

/** Puts files into the cache of this release, past the browser's own cache. */
async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const missing = (await Promise.all(addresses.map(async (one) => ((await cache.match(one)) ? [] : [one])))).flat();
  await cache.addAll(missing.map((one) => new Request(one, { cache: 'no-cache' })));
}

const languageOf = (address: string) => new URL(address).pathname.split('/')[1] ?? '';

/** The shell, words and public pages of a language. */
const filesOf = (language: string) => (kept.words[language] ? [`/shell/${language}`, `/manifest-${language}.webmanifest`, ...kept.words[language]] : []).concat(kept.documents[language] ?? []);

async function openPages(): Promise<readonly WindowClient[]> {
  return (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true }));
}

async function install(): Promise<void> {
  const pages = await openPages();
  const languages = new Set(pages.map((page) => languageOf(page.url)));
  const read = pages.map((page) => new URL(page.url).pathname).filter((path) => answerFor(path, kept) === 'document' && path !== '/' && kept.documents[languageOf(`https://page${path}`)]);
  await keep([...new Set([...always, ...kept.app, ...(languages.size > 0 ? [...languages] : ['en']).flatMap(filesOf)])]);
  // A page that is gone or redirected must not keep the app from opening offline.
  await Promise.allSettled(read.map((path) => keep([path])));
}

async function removeOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('keyholder-') && name !== cacheName).map((name) => caches.delete(name)));
}

async function fromCacheOrNetwork(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const language = languageOf(request.url);
  const isPage = request.mode === 'navigate';
  const cache = await caches.open(cacheName);
  const found = await cache.match(isPage && answerFor(pathname, kept) === 'shell' ? `/shell/${language}` : pathname);
  if (found) return found;
  try {
    const answer = await fetch(request);
    if (isPage && answer.ok && kept.words[language]) void Promise.allSettled([keep([...filesOf(language), pathname])]);
    return answer;
  } catch (error) {
    const offline = isPage ? ((await cache.match(`/${language}/offline`)) ?? (await cache.match('/offline-neutral.html'))) : undefined;
    if (!offline) throw error;
    return offline;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(removeOlder()));
worker.addEventListener('message', (event) => {
  const message = event.data as { type?: unknown; language?: unknown };
  // Only on the person's yes: an open tab still asks for files of the release it began with.
  if (message.type === 'SKIP_WAITING') void worker.skipWaiting();
  if (message.type === 'KEEP_LANGUAGE' && typeof message.language === 'string') event.waitUntil(keep(filesOf(message.language)));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method === 'GET' && origin === worker.location.origin && answerFor(pathname, kept) !== 'server') event.respondWith(fromCacheOrNetwork(request));
});
