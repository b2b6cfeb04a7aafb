import { useLocation } from 'react-router';

/** The last part of the address: the kind of `requests/new/:kind`, the id of `requests/:id`. */
export function usePlace(): string {
  return useLocation().pathname.split('/').at(-1) ?? '';
}
