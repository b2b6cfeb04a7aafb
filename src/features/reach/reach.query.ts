import type { QueryClient } from '@tanstack/react-query';
import { type Reach, readReach } from '#contract/reach.ts';
import { readSession } from '#contract/session.ts';
import { readOptions } from '#src/api/read-options.ts';

/** How the landlord reaches the person. */
export const reachQuery = () => readOptions(readReach);

/** Takes the server's word into the cache. */
export function keepReach(client: QueryClient, reach: Reach): void {
  client.setQueryData(reachQuery().queryKey, reach);
  // The session carries what is preferred to every page.
  for (const name of [readSession.name, 'readHome']) void client.invalidateQueries({ queryKey: [name] });
}
