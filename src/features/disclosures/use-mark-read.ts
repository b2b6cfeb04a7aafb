import { useEffect, useRef } from 'react';
import { disclosurePage, markDisclosuresRead, type Disclosure } from '#contract/disclosures.ts';
import { call } from '#src/api/call.ts';

/**
 * Tells the server which promised entries were on the screen. They keep their mark until the page is opened anew, so that the person sees what was new.
 * A call that fails is made again at the next look: nothing the person did is lost by it.
 */
export function useMarkRead(entries: readonly Disclosure[] | undefined): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const ids = (entries ?? []).filter((one) => one.unread && !told.current.has(one.id)).map((one) => one.id).slice(0, disclosurePage);
    if (ids.length === 0) return;
    for (const id of ids) told.current.add(id);
    void call(markDisclosuresRead, { body: { ids } }).then((result) => {
      if (!result.ok) for (const id of ids) told.current.delete(id);
    });
  }, [entries]);
}
