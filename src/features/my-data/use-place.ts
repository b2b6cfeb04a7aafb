import { useLocation } from 'react-router';

/** Category and item of the address `/:lang/my-data/:category/:item`; empty where it has none. */
export function usePlace(): { category: string; item: string } {
  const [, , , category = '', item = ''] = useLocation().pathname.split('/');
  return { category: decodeURIComponent(category), item: decodeURIComponent(item) };
}
