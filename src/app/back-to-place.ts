const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Goes back to where a page was left as soon as it has grown that far: to the link that the person left by, else to the height. Not where the person moves first or goes on.
 * Waits three seconds at most.
 */
export function backToPlace(place: number, way: string | null | undefined): void {
  const page = location.href;
  const stop = new AbortController();
  const look = () => {
    const link = way && document.querySelector(`main a[href="${CSS.escape(way)}"]`);
    const there = document.documentElement.scrollHeight >= place + innerHeight;
    if (location.href === page && !link && !there) return;
    stop.abort();
    if (location.href !== page) return;
    if (link) link.scrollIntoView({ block: 'center', behavior: 'instant' });
    else scrollTo({ top: place, behavior: 'instant' });
  };
  const grown = new ResizeObserver(look);
  stop.signal.addEventListener('abort', () => grown.disconnect());
  for (const sign of signs) addEventListener(sign, () => stop.abort(), { passive: true, capture: true, signal: stop.signal });
  setTimeout(() => stop.abort(), 3000);
  grown.observe(document.body);
}
