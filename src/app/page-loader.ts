import type { ComponentType } from 'react';
import { loadWords } from '#src/i18n/word-store.ts';
import type { PageRoute } from './page-routes.ts';

type PageModule = Readonly<Record<string, ComponentType>>;

const modules = import.meta.glob<PageModule>('../features/*/*-page.tsx');
const loading = new Map<string, Promise<ComponentType>>();
const ready = new Map<string, ComponentType>();

/** Whether the app has this page: a place without one is not offered. */
export function hasPage(route: PageRoute): boolean {
  return modules[`../features/${route.file}.tsx`] !== undefined;
}

/** `home/home-page` exports `HomePage`. */
const exportedBy = (file: string): string => (file.split('/').at(-1) ?? '').replaceAll(/(?:^|-)./gu, (letter) => letter.slice(-1).toUpperCase());

async function load(route: PageRoute, language: string): Promise<ComponentType> {
  const module = modules[`../features/${route.file}.tsx`];
  const asking = route.asksFirst ? import('./ask-first.tsx') : undefined;
  const [exports, gate] = await Promise.all([module?.(), asking, loadWords(language, ['common', 'problems', ...route.words])]);
  const page = exports?.[exportedBy(route.file)];
  if (!page) throw new TypeError(`no page ${route.file}`);
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
