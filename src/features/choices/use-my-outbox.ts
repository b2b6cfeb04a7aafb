import { useOutbox, type OutboxView } from '#src/offline/outbox/use-outbox.ts';

/** What waits on this device of the person signed in. */
export function useMyOutbox(): OutboxView {
  return useOutbox();
}
