import { RouterLink } from '#src/router/router-link.tsx';
import type { LinkProps } from '#src/components/link.tsx';
import { routeOf } from '../routes.tsx';
import { counterRouteOf } from './counter-places.ts';

/** A link at the counter: its own pages open in memory; the app's other pages are not for here; public pages open beside, so that nothing is lost. */
export function CounterAnchor({ href, ...anchor }: LinkProps) {
  const pathname = href.split(/[?#]/u)[0] ?? '';
  if (counterRouteOf(pathname)) return <RouterLink to={href} {...anchor} />;
  // A way back to a page that is not for here leads nowhere: the tabs are above.
  if (routeOf(pathname) && anchor.className?.includes('back-link')) return null;
  if (routeOf(pathname)) return <span className={anchor.className}>{anchor.children}</span>;
  return <a href={href} target="_blank" rel="noreferrer" {...anchor} />;
}
