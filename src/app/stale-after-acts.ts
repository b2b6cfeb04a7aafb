import type { QueryClient } from '@tanstack/react-query';
import { readHome } from '#contract/home.ts';

const publicReads = new Set<unknown>(['readOrganisation', 'readRequestOptions']);

/**
 * What the server has taken in may change what any page shows. Reads of the person's own are fetched again when they are next looked at; home at once if it is open.
 * The page of the act itself has laid the answer in already, so it is not asked again.
 */
export function staleAfterActs(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => !publicReads.has(queryKey[0]), refetchType: 'none' });
  void client.invalidateQueries({ queryKey: [readHome.name] });
}
