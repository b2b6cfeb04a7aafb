import type { PlacedEntry } from './entry.ts';
import type { OutboxList } from './outbox-list.ts';

/** What a screen shows of the outbox. */
export interface OutboxView {
  /** `false` until the device was read once. */
  readonly ready: boolean;
  /** Oldest first. */
  readonly entries: readonly PlacedEntry[];
  readonly waiting: number;
  readonly needsSignIn: number;
  readonly refused: number;
  /** Recorded, and a later decision stands instead: to be read. */
  readonly superseded: number;
  /** Entries of other people who used this device: no more is said of them than how many. */
  readonly others: number;
  /** Records that a newer release wrote. Whose they are is not known. */
  readonly unreadable: number;
  /** The device did not let it be read when it was asked last: what is shown is what was known before. */
  readonly shut: boolean;
}

/** What this person did and what needs no sign-in. Without a person: whose tab this is. Another's is not shown. */
export function outboxView(list: OutboxList, personKey?: string): OutboxView {
  const whose = personKey ?? list.person;
  const entries = list.entries.filter((one) => one.personKey === null || one.personKey === whose);
  const superseded = entries.filter((one) => one.refusal === 'superseded').length;
  const count = (state: PlacedEntry['state']) => entries.filter((one) => one.state === state).length;
  return {
    ready: list.ready, entries, waiting: count('waiting'), needsSignIn: count('needs-sign-in'), refused: count('refused') - superseded, superseded,
    others: list.entries.length - entries.length, unreadable: list.unreadable, shut: list.shut,
  };
}
