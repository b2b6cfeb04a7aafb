import { listChoices, readChoice } from '#contract/choices.ts';
import type { AnswerOf, AnyEndpoint } from '#contract/endpoint.ts';
import { readHome } from '#contract/home.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import { listThreads, readThread } from '#contract/messages.ts';
import { readMyNotice } from '#contract/my-notice.ts';
import { listReceipts, readReceipt } from '#contract/receipts.ts';
import { readRequestOptions } from '#contract/request-options.ts';
import { listRequests, readRequest } from '#contract/requests.ts';

/** What may be kept of one read, and for how many days. `undefined`: nothing of this answer. */
export interface Allowed<E extends AnyEndpoint = AnyEndpoint> {
  readonly endpoint: E;
  readonly days: number;
  readonly keep: (body: AnswerOf<E>['body']) => AnswerOf<E>['body'] | undefined;
}

const allow = <E extends AnyEndpoint>(endpoint: E, days: number, keep: Allowed<E>['keep'] = (body) => body): Allowed => ({ endpoint, days, keep } as unknown as Allowed);

/** Half of what it takes to ask for a code: not needed to read anything. */
const noReference = 'K22222222';

/**
 * Every read that a copy may hold; anything else is never kept. Left out of what is: facts that the server does not let go into a copy (sensitive ones, special categories and
 * criminal data (UK GDPR Art. 9, 10), proof of identity, recordings, what is about other people), what a person wrote in a request for a recording, and the names
 * of what was deleted.
 */
export const allowList: readonly Allowed[] = [
  allow(readHome, 30, (home) => ({ ...home, session: { ...home.session, portalReference: noReference, level: 1 as const, level2Until: null } })),
  allow(listCategories, 30),
  allow(readCategory, 30, (category) => (category.dataClass === 'ordinary' ? { ...category, items: category.items.filter((item) => item.mayBeKept) } : undefined)),
  allow(listChoices, 30),
  allow(readChoice, 30),
  allow(readMyNotice, 30, (notice) => ({ ...notice, sections: notice.sections.map((section) => ({ ...section, categories: section.categories.map((one) => ({ ...one, items: one.items.filter((item) => item.mayBeKept) })) })) })),
  allow(listRequests, 30),
  allow(readRequestOptions, 30), // Nothing personal: without it no form of a request opens.
  allow(readRequest, 30, (request) => ({ ...request, details: request.kind === 'recordings' ? null : request.details, events: request.events.map(({ deleted: _deleted, ...event }) => event) })),
  allow(listThreads, 30),
  allow(readThread, 30),
  allow(listReceipts, 90),
  allow(readReceipt, 90),
];

/** What may be kept of this read. */
export const allowedOf = (endpoint: AnyEndpoint): Allowed | undefined => allowList.find((one) => one.endpoint.name === endpoint.name);
