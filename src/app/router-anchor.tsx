import { RouterLink } from '#src/router/router-link.tsx';
import type { LinkProps } from '#src/components/link.tsx';
import { routeOf } from './routes.tsx';

/** A link of the app: a page of the app opens without loading anew; every other address is a plain link. What it leads to is fetched ahead by `ahead.ts`. */
export function RouterAnchor({ href, ...anchor }: LinkProps) {
  return routeOf(href.split(/[?#]/u)[0] ?? '') ? <RouterLink to={href} {...anchor} /> : <a href={href} {...anchor} />;
}
