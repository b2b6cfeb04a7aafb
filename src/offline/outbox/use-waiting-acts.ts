import { useEffect, useState } from 'react';
import { isForNow } from '#src/api/acting.ts';
import type { EntryInput, PlacedEntry } from './entry.ts';
import { outboxCode } from './outbox-code.ts';
import { useOutboxLater } from './use-outbox-later.ts';

/** An act that waits on this device, and what it says where this tab can read it. */
export interface WaitingAct {
  readonly entry: PlacedEntry;
  readonly input: EntryInput | null;
}

/** What waits on this device, done for whom this tab acts now, opened where it can be: in the tab that made it, and while its person is signed in. */
export function useWaitingActs(): { readonly ready: boolean; readonly acts: readonly WaitingAct[] } {
  const { ready, entries } = useOutboxLater();
  const [inputs, setInputs] = useState<ReadonlyMap<string, EntryInput | null>>(new Map());
  useEffect(() => {
    if (entries.length === 0) return;
    let gone = false;
    const read = async () => {
      const outbox = (await outboxCode()).thisOutbox();
      const all = await Promise.all(entries.map(async (entry) => [entry.id, await outbox.inputOf(entry)] as const));
      if (!gone) setInputs(new Map(all));
    };
    void Promise.allSettled([read()]); // What cannot be opened is shown by its face.
    return () => { gone = true; };
  }, [entries]);
  return { ready, acts: entries.filter(({ face }) => isForNow(face['actingFor'])).map((entry) => ({ entry, input: inputs.get(entry.id) ?? null })) };
}
