import { decoded } from '#src/router/decoded.ts';
import { useLocation } from '#src/router/router.tsx';

/** Category and item of the address `/:lang/my-data/:category/:item`; empty where it has none. */
export function usePlace(): { category: string; item: string } {
  const [, , , category, item] = useLocation().pathname.split('/');
  return { category: decoded(category), item: decoded(item) };
}
