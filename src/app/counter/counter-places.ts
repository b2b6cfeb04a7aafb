import type { PageRoute } from '../page-routes.ts';
import { routeOf } from '../routes.tsx';

/** Pages of the app that serve at the counter: what the person sees, chooses and asks. Not their session, their devices, their files of everything. */
const places: ReadonlySet<string> = new Set([
  'choices', 'choices/:purpose', 'requests', 'requests/new/:kind', 'requests/:id', 'requests/:id/answer', 'receipts', 'receipts/:id', 'my-data', 'my-data/:category', 'my-data/:category/:item', 'disclosures', 'decisions',
  'messages', 'messages/:id', 'complaints', 'complaints/new', 'complaints/who', 'complaints/:id', 'people', 'people/new',
  'settings/emergency', 'settings/reach', 'settings/reach/new', 'settings/reach/code-word', 'settings/reach/:id',
]);

/** The page of an address, where the counter has it. */
export function counterRouteOf(pathname: string): PageRoute | undefined {
  const route = routeOf(pathname);
  return route && places.has(route.path) ? route : undefined;
}

/** The first pages of the counter, in their order. */
export const counterTabs = ['choices', 'requests', 'messages', 'complaints', 'settings/reach', 'settings/emergency', 'people', 'my-data', 'receipts'] as const;

/** A page that the app does not have: a sign-in code on paper. */
export const codePlace = 'sign-in-code';

/** What anybody may ask for before they were checked. */
export const openPaths = ['recordings', 'notice-format', 'objection'] as const;
