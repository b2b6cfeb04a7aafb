/** Why something could not be kept on this device. `nobody`: nobody has signed in here; `no-key`: no key to seal with was ever read here. */
export type StoreFailure = 'quota' | 'blocked' | 'closed' | 'unavailable' | 'nobody' | 'no-key';

/** What `add` rejects with: the act was **not** kept, and the screen has to say so. Decide on `why`. */
export class OutboxStoreError extends Error {
  readonly why: StoreFailure;

  constructor(why: StoreFailure, cause?: unknown) {
    super(why, { cause });
    this.name = 'OutboxStoreError';
    this.why = why;
  }
}
