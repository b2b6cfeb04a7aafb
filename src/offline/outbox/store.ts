import type { PublicJwk } from '#contract/outbox-keys.ts';

/** A stored record as it lies on the device. `entry` may be of any past format. */
export interface StoredRecord {
  readonly order: number;
  readonly entry: unknown;
}

/** The public half that entries of one person are sealed with. */
export interface SealingKey {
  readonly personKey: string;
  readonly keyId: string;
  readonly publicKey: PublicJwk;
}

/**
 * Where entries lie. Every promise resolves only when the change is durable, and rejects with `OutboxStoreError`.
 * The store knows nothing of time: nothing in it ever grows too old.
 */
export interface OutboxStore {
  /** Gives the next `order`, higher than any before, removed ones included. */
  add(id: string, entry: unknown): Promise<void>;
  /** Lowest order first. */
  all(): Promise<readonly StoredRecord[]>;
  /** Replaces what is stored under the id; answers `false` and adds nothing if it is gone. */
  replace(id: string, entry: unknown): Promise<boolean>;
  /** Answers whether it was there. */
  remove(id: string): Promise<boolean>;
  saveKey(key: SealingKey): Promise<void>;
  keyOf(personKey: string): Promise<SealingKey | undefined>;
  /** Notes the person who signed in on this device last and has not signed out. With `over`: only if that is still what is noted. */
  savePerson(personKey: string | null, over?: string | null): Promise<void>;
  person(): Promise<string | null>;
  /** Whether the browser closed the store by itself since this was asked last: then it may have cleared it. A store that cannot say leaves it out. */
  wasLost?(): boolean;
}
