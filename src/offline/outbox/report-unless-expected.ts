import { OutboxStoreError } from './outbox-store-error.ts';

/** An act that was not kept, because the device cannot or the outbox's code could not be fetched, is said on the page; anything else is a fault of ours. */
export function reportUnlessExpected(error: unknown): void {
  if (!(error instanceof OutboxStoreError) && !(error instanceof TypeError)) reportError(error);
}
