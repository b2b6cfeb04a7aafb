import type { QueryClient } from '@tanstack/react-query';
import { listThreads, readThread, sendMessage, type Thread } from '#contract/messages.ts';
import { makeFollow } from '#src/offline/outbox/make-follow.ts';

async function noteThread(client: QueryClient, thread: Thread): Promise<void> {
  // A read that began before the message was taken must not bring the old list back.
  await client.cancelQueries({ queryKey: [readThread.name] });
  client.setQueriesData<Thread>({ queryKey: [readThread.name, { requestId: thread.request.id }] }, (held) => held && thread);
  void client.invalidateQueries({ queryKey: [listThreads.name], refetchType: 'none' });
}

/** The server's thread is laid into what was read before a message leaves the outbox, so that it does not vanish in between. */
export const useFollowMessages = makeFollow((client, { onDone, thisOutbox }) => {
  // Another tab may tell of somebody else's message while this one still shows its own person's.
  onDone(sendMessage, ({ answer, personKey }) => (personKey === thisOutbox().list().person ? noteThread(client, answer.body.thread) : undefined));
});
