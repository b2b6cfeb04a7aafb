import { useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { plainName } from '#src/offline/plain-name/plain-name.ts';

const places = new Map<string, number>();
let first = true;

/** On a change of page: the title is the heading, the focus goes to it, and the page starts at its top, or where it was left when the person came back. */
export function useArrival(): void {
  const { key } = useLocation();
  const how = useNavigationType();
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    const site = document.querySelector('.wordmark')?.textContent.trim();
    // What a person's record put into the heading stays out of the title: the browser writes titles to disk.
    const title = heading?.querySelector('bdi') ? document.querySelector('.main-nav [aria-current]')?.textContent.trim() : heading?.textContent.trim();
    document.title = plainName() ?? [title, site].filter(Boolean).join(' – ');
    if (!first) {
      heading?.focus({ preventScroll: true });
      scrollTo(0, how === NavigationType.Pop ? places.get(key) ?? 0 : 0);
    }
    first = false;
    const note = () => places.set(key, scrollY);
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [key, how]);
}
