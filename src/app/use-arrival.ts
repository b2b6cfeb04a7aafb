import { useLayoutEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { plainName } from '#src/offline/plain-name/plain-name.ts';

let last: string | undefined;

/** On a change of page: the title is the heading, the focus goes to it, and the page starts at its top, at the part that the link named, or where it was left when the person came back. */
export function useArrival(): void {
  const { key, hash, pathname } = useLocation();
  const how = useNavigationType();
  useLayoutEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    const site = document.querySelector('.wordmark')?.textContent.trim();
    // What a person's record put into the heading stays out of the title: the browser writes titles to disk.
    const title = heading?.querySelector('bdi') ? document.querySelector('.main-nav [aria-current]')?.textContent.trim() : heading?.textContent.trim();
    document.title = plainName() ?? [title, site].filter(Boolean).join(' – ');
    // Within a page the browser goes to the part itself, and back from it.
    if (last !== undefined && (last !== pathname || how !== NavigationType.Pop)) {
      heading?.focus({ preventScroll: true });
      if (how === NavigationType.Pop) void Promise.allSettled([import('./back-to-place.ts').then(({ backToPlace }) => backToPlace(key))]);
      else (document.getElementById(hash.slice(1)) ?? document.body).scrollIntoView({ behavior: 'instant' });
    }
    last = pathname;
  }, [key, how, hash, pathname]);
}
