import type { QueryClient } from '@tanstack/react-query';

const publicReads = new Set<unknown>(['readOrganisation', 'readRequestOptions']);

/** Pages that every act adds to: home, and the receipts. */
const growing = new Set<unknown>(['readHome', 'listReceipts']);

/**
 * What the server has taken in may change what any page shows. Reads of the person's own are fetched again when they are next looked at; home and the list of receipts at once if they are open.
 * The page of the act itself has laid the answer in already, so it is not asked again.
 */
export function staleAfterActs(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => !publicReads.has(queryKey[0]), refetchType: 'none' });
  void client.invalidateQueries({ predicate: ({ queryKey }) => growing.has(queryKey[0]) });
}
