/// <reference lib="webworker" />
import { answerFor, type Kept, receiptKeysPath } from './answer-for.ts';

declare const __KEPT__: Kept & { readonly version: string };
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const kept = __KEPT__;
const cacheName = `keyholder-${kept.version}`;
const always = ['/', '/offline-neutral.html', '/icons/favicon.png', '/icons/plain-48.png'];

/** Puts files into the cache of this release. One whose name tells its content is taken over from the release before, so an update costs only what is new. */
async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const wanted = await Promise.all(addresses.map(async (one) => {
    if (await cache.match(one)) return [];
    const before = one.startsWith('/assets/') ? await caches.match(one) : undefined;
    if (!before) return [one];
    await cache.put(one, before);
    return [];
  }));
  // Past the browser's own cache; one that fails fails the whole, and the old release stays.
  await cache.addAll(wanted.flat().map((one) => new Request(one, { cache: 'no-cache' })));
}

/** Fetches a public page anew that is open, and may be from the cache: the next visit reads what counts by then. */
async function refresh(pathname: string): Promise<void> {
  if (answerFor(pathname, kept) !== 'document') return;
  const answer = await fetch(new Request(pathname, { cache: 'no-cache' }));
  if (answer.ok && !answer.redirected) await (await caches.open(cacheName)).put(pathname, answer);
}

const languageOf = (address: string) => new URL(address).pathname.split('/')[1] ?? '';

/** The shell, words and public pages of a language. */
const filesOf = (language: string) => (kept.words[language] ? [`/shell/${language}`, `/manifest-${language}.webmanifest`, ...kept.words[language]] : []).concat(kept.documents[language] ?? []);

const isOurs = (name: string) => name.startsWith('keyholder-');

/** What is open now, and what the releases before had kept: languages, and public pages that the person had read. */
async function readSoFar(): Promise<{ languages: ReadonlySet<string>; pages: readonly string[] }> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const older = (await caches.keys()).filter((name) => isOurs(name) && name !== cacheName);
  const before = (await Promise.all(older.map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => new URL(url).pathname);
  const paths = [...open.map(({ url }) => new URL(url).pathname), ...before];
  const shells = before.flatMap((path) => /^\/shell\/(?<language>[\w-]+)$/u.exec(path)?.groups?.['language'] ?? []);
  const languages = new Set([...open.map(({ url }) => languageOf(url)), ...shells].filter((one) => kept.words[one] ?? kept.documents[one]));
  const pages = paths.filter((path) => kept.documents[path.split('/')[1] ?? ''] && answerFor(path, kept) === 'document').slice(0, 30);
  return { languages: languages.size > 0 ? languages : new Set(['en']), pages };
}

/**
 * Where the browser can, it answers by itself and does not wake the worker, which takes a slow phone a tenth of a second: what only the server answers,
 * files whose name tells their content, icons, and public pages that this release keeps from the first moment on.
 */
async function passBy(event: ExtendableEvent, pages: readonly string[]): Promise<void> {
  const rules = [
    { condition: { urlPattern: '/api/*' }, source: 'network' },
    { condition: { urlPattern: '/assets/*', requestMethod: 'GET' }, source: 'cache' },
    { condition: { urlPattern: '/icons/*', requestMethod: 'GET' }, source: { cacheName } },
    ...pages.map((pathname) => ({ condition: { urlPattern: { pathname, search: '' }, requestMode: 'navigate' }, source: { cacheName } })),
  ];
  await (event as { addRoutes?: (rules: readonly unknown[]) => Promise<void> }).addRoutes?.(rules).catch(() => undefined);
}

async function install(event: ExtendableEvent): Promise<void> {
  const { languages, pages } = await readSoFar();
  await keep([...new Set([...always, ...kept.app, ...[...languages].flatMap(filesOf)])]);
  // A page that is gone or redirected must not keep the app from opening offline.
  await Promise.allSettled([...pages, receiptKeysPath].map((path) => keep([path])));
  await passBy(event, [...languages].flatMap((one) => kept.documents[one] ?? []));
}

/** Where this release keeps which pages were open when it took over: they go on with files of the release they began with, also without a connection. */
const openBefore = '/pages-of-releases-before';

async function takeOver(): Promise<void> {
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  await (await caches.open(cacheName)).put(openBefore, Response.json(open.map(({ id }) => id)));
  await removeOlder();
}

/** Lets go of what older releases kept, once no page of theirs is open any more. */
async function removeOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => isOurs(name) && name !== cacheName);
  if (older.length === 0) return;
  const before = await (await caches.open(cacheName)).match(openBefore);
  const ids = before ? (await before.json()) as string[] : [];
  const open = await Promise.all(ids.map((id) => worker.clients.get(id)));
  if (open.some(Boolean)) return;
  // A release that waits for a yes has a cache of its own, made later than this one.
  const coming = worker.registration.waiting ?? worker.registration.installing;
  if (!coming) await Promise.all(older.map((name) => caches.delete(name)));
}

/** The page that stands in for one that is not on the device: of a camera's sign the list of places, else "you have no connection", in a language that is kept where theirs is not. */
async function standIn(cache: Cache, pathname: string): Promise<Response | undefined> {
  const [, language = '', section = ''] = pathname.split('/');
  const places = section === 'recordings' ? await cache.match(`/${language}/recordings`) : undefined;
  if (places) return places;
  for (const one of [language, ...Object.keys(kept.documents)]) {
    const page = await cache.match(`/${one}/offline`);
    if (page) return page;
  }
  return cache.match('/offline-neutral.html');
}

/** From the server while it can be reached, else as it last said. */
async function fromNetworkOrCache(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await cache.put(receiptKeysPath, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(receiptKeysPath);
    if (!kept) throw error;
    return kept;
  }
}

/** Without a connection, what the server does for an address without a language: the first of the person's languages that there is. The part behind # stays. */
async function inTheirLanguage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    const language = navigator.languages.map((one) => one.split('-')[0] ?? '').find((one) => kept.words[one]) ?? 'en';
    return Response.redirect(`/${language}${new URL(request.url).pathname}`, 302);
  }
}

async function fromCacheOrNetwork(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const language = languageOf(request.url);
  const isPage = request.mode === 'navigate';
  const isShell = isPage && answerFor(pathname, kept) === 'shell';
  const cache = await caches.open(cacheName);
  // A file whose name tells its content may be one of a release before, for a page that was open before this one took over.
  const found = (await cache.match(isShell ? `/shell/${language}` : pathname)) ?? (pathname.startsWith('/assets/') ? await caches.match(pathname) : undefined);
  if (isPage) event.waitUntil(Promise.allSettled([removeOlder()]));
  if (found) return found;
  try {
    const answer = await fetch(request);
    if (isPage && answer.ok) {
      const read = isShell || answer.redirected ? undefined : answer.clone();
      event.waitUntil(Promise.allSettled([keep(filesOf(language)), ...(read ? [cache.put(pathname, read)] : [])]));
    }
    return answer;
  } catch (error) {
    const offline = isPage ? await standIn(cache, pathname) : undefined;
    if (!offline) throw error;
    return offline;
  }
}

worker.addEventListener('install', (event) => event.waitUntil(install(event)));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  // Only on the person's yes: an open tab still asks for files of the release it began with.
  if ((event.data as { type?: unknown }).type === 'SKIP_WAITING') void worker.skipWaiting();
  if (event.data === 'READ' && event.source instanceof WindowClient) event.waitUntil(Promise.allSettled([refresh(new URL(event.source.url).pathname), removeOlder()]));
});
/** Background Sync, where there is one: the connection is back, so pages that are open may send what waits (`offline/outbox/background-sync.ts`). */
async function wakePages(): Promise<void> {
  for (const page of await worker.clients.matchAll({ type: 'window' })) page.postMessage({ type: 'WAKE' });
}

worker.addEventListener('sync', (event) => (event as ExtendableEvent).waitUntil(wakePages()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  const who = answerFor(pathname, kept);
  if (who === 'keys') event.respondWith(fromNetworkOrCache(request));
  else if (who === 'choose') event.respondWith(inTheirLanguage(request));
  else if (who !== 'server') event.respondWith(fromCacheOrNetwork(event));
});
