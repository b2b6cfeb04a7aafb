import type { PlacedEntry } from './entry.ts';

/** What lies in the outbox, as last read. `unreadable` counts records that a newer release wrote; `shut`: the device did not let it be read when it was asked last. */
export interface OutboxList {
  readonly ready: boolean;
  /** Whose tab this is; `null` while nobody is known to be signed in. */
  readonly person: string | null;
  readonly entries: readonly PlacedEntry[];
  readonly unreadable: number;
  readonly shut: boolean;
}

/** Before the device was read. */
export const nothingRead: OutboxList = { ready: false, person: null, entries: [], unreadable: 0, shut: false };
