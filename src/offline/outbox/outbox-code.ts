import type * as OutboxCode from './this-outbox.ts';

let coming: Promise<typeof OutboxCode> | undefined;
let here: typeof OutboxCode | undefined;

/** The outbox's code, for pages that can be read without it. The app fetches it once the first page stands, and the worker keeps it. */
export function outboxCode(): Promise<typeof OutboxCode> {
  coming ??= import('./this-outbox.ts').then((code) => {
    here = code;
    return code;
  }, (error: unknown) => {
    coming = undefined; // The next try may succeed.
    throw error;
  });
  return coming;
}

/** The code if it is here already. */
export function outboxAtHand(): typeof OutboxCode | undefined {
  return here;
}
