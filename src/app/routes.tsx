import { hasPage } from './page-loader.ts';
import type { PageRoute } from './page-routes.ts';

/** Every address of the app below its language. The most particular first. */
export const routes: readonly PageRoute[] = [
  { path: 'sign-in', file: 'sign-in/sign-in-page', words: ['sign-in'], signedIn: false, place: 'sign-in' },
  { path: 'home', file: 'home/home-page', words: ['home'], signedIn: true, place: 'home' },
  { path: 'my-data', file: 'my-data/my-data-page', words: ['my-data'], signedIn: true, place: 'my-data' },
  { path: 'my-data/:category', file: 'my-data/category-page', words: ['my-data'], signedIn: true, place: 'my-data' },
  { path: 'my-data/:category/:item', file: 'my-data/item-page', words: ['my-data'], signedIn: true, place: 'my-data' },
  { path: 'my-notices/:notice', file: 'notices/my-notice-page', words: ['notices'], signedIn: true, place: 'my-data' },
  { path: 'take-away', file: 'take-away/take-away-page', words: ['take-away'], signedIn: true, asksFirst: true, place: 'my-data' },
  { path: 'choices', file: 'choices/choices-page', words: ['choices'], signedIn: true, place: 'choices' },
  { path: 'choices/:purpose', file: 'choices/purpose-page', words: ['choices'], signedIn: true, place: 'choices' },
  { path: 'requests', file: 'requests/requests-page', words: ['requests', 'clock'], signedIn: true, place: 'requests' },
  { path: 'requests/new/:kind', file: 'requests/new-request-page', words: ['requests', 'asking'], signedIn: true, place: 'requests' },
  { path: 'requests/:id/answer', file: 'requests/answer-page', words: ['answer', 'my-data', 'reasons'], signedIn: true, asksFirst: true, place: 'requests' },
  { path: 'requests/:id', file: 'requests/request-page', words: ['requests', 'clock'], signedIn: true, asksFirst: true, place: 'requests' },
  { path: 'people/new', file: 'people/invite-page', words: ['people'], signedIn: true, place: 'settings' },
  { path: 'people', file: 'people/people-page', words: ['people'], signedIn: true, place: 'settings' },
  { path: 'complaints/new', file: 'complaints/new-complaint-page', words: ['complaints', 'activity'], signedIn: false, place: 'requests' },
  { path: 'complaints/who', file: 'complaints/route-page', words: ['complaints'], signedIn: false, place: 'requests' },
  { path: 'complaints/:id', file: 'complaints/complaint-page', words: ['complaints', 'activity'], signedIn: true, asksFirst: true, place: 'requests' },
  { path: 'complaints', file: 'complaints/complaints-page', words: ['complaints'], signedIn: true, asksFirst: true, place: 'requests' },
  { path: 'messages', file: 'messages/messages-page', words: ['messages'], signedIn: true, asksFirst: true, place: 'messages' },
  { path: 'messages/:id', file: 'messages/thread-page', words: ['messages'], signedIn: true, asksFirst: true, place: 'messages' },
  { path: 'receipts', file: 'receipts/receipts-page', words: ['receipts', 'choices'], signedIn: true, place: 'receipts' },
  { path: 'receipts/:id', file: 'receipts/receipt-page', words: ['receipts', 'choices'], signedIn: true, place: 'receipts' },
  { path: 'verify', file: 'receipts/verify-page', words: ['receipts'], signedIn: false, place: 'receipts' },
  { path: 'stop/:token', file: 'stop/stop-page', words: ['stop'], signedIn: false, place: 'choices' },
  { path: 'disclosures', file: 'disclosures/disclosures-page', words: ['disclosures'], signedIn: true, place: 'my-data' },
  { path: 'decisions', file: 'decisions/decisions-page', words: ['decisions'], signedIn: true, place: 'my-data' },
  { path: 'activity', file: 'activity/activity-page', words: ['activity'], signedIn: true, place: 'activity' },
  { path: 'outbox', file: 'outbox/outbox-page', words: ['outbox', 'under-way'], signedIn: true, place: 'outbox' },
  { path: 'settings/reach/new', file: 'reach/new-point-page', words: ['reach'], signedIn: true, place: 'settings' },
  { path: 'settings/reach/code-word', file: 'reach/code-word-page', words: ['reach'], signedIn: true, place: 'settings' },
  { path: 'settings/reach/:id', file: 'reach/point-page', words: ['reach'], signedIn: true, place: 'settings' },
  { path: 'settings/emergency', file: 'support/support-page', words: ['support'], signedIn: true, asksFirst: true, place: 'settings' },
  { path: 'settings/equality', file: 'support/equality-page', words: ['support'], signedIn: true, asksFirst: true, place: 'settings' },
  { path: 'settings/in-person', file: 'in-person/in-person-page', words: ['in-person'], signedIn: true, place: 'settings' },
  { path: 'settings/reach', file: 'reach/reach-page', words: ['reach'], signedIn: true, place: 'settings' },
  { path: 'settings/passkeys', file: 'passkeys/passkeys-page', words: ['passkeys'], signedIn: true, place: 'settings' },
  { path: 'settings/plain-name', file: 'plain-name/plain-name-page', words: ['safe'], signedIn: false, place: 'settings' },
  { path: 'settings/copy', file: 'copy/copy-page', words: ['copy'], signedIn: true, place: 'settings' },
  { path: 'settings', file: 'settings/settings-page', words: ['settings'], signedIn: false, place: 'settings' },
  { path: 'desk', file: 'desk/desk-page', words: ['staff', 'desk'], signedIn: false, place: 'desk' },
  { path: 'desk/new', file: 'desk/desk-new-page', words: ['staff', 'desk'], signedIn: false, place: 'desk' },
  { path: 'desk/complaint', file: 'desk/desk-complaint-page', words: ['staff', 'desk', 'desk-more'], signedIn: false, place: 'desk' },
  { path: 'desk/people', file: 'desk/desk-people-page', words: ['staff', 'desk', 'people', 'desk-more'], signedIn: false, place: 'desk' },
  { path: 'desk/cases', file: 'desk/desk-cases-page', words: ['staff', 'desk', 'desk-more'], signedIn: false, place: 'desk' },
  { path: 'desk/numbers', file: 'desk/desk-numbers-page', words: ['staff', 'desk', 'desk-numbers'], signedIn: false, place: 'desk' },
  { path: 'desk/emergency', file: 'emergency-list/emergency-list-page', words: ['staff', 'emergency-list', 'support'], signedIn: false, place: 'desk' },
  { path: 'desk/:id/answer', file: 'desk/desk-answer-page', words: ['staff', 'desk', 'reasons', 'desk-answer'], signedIn: false, place: 'desk' },
  { path: 'desk/:id/complaint', file: 'desk/desk-complaint-page', words: ['staff', 'desk', 'desk-more'], signedIn: false, place: 'desk' },
  { path: 'desk/:id', file: 'desk/desk-request-page', words: ['staff', 'desk', 'reasons'], signedIn: false, place: 'desk' },
];

const shapes = routes.map((route) => ({ route, parts: route.path.split('/') }));

/** The page of an address, `undefined` where there is none. Asked for every link of a list: the router's own way makes a pattern anew for each route each time. */
export function routeOf(pathname: string): PageRoute | undefined {
  const [before, , ...asked] = pathname.replace(/\/+$/u, '').split('/');
  return shapes.find(({ parts }) => before === '' && parts.length === asked.length && parts.every((part, at) => (part.startsWith(':') ? asked[at] !== '' : part === asked[at]?.toLowerCase())))?.route;
}

/** The address, unless it belongs to a page that the app does not have: then nothing leads there. Public pages are always there. */
export function offered(href: string): string | undefined {
  const route = routeOf(href);
  return route && !hasPage(route) ? undefined : href;
}
