interface Watched {
  /** The person has just come to the page: a heading that comes late is what the focus was meant for. */
  readonly arriving: boolean;
  /** Something about the heading may have changed. */
  readonly changed?: (heading: HTMLElement) => void;
  /** This heading is to have the focus. `worked`: what the person had in hand on the page went with the heading before. */
  readonly reached: (heading: HTMLElement, worked: boolean) => void;
}

/** What has the focus has to be seen: a heading far down on a low screen may begin under what stays on the screen, or below its end. `scroll-padding` says where that is. */
export const show = (heading: HTMLElement | null): void => heading?.scrollIntoView({ block: 'nearest', behavior: 'instant' });

/**
 * For a page that has to read something before it has a heading, or before it has its own; and for one that turns into another at the same address, as a form does once it
 * is sent: what had the focus goes, and the new heading gets it, unless the person has gone on by then, or has put the focus away to read. `from`: what had the focus when they came. Answers the way to stop.
 */
export function whenHeadedAnew(headingNow: () => HTMLElement | null, from: Element | null, { arriving, changed, reached }: Watched): () => void {
  let last = headingNow();
  /** What the person had the focus on or pressed last. Safari gives a button that is pressed no focus. */
  let inHand: Element | undefined;
  let reading = false;
  const take = (element: Element) => {
    inHand = element;
    reading = false;
  };
  const focused = ({ target }: Event) => { if (target instanceof Element) take(target); };
  const pressed = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('a, button') : null;
    if (button) take(button);
  };
  // What is taken off the page loses the focus too, and so does the window: only who pressed beside it has put it away.
  const left = ({ target }: Event) => queueMicrotask(() => {
    if (!(target instanceof Element) || !target.isConnected || document.activeElement !== document.body) return;
    inHand = undefined;
    reading = true;
  });
  const watch = new MutationObserver(() => {
    const heading = headingNow();
    if (!heading) return;
    changed?.(heading);
    if (heading === last) return;
    const worked = inHand !== undefined && inHand !== last;
    const { activeElement } = document;
    const wanted = activeElement === document.body ? inHand !== undefined || (arriving && !reading) : arriving && activeElement === from;
    last = heading;
    if (!wanted) return;
    inHand = undefined;
    reached(heading, worked);
  });
  watch.observe(document.querySelector('main') ?? document.body, { childList: true, characterData: true, subtree: true });
  addEventListener('focusin', focused);
  addEventListener('focusout', left);
  addEventListener('click', pressed, true);
  return () => {
    watch.disconnect();
    removeEventListener('focusin', focused);
    removeEventListener('focusout', left);
    removeEventListener('click', pressed, true);
  };
}
