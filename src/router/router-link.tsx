import type { ComponentProps, MouseEvent } from 'react';
import { useHistory } from './router.tsx';

/** Another window, a download, the context menu: what the person wants of the browser, not of us. */
function isForBrowser({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}

/** A link that opens its page without loading anew. One to the page that is open adds no entry to the history. */
export function RouterLink({ to, onClick, ...anchor }: { to: string } & ComponentProps<'a'>) {
  const { go, now } = useHistory();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || isForBrowser(event) || (anchor.target ?? '_self') !== '_self') return;
    event.preventDefault();
    const { pathname, search, hash } = now().location;
    go(to, { replace: to === pathname + search + hash });
  };
  return <a {...anchor} href={to} onClick={follow} />;
}
