import type { RequestSummary } from '#contract/request-summary.ts';
import { type RecordItem, type ViewContext } from './category-view.ts';
import { type RecordedRequest, requestSummaryView } from './request-view.ts';

/** The fact that a request names, by its id; `null` where it names none. */
export const factOfRequest = ({ details }: Pick<RecordedRequest, 'details'>): string | null => (details?.kind === 'correction' ? details.itemId : null);

/** How a request stands in a list: those about a fact are told apart by its name. `items`: those on record that the person may see, the ones that are named at least. */
export function inList(items: readonly Pick<RecordItem, 'id' | 'key'>[], { pack, words, today }: ViewContext): (request: RecordedRequest) => RequestSummary {
  const keys = new Map(items.map(({ id, key }) => [id, key]));
  return (request) => {
    const key = keys.get(factOfRequest(request) ?? '');
    return { ...requestSummaryView(request, pack, today), ...(key !== undefined && { about: words(`item.${key}`) }) };
  };
}

/** The person's requests as their list shows them. */
export function requestsView(requests: readonly RecordedRequest[], items: Parameters<typeof inList>[0], context: ViewContext): RequestSummary[] {
  return requests.map(inList(items, context));
}
