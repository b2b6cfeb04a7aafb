import type { Entry, EntryInput } from './entry.ts';

/** What the tabs of one browser tell each other. */
export type OutboxMessage =
  | { readonly kind: 'changed' }
  /** An entry was acknowledged; sent before it goes, so that every tab can take the server's word into its cache first. */
  | { readonly kind: 'done'; readonly told: Told }
  | { readonly kind: 'refused'; readonly entryId: string; readonly code: string }
  | { readonly kind: 'taken-back'; readonly entryId: string };

/** An acknowledged act with the server's answer, parsed by the contract. */
export interface Told {
  readonly entryId: string;
  readonly personKey: string | null;
  readonly endpoint: string;
  readonly face: Entry['face'];
  /** The device's clock when the person did it. */
  readonly madeAt: string;
  readonly input: EntryInput;
  readonly status: number;
  readonly body: unknown;
}

/** Between tabs. A message reaches the others, never oneself. */
export interface OutboxChannel {
  post(message: OutboxMessage): void;
  listen(hear: (message: OutboxMessage) => void): void;
}

export function browserChannel(name = 'keyholder-outbox'): OutboxChannel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (hear) => channel.addEventListener('message', ({ data }: MessageEvent<OutboxMessage>) => hear(data)),
  };
}
