import { useLocation } from '#src/router/router.tsx';

/** The last part of the address: the id of `complaints/:id`. */
export function usePlace(): string {
  return useLocation().pathname.split('/').at(-1) ?? '';
}
