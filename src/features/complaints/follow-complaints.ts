import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listComplaints, makeComplaint, readComplaint, withdrawComplaint } from '#contract/complaints.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';

const followed = new WeakSet<QueryClient>();

async function follow(client: QueryClient): Promise<void> {
  if (followed.has(client)) return;
  followed.add(client);
  try {
    const { onDone } = await outboxCode();
    const note = async (): Promise<void> => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === listComplaints.name || queryKey[0] === readComplaint.name });
    };
    onDone(makeComplaint, note);
    onDone(withdrawComplaint, note);
  } catch {
    followed.delete(client); // The code could not be fetched: nothing is sent without it, and the next page tries again.
  }
}

/** Reads complaints again when the server has taken an act on one. */
export function useFollowComplaints(): void {
  const client = useQueryClient();
  useEffect(() => { void follow(client); }, [client]);
}
