import { useLayoutEffect } from 'react';
import { useArrivedBy, useLocation } from '#src/router/router.tsx';
import { plainName } from '#src/offline/plain-name/plain-name.ts';
import { show, whenHeadedAnew } from './when-headed-anew.ts';

let last: string | undefined;

const headingNow = (): HTMLElement | null => document.querySelector<HTMLElement>('main h1');

function nameAfter(heading: HTMLElement | null): void {
  const site = document.querySelector('.wordmark')?.textContent.trim();
  // What a person's record put into the heading stays out of the title: the browser writes titles to disk.
  const title = heading?.querySelector('bdi') ? document.querySelector('.main-nav [aria-current]')?.textContent.trim() : heading?.textContent.trim();
  document.title = plainName() ?? [title, site].filter(Boolean).join(' – ');
}

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
    return whenHeadedAnew(headingNow, from, {
      arriving: moved,
      changed: nameAfter,
      reached: (late, worked) => {
        late.focus({ preventScroll: true });
        // Where they have moved the page, or come back to a place in it, it stays.
        if (worked || (how !== 'pop' && hash === '' && scrollY === top)) show(late);
      },
    });
  }, [key, how, hash, pathname]);
}
