import { useLocation } from '#src/router/router.tsx';

/** The last part of the address: the kind of `requests/new/:kind`, the id of `requests/:id`. */
export function usePlace(): string {
  return useLocation().pathname.split('/').at(-1) ?? '';
}
