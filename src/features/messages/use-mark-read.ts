import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { readHome } from '#contract/home.ts';
import { listThreads, markThreadRead, type Thread } from '#contract/messages.ts';
import { call } from '#src/api/call.ts';

/** Tells the server that what is on the screen was seen, once for each newest message. Answers which messages were new when this page first showed them. */
export function useMarkRead(thread: Thread | undefined): ReadonlySet<string> {
  const client = useQueryClient();
  const told = useRef('');
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const unseen = thread?.messages.filter((one) => one.by === 'landlord' && one.seenAt === null) ?? [];
    const last = unseen.at(-1);
    if (!thread || !last || told.current === last.id) return;
    told.current = last.id;
    setFresh((before) => new Set([...before, ...unseen.map((one) => one.id)]));
    const mark = async () => {
      const result = await call(markThreadRead, { params: { requestId: thread.request.id }, body: { until: last.at } });
      if (!result.ok) told.current = ''; // Stays unread; the next look tries again.
      else for (const name of [listThreads.name, readHome.name]) void client.invalidateQueries({ queryKey: [name], refetchType: 'none' });
    };
    void mark();
  }, [thread, client]);
  return fresh;
}
