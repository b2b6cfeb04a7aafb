import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listThreads, readThread, sendMessage, type Thread } from '#contract/messages.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';

const followed = new WeakSet<QueryClient>();

async function noteThread(client: QueryClient, thread: Thread): Promise<void> {
  // A read that began before the message was taken must not bring the old list back.
  await client.cancelQueries({ queryKey: [readThread.name] });
  client.setQueriesData<Thread>({ queryKey: [readThread.name, { requestId: thread.request.id }] }, (held) => held && thread);
  void client.invalidateQueries({ queryKey: [listThreads.name], refetchType: 'none' });
}

async function follow(client: QueryClient): Promise<void> {
  if (followed.has(client)) return;
  followed.add(client);
  try {
    const { onDone, thisOutbox } = await outboxCode();
    // Another tab may tell of somebody else's message while this one still shows its own person's.
    onDone(sendMessage, ({ answer, personKey }) => (personKey === thisOutbox().list().person ? noteThread(client, answer.body.thread) : undefined));
  } catch {
    followed.delete(client); // The code could not be fetched: nothing is sent without it, and the next page tries again.
  }
}

/** The server's thread is laid into what was read before a message leaves the outbox, so that it does not vanish in between; for the life of the tab. */
export function useFollowMessages(): void {
  const client = useQueryClient();
  useEffect(() => { void follow(client); }, [client]);
}
