import type { QueryClient } from '@tanstack/react-query';
import { decoded } from '#src/router/decoded.ts';
import { holdStep } from '#src/router/hold-step.ts';
import { languageOfPath } from '#src/i18n/languages.ts';
import { loadPage, moduleAtHand, moduleOf } from './page-loader.ts';
import { routeOf, routes } from './routes.tsx';
import { sessionState } from './session-state.ts';
import { whenIdle } from './when-idle.ts';

/** What most people open next. The worker keeps these files anyway: fetched in a quiet moment, a tap need not wait for them. */
const expected: ReadonlySet<string> = new Set(['home', 'my-data', 'my-data/:category', 'my-data/:category/:item', 'choices', 'choices/:purpose', 'requests', 'requests/:id']);

/** Asks for what the page of an address will ask for. Only on the tap itself: a finger that scrolls over a list costs nobody's data, and a read is a look that the record keeps. */
async function read(client: QueryClient, pathname: string): Promise<void> {
  const [, language = '', , ...ids] = pathname.split('/').map(decoded);
  const route = routeOf(pathname);
  const page = route && (moduleAtHand(route) ?? (await moduleOf(route)?.()));
  await page?.readAhead?.(client, language, ...ids);
}

/** The address of the link that an event happened in, if it is one of this site. */
function linkedBy({ target }: Event): string | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  return link?.origin === location.origin ? link.pathname : undefined;
}

/** Fetches pages before they are opened, while nothing else is on its way, and a page's data when the finger goes up instead of after the page was drawn. Begins when it is loaded. */
export function fetchAhead(client: QueryClient): void {
  const reachFor = (event: Event) => {
    const pathname = linkedBy(event);
    const route = pathname && routeOf(pathname);
    if (route) void Promise.allSettled([loadPage(route, languageOfPath(pathname))]);
  };
  for (const kind of ['pointerover', 'pointerdown', 'focusin']) document.addEventListener(kind, reachFor, { capture: true, passive: true });
  const ask = (pathname: string) => {
    if (sessionState() === 'none') return;
    const reading = Promise.allSettled([read(client, pathname)]); // What fails here is said by the page itself.
    if (client.isFetching() > 0) holdStep(pathname, reading); // What is there already is drawn at once.
  };
  // A finger that goes up where it came down taps; until its click a slow phone takes some frames more. Who has no finger on it only clicks.
  let down: string | undefined;
  let asked: string | undefined;
  const on = (kind: 'pointerdown' | 'pointerup' | 'click', act: (event: PointerEvent) => void) => document.addEventListener(kind, act, { capture: true, passive: true });
  on('pointerdown', (event) => {
    asked = undefined;
    down = event.isPrimary && event.button === 0 ? linkedBy(event) : undefined;
  });
  on('pointerup', (event) => {
    if (down === undefined || linkedBy(event) !== down) return;
    asked = down;
    ask(down);
  });
  on('click', (event) => {
    const pathname = linkedBy(event);
    if (pathname && pathname !== asked) ask(pathname);
    asked = undefined;
  });

  const coming = routes.filter(({ path }) => expected.has(path));
  const next = async (): Promise<void> => {
    if (client.isFetching() > 0) {
      setTimeout(later, 300);
      return;
    }
    const route = sessionState() === 'none' ? undefined : coming.shift();
    if (!route) return;
    await Promise.allSettled([loadPage(route, languageOfPath(location.pathname))]);
    later();
  };
  const later = () => whenIdle(() => { void next(); });
  later();
}
