import { useMemo, useSyncExternalStore } from 'react';
import type { Told } from '#src/offline/outbox/channel.ts';
import { thisOutbox } from '#src/offline/outbox/this-outbox.ts';
import type { OutboxView } from '#src/offline/outbox/use-outbox.ts';

/** What the server has taken in since this tab was opened, the newest first: this person's, and what needs no sign-in. What stands against a later decision is among the entries still. */
export function useArrived({ entries }: OutboxView): readonly Told[] {
  const outbox = thisOutbox();
  const all = useSyncExternalStore(outbox.arrived.watch, outbox.arrived.list);
  const { person } = outbox.list();
  return useMemo(() => all.filter(({ personKey, entryId }) => (personKey === null || personKey === person) && !entries.some(({ id }) => id === entryId)), [all, person, entries]);
}
