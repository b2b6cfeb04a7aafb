import { useEffect, useRef, useState } from 'react';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';

/** How many of the acts that were shown as waiting have reached the server since, on this page. */
export function useSent(shown: readonly PlacedEntry[], page: string): number {
  const spokenOf = useRef(new Set<string>());
  const [sent, setSent] = useState({ page, count: 0 });
  useEffect(() => {
    for (const { id } of shown) spokenOf.current.add(id);
  }, [shown]);
  useEffect(() => thisOutbox().watchDone((id) => {
    if (spokenOf.current.delete(id)) setSent((now) => ({ page, count: (now.page === page ? now.count : 0) + 1 }));
  }), [page]);
  return sent.page === page ? sent.count : 0;
}
