import type { EntryInput, Envelope } from './entry.ts';
import type { Binding } from './envelope-key.ts';
import type { KeyRing, Presence } from './key-ring.ts';
import { open } from './open.ts';
import { seal } from './seal.ts';

/** Sealing and opening with a key ring behind it: what the outbox and the sender need of keys, and no more. */
export interface Envelopes {
  seal(input: EntryInput, binding: Binding & { readonly personKey: string }): Promise<Envelope>;
  /** Asks the server who is signed in. */
  readPresence(): Promise<Presence>;
  /** `no-key`: not this person's keys, so it stays shut. `damaged`: the right key does not open it. */
  open(envelope: Envelope, binding: Binding): Promise<EntryInput | 'no-key' | 'damaged'>;
  forget(): void;
}

export function envelopesWith(ring: KeyRing): Envelopes {
  return {
    async seal(input, binding) {
      const key = await ring.sealingKey(binding.personKey);
      return seal(input, key, binding);
    },
    readPresence: () => ring.readPresence(),
    async open(envelope, binding) {
      const held = ring.held();
      const key = held?.personKey === binding.personKey ? held?.privateKeys.get(envelope.keyId) : undefined;
      if (!key) return 'no-key';
      try {
        return await open(envelope, key, binding);
      } catch {
        // The key is the right one: what it does not open was changed or broken, and no other try will mend it.
        return 'damaged';
      }
    },
    forget: () => ring.forget(),
  };
}
