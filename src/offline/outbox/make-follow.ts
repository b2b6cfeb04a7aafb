import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { outboxCode } from './outbox-code.ts';
import type * as OutboxCode from './this-outbox.ts';

/** The hook by which a feature hears of the server's answers before their acts leave the outbox: from its first page on, once for each cache, for the life of the tab. */
export function makeFollow(listen: (client: QueryClient, outbox: typeof OutboxCode) => void): () => void {
  const followed = new WeakSet<QueryClient>();
  async function follow(client: QueryClient): Promise<void> {
    if (followed.has(client)) return;
    followed.add(client);
    try {
      listen(client, await outboxCode());
    } catch {
      followed.delete(client); // The code could not be fetched: nothing is sent without it, and the next page tries again.
    }
  }
  return function useFollow(): void {
    const client = useQueryClient();
    useEffect(() => { void follow(client); }, [client]);
  };
}
