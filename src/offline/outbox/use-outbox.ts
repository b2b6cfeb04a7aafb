import { useMemo, useSyncExternalStore } from 'react';
import { outboxView, type OutboxView } from './outbox-view.ts';
import { thisOutbox } from './this-outbox.ts';

export type { OutboxView } from './outbox-view.ts';

/** What lies in the outbox, kept up to date over all tabs: what this person did, and what needs no sign-in. Without a person: whose tab this is. Another's is not shown. */
export function useOutbox(personKey?: string): OutboxView {
  const outbox = thisOutbox();
  const list = useSyncExternalStore(outbox.watch, outbox.list, outbox.list);
  return useMemo(() => outboxView(list, personKey), [list, personKey]);
}
