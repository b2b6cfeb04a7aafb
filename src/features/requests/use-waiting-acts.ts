import { useEffect, useState } from 'react';
import { withdrawRequest } from '#contract/requests.ts';
import type { EntryInput, PlacedEntry } from '#src/offline/outbox/entry.ts';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import { useOutboxLater } from '#src/offline/outbox/use-outbox-later.ts';

/** An act that waits on this device, and what it says where this tab can read it. */
export interface WaitingAct {
  readonly entry: PlacedEntry;
  readonly input: EntryInput | null;
}

/** The request an act is about, if it says so. */
export function requestOf(input: EntryInput | null): string | undefined {
  const parsed = withdrawRequest.params.safeParse(input?.params);
  return parsed.success ? parsed.data.requestId : undefined;
}

/** What waits on this device, opened where it can be: in the tab that made it, and while its person is signed in. */
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
  return { ready, acts: entries.map((entry) => ({ entry, input: inputs.get(entry.id) ?? null })) };
}

/** The withdrawal of a request that waits on this device, if there is one. */
export function useWaitingWithdrawal(requestId: string): PlacedEntry | undefined {
  return useWaitingActs().acts.find(({ entry, input }) => entry.endpoint === withdrawRequest.name && entry.state !== 'refused' && requestOf(input) === requestId)?.entry;
}
