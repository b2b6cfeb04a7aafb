import { useSyncExternalStore } from 'react';

const wide = '(min-width: 64rem)';

/** What is asked of the browser, made once: React asks again several times with every drawing. */
function asking(asked: string) {
  let list: MediaQueryList | undefined;
  const query = () => (list ??= matchMedia(asked));
  return {
    watch: (tell: () => void) => {
      query().addEventListener('change', tell);
      return () => query().removeEventListener('change', tell);
    },
    matches: () => query().matches,
  };
}

const [onScreen, orOnPaper] = [asking(wide), asking(`${wide}, print`)];

/** Whether there is room for a table: a desktop, not a phone. With `paper` what is being printed counts as well. */
export function useWide(paper?: 'paper'): boolean {
  const { watch, matches } = paper ? orOnPaper : onScreen;
  return useSyncExternalStore(watch, matches);
}
