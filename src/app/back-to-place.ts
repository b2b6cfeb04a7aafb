const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Where each page of this visit was left: how far down, and by which link. */
const places = new Map<string, { readonly top: number; readonly way: string | null }>();

/** The router's name for the entry of the history that is open: at once, where the page before it may be drawn for some time yet. */
const openNow = (): string => (history.state as { key?: string } | null)?.key ?? 'default';

/** The page that is drawn. */
let here = openNow();

/** Between a press on a link and the page that it leads to, the page may still be moved, but not by the person. */
let leaving = false;

/**
 * Goes back to where the page that is drawn was left as soon as it has grown that far: to the height, and to the link that the person left by as soon as that is drawn, because no row's height is known before it is.
 * Not where the person moves first or goes on. Waits three seconds at most.
 */
function goBack(): void {
  const page = here;
  const { top, way } = places.get(page) ?? { top: 0, way: null };
  const stop = new AbortController();
  let deep = false;
  const look = () => {
    const link = way && document.querySelector(`main a[href="${CSS.escape(way)}"]`);
    if (openNow() !== page) stop.abort();
    else if (link) {
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      stop.abort();
    } else if (!deep && (top === 0 || document.documentElement.scrollHeight >= top + innerHeight)) {
      deep = true;
      scrollTo({ top, behavior: 'instant' });
      if (way === null) stop.abort();
    }
  };
  const grown = new ResizeObserver(look);
  stop.signal.addEventListener('abort', () => grown.disconnect());
  for (const sign of signs) addEventListener(sign, () => stop.abort(), { passive: true, capture: true, signal: stop.signal });
  setTimeout(() => stop.abort(), 3000);
  grown.observe(document.body);
}

/** A page is drawn, by the router's key: from now on it is the one that is moved. `back`: the person came back to it, and it goes to where it was left. */
export function pageDrawn(page: string, back: boolean): void {
  here = page;
  leaving = false;
  if (back) goBack();
}

// Begins when it is loaded.
addEventListener('scroll', () => {
  if (!leaving) places.set(here, { top: scrollY, way: null });
}, { passive: true });
for (const sign of signs) addEventListener(sign, () => { leaving = false; }, { passive: true, capture: true });
addEventListener('click', ({ target }) => {
  const way = target instanceof Element ? target.closest('main a[href]')?.getAttribute('href') ?? null : null;
  leaving = way !== null;
  places.set(here, { top: scrollY, way });
}, { capture: true, passive: true });
