import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { loadWords } from '#src/i18n/word-store.ts';
import type { PageRoute } from './page-routes.ts';

/** What a page's file may say besides its component: how the read that it begins with starts before it is drawn. `ids` are the parts of the address below its place. */
interface ReadAhead { readonly readAhead?: (client: QueryClient, language: string, ...ids: readonly string[]) => Promise<void> }
type PageModule = Readonly<Record<string, ComponentType>> & ReadAhead;

const modules = import.meta.glob<PageModule>('../features/*/*-page.tsx');
const here = new Map<string, PageModule>();
const loading = new Map<string, Promise<ComponentType>>();
const ready = new Map<string, ComponentType>();

/** Fetches the file of a page; `undefined` where the app has none. */
export function moduleOf(route: PageRoute): (() => Promise<PageModule>) | undefined {
  return modules[`../features/${route.file}.tsx`];
}

/** The file of a page if it was loaded: asking the browser for it again would cost a tap one more turn. */
export function moduleAtHand(route: PageRoute): PageModule | undefined {
  return here.get(route.file);
}

/** Whether the app has this page: a place without one is not offered. */
export function hasPage(route: PageRoute): boolean {
  return moduleOf(route) !== undefined;
}

/** `home/home-page` exports `HomePage`. */
const exportedBy = (file: string): string => (file.split('/').at(-1) ?? '').replaceAll(/(?:^|-)./gu, (letter) => letter.slice(-1).toUpperCase());

async function load(route: PageRoute, language: string): Promise<ComponentType> {
  const asking = route.asksFirst ? import('./ask-first.tsx') : undefined;
  const [exports, gate] = await Promise.all([moduleOf(route)?.(), asking, loadWords(language, ['common', 'problems', ...route.words])]);
  const page = exports?.[exportedBy(route.file)];
  if (!exports || !page) throw new TypeError(`no page ${route.file}`);
  here.set(route.file, exports);
  return gate ? gate.askingFirst(page) : page;
}

/** Fetches a page and its words; a try that failed is not kept, so that the next one may succeed. */
export function loadPage(route: PageRoute, language: string): Promise<ComponentType> {
  const key = `${language} ${route.path}`;
  const known = loading.get(key);
  if (known) return known;
  const coming = load(route, language).then((page) => {
    ready.set(key, page);
    return page;
  });
  loading.set(key, coming);
  void Promise.allSettled([coming]).then(() => ready.has(key) || loading.delete(key));
  return coming;
}

/** The page if it and its words are here already: it renders at once, without a fallback. */
export function pageAtHand(route: PageRoute, language: string): ComponentType | undefined {
  return ready.get(`${language} ${route.path}`);
}
