import { useMemo, useSyncExternalStore } from 'react';
import type { PlacedEntry } from './entry.ts';
import { thisOutbox } from './this-outbox.ts';

/** What a screen shows of the outbox. */
export interface OutboxView {
  /** `false` until the device was read once. */
  readonly ready: boolean;
  /** Oldest first. */
  readonly entries: readonly PlacedEntry[];
  readonly waiting: number;
  readonly needsSignIn: number;
  readonly refused: number;
}

/** What lies in the outbox, kept up to date over all tabs. With a person: theirs, and what needs no sign-in; another's is not shown. */
export function useOutbox(personKey?: string): OutboxView {
  const outbox = thisOutbox();
  const list = useSyncExternalStore(outbox.watch, outbox.list, outbox.list);
  return useMemo(() => {
    const entries = list.entries.filter((one) => personKey === undefined || one.personKey === null || one.personKey === personKey);
    const count = (state: PlacedEntry['state']) => entries.filter((one) => one.state === state).length;
    return { ready: list.ready, entries, waiting: count('waiting'), needsSignIn: count('needs-sign-in'), refused: count('refused') };
  }, [list, personKey]);
}
