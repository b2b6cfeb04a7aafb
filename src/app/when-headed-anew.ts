interface Watched {
  /** The person has just come to the page: a heading that comes late is what the focus was meant for. */
  readonly arriving: boolean;
  /** The heading is to be seen when it has the focus, wherever the page was scrolled to. */
  readonly seen?: boolean;
  /** Something about the heading may have changed. */
  readonly changed?: (heading: HTMLElement) => void;
}

/**
 * For a page that has to read something before it has a heading, or before it has its own; and for one that turns into another at the same address, as a form does once it
 * is sent: what had the focus goes, and the new heading gets it, unless the person has gone on by then. `from`: what had the focus when they came. Answers the way to stop.
 */
export function whenHeadedAnew(headingNow: () => HTMLElement | null, from: Element | null, { arriving, seen = false, changed }: Watched): () => void {
  let last = headingNow();
  let busy = false;
  const worked = ({ target }: Event) => { if (target !== last) busy = true; };
  const watch = new MutationObserver(() => {
    const heading = headingNow();
    if (!heading) return;
    changed?.(heading);
    const anew = heading !== last;
    last = heading;
    const { activeElement } = document;
    if (anew && (activeElement === document.body ? arriving || busy : arriving && activeElement === from)) heading.focus({ preventScroll: !busy && !seen });
  });
  watch.observe(document.querySelector('main') ?? document.body, { childList: true, characterData: true, subtree: true });
  addEventListener('focusin', worked);
  return () => {
    watch.disconnect();
    removeEventListener('focusin', worked);
  };
}
