import { Link as RouterLink } from 'react-router';
import type { LinkProps } from '#src/components/link.tsx';
import { languageOfPath } from '#src/i18n/languages.ts';
import { loadPage } from './page-loader.ts';
import { routeOf } from './routes.tsx';

/** A link of the app: a page of the app opens without loading anew and is fetched when the person reaches for it; every other address is a plain link. */
export function RouterAnchor({ href, ...anchor }: LinkProps) {
  const pathname = href.split(/[?#]/u)[0] ?? '';
  const route = routeOf(pathname);
  if (!route) return <a href={href} {...anchor} />;
  const fetchAhead = () => { void Promise.allSettled([loadPage(route, languageOfPath(pathname))]); };
  return <RouterLink to={href} {...anchor} onPointerEnter={fetchAhead} onFocus={fetchAhead} />;
}
