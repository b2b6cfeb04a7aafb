import { useEffect, useState } from 'react';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';

/** The version whose words were on the screen when a decision was made; known where the entry can be read. */
export function useSeenVersion(entry: PlacedEntry): string | undefined {
  const [seen, setSeen] = useState<string>();
  useEffect(() => {
    let left = false;
    void thisOutbox().inputOf(entry).then((input) => {
      const { noticeVersion } = (input?.body ?? {}) as { noticeVersion?: string };
      if (!left) setSeen(noticeVersion);
    });
    return () => { left = true; };
  }, [entry]);
  return seen;
}
