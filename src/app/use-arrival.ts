import { useLayoutEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { plainName } from '#src/offline/plain-name/plain-name.ts';

const places = new Map<string, number>();
const ways = new Map<string, string | null | undefined>();
let first = true;

/** On a change of page: the title is the heading, the focus goes to it, and the page starts at its top, at the part that the link named, or where it was left when the person came back. */
export function useArrival(): void {
  const { key, hash } = useLocation();
  const how = useNavigationType();
  // Before anything is painted, and before the next page moves this one: a place noted later is not where the person left it.
  useLayoutEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    const site = document.querySelector('.wordmark')?.textContent.trim();
    // What a person's record put into the heading stays out of the title: the browser writes titles to disk.
    const title = heading?.querySelector('bdi') ? document.querySelector('.main-nav [aria-current]')?.textContent.trim() : heading?.textContent.trim();
    document.title = plainName() ?? [title, site].filter(Boolean).join(' – ');
    if (!first) {
      heading?.focus({ preventScroll: true });
      const place = how === NavigationType.Pop ? places.get(key) ?? 0 : 0;
      const behavior = 'instant';
      scrollTo({ top: place, behavior });
      if (how !== NavigationType.Pop) document.getElementById(hash.slice(1))?.scrollIntoView({ behavior });
      // A long list is drawn in slices, and no row's height is known before: the place is where the link stands that the person left by.
      if (place > 0) void Promise.allSettled([import('./back-to-place.ts').then(({ backToPlace }) => backToPlace(place, ways.get(key)))]);
    }
    first = false;
    const note = () => places.set(key, scrollY);
    addEventListener('scroll', note, { passive: true });
    return () => {
      removeEventListener('scroll', note);
      ways.set(key, document.activeElement?.getAttribute('href'));
    };
  }, [key, how, hash]);
}
