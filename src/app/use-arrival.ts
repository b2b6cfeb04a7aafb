import { useLayoutEffect } from 'react';
import { useArrivedBy, useLocation } from '#src/router/router.tsx';
import { plainName } from '#src/offline/plain-name/plain-name.ts';

let last: string | undefined;

const headingNow = (): HTMLElement | null => document.querySelector<HTMLElement>('main h1');

function nameAfter(heading: HTMLElement | null): void {
  const site = document.querySelector('.wordmark')?.textContent.trim();
  // What a person's record put into the heading stays out of the title: the browser writes titles to disk.
  const title = heading?.querySelector('bdi') ? document.querySelector('.main-nav [aria-current]')?.textContent.trim() : heading?.textContent.trim();
  document.title = plainName() ?? [title, site].filter(Boolean).join(' – ');
}

/** For a page that has to read something before it has a heading, or before it has its own: the words change, or the heading that it had meanwhile goes, and the focus with it. */
function whenHeadedAnew(first: HTMLElement | null, then: (heading: HTMLElement) => void): () => void {
  let last = first;
  const watch = new MutationObserver(() => {
    const heading = headingNow();
    if (!heading) return;
    nameAfter(heading);
    if (heading !== last) then(heading);
    last = heading;
  });
  watch.observe(document.querySelector('main') ?? document.body, { childList: true, characterData: true, subtree: true });
  return () => watch.disconnect();
}

/** What has the focus has to be seen: a heading far down on a low screen may begin under what stays on the screen, or below its end. `scroll-padding` says where that is. */
const show = (heading: HTMLElement | null): void => heading?.scrollIntoView({ block: 'nearest', behavior: 'instant' });

/** On a change of page: the title is the heading, the focus goes to it, and the page starts at its top, at the part that the link named, or where it was left when the person came back. */
export function useArrival(): void {
  const { key, hash, pathname } = useLocation();
  const how = useArrivedBy();
  useLayoutEffect(() => {
    // Within a page the browser goes to the part itself, and back from it.
    const first = last === undefined;
    const moved = !first && (last !== pathname || how !== 'pop');
    last = pathname;
    const from = document.activeElement;
    const heading = headingNow();
    nameAfter(heading);
    if (moved) {
      heading?.focus({ preventScroll: true });
      if (how !== 'pop') {
        const part = document.getElementById(hash.slice(1));
        (part ?? document.body).scrollIntoView({ behavior: 'instant' });
        if (!part) show(heading);
      }
    }
    const top = scrollY;
    if (!first) void Promise.allSettled([import('./back-to-place.ts').then(({ pageDrawn }) => pageDrawn(key, moved && how === 'pop'))]);
    return whenHeadedAnew(heading, (late) => {
      // Unless the person has gone on by then.
      if (!moved || ![from, document.body].includes(document.activeElement)) return;
      late.focus({ preventScroll: true });
      // Where they have moved the page, or come back to a place in it, it stays.
      if (how !== 'pop' && hash === '' && scrollY === top) show(late);
    });
  }, [key, how, hash, pathname]);
}
