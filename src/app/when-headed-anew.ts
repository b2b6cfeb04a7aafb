interface Watched {
  /** The person has just come to the page: a heading that comes late is what the focus was meant for. */
  readonly arriving: boolean;
  /** Something about the heading may have changed. */
  readonly changed?: (heading: HTMLElement) => void;
  /** This heading is to have the focus. `worked`: the person has done something on the page before. */
  readonly reached: (heading: HTMLElement, worked: boolean) => void;
}

/** What has the focus has to be seen: a heading far down on a low screen may begin under what stays on the screen, or below its end. `scroll-padding` says where that is. */
export const show = (heading: HTMLElement | null): void => heading?.scrollIntoView({ block: 'nearest', behavior: 'instant' });

/**
 * For a page that has to read something before it has a heading, or before it has its own; and for one that turns into another at the same address, as a form does once it
 * is sent: what had the focus goes, and the new heading gets it, unless the person has gone on by then. `from`: what had the focus when they came. Answers the way to stop.
 */
export function whenHeadedAnew(headingNow: () => HTMLElement | null, from: Element | null, { arriving, changed, reached }: Watched): () => void {
  let last = headingNow();
  let worked = false;
  const focused = ({ target }: Event) => { if (target !== last) worked = true; };
  const watch = new MutationObserver(() => {
    const heading = headingNow();
    if (!heading) return;
    changed?.(heading);
    const anew = heading !== last;
    last = heading;
    const { activeElement } = document;
    if (anew && (activeElement === document.body ? arriving || worked : arriving && activeElement === from)) reached(heading, worked);
  });
  watch.observe(document.querySelector('main') ?? document.body, { childList: true, characterData: true, subtree: true });
  addEventListener('focusin', focused);
  return () => {
    watch.disconnect();
    removeEventListener('focusin', focused);
  };
}
