import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * While another screen lies over the officer's, what had the focus is hidden and loses it. When that screen goes the focus comes back to it,
 * or to the head of the page that has taken its place: nobody who works by keyboard begins at the top again.
 */
export function useFocusBack(away: boolean): void {
  const before = useRef<Element | null>(null);
  // Before the browser takes the focus off what is hidden.
  useLayoutEffect(() => { if (away) before.current ??= document.activeElement; }, [away]);
  useEffect(() => {
    if (away || !before.current) return;
    const was = before.current;
    before.current = null;
    if (was instanceof HTMLElement && was.isConnected && was !== document.body) was.focus();
    else document.querySelector<HTMLElement>('#counter-page h1, #page-title')?.focus();
  }, [away]);
}
