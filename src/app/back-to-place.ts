const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Where each page of this visit was left: how far down, and by which link. */
const places = new Map<string, { readonly top: number; readonly way: string | null }>();

/** The router's name for the entry of the history that is open. */
const pageNow = (): string => (history.state as { key?: string } | null)?.key ?? 'default';

/**
 * Goes back to where this page, by the router's key, was left as soon as it has grown that far: to the link that the person left by, else to the height, because no row's height is known before it is drawn.
 * Not where the person moves first or goes on. Waits three seconds at most.
 */
export function backToPlace(page: string): void {
  const { top, way } = places.get(page) ?? { top: 0, way: null };
  const stop = new AbortController();
  const look = () => {
    const link = way && document.querySelector(`main a[href="${CSS.escape(way)}"]`);
    if (pageNow() !== page) stop.abort();
    else if (link) link.scrollIntoView({ block: 'center', behavior: 'instant' });
    else if (document.documentElement.scrollHeight >= top + innerHeight || top === 0) scrollTo({ top, behavior: 'instant' });
    else return;
    stop.abort();
  };
  const grown = new ResizeObserver(look);
  stop.signal.addEventListener('abort', () => grown.disconnect());
  for (const sign of signs) addEventListener(sign, () => stop.abort(), { passive: true, capture: true, signal: stop.signal });
  setTimeout(() => stop.abort(), 3000);
  grown.observe(document.body);
}

// Begins when it is loaded.
addEventListener('scroll', () => places.set(pageNow(), { top: scrollY, way: null }), { passive: true });
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('main a[href]') : null;
  places.set(pageNow(), { top: scrollY, way: link?.getAttribute('href') ?? null });
}, { capture: true, passive: true });
