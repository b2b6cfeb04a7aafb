import { readOutboxKeys, type PrivateJwk } from '#contract/outbox-keys.ts';
import { call } from '#src/api/call.ts';
import { curve } from './envelope-key.ts';
import { OutboxStoreError } from './outbox-store-error.ts';
import type { OutboxStore, SealingKey } from './store.ts';

/** Who the server says is signed in now, with the private halves it released to that session. */
export interface Present {
  readonly personKey: string;
  readonly privateKeys: ReadonlyMap<string, CryptoKey>;
}

/** `nobody`: the server said that there is no session. `unknown`: it could not be asked. */
export type Presence = Present | 'nobody' | 'unknown';

const importPrivate = ({ kty, crv, x, y, d }: PrivateJwk) => crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, curve, false, ['deriveBits']);

/** Holds private halves in memory and lays public halves on the device. */
export interface KeyRing {
  /** Asks the server who is signed in, and takes that person's keys. Asked before every sending: what a tab remembers may be another person's session by now. */
  readPresence(): Promise<Presence>;
  /** The key to seal with for a person. Rejects with `OutboxStoreError`. */
  sealingKey(personKey: string): Promise<SealingKey>;
  /** Private halves held now. */
  held(): Present | undefined;
  forget(): void;
}

export function keyRing(store: OutboxStore, ask: typeof call = call): KeyRing {
  let present: Present | undefined;

  async function readPresence(): Promise<Presence> {
    const keys = await ask(readOutboxKeys, {}, { actingFor: null });
    if (!keys.ok) {
      const refused = keys.kind === 'problem' && keys.problem.status === 401;
      if (refused) present = undefined;
      return refused ? 'nobody' : 'unknown';
    }
    // One answer says whose keys they are. Asked for apart, somebody else could sign in between, and their acts would be sealed with a key that never opens them.
    const { personKey } = keys.body;
    const imported = await Promise.all(keys.body.privateKeys.map(async ({ keyId, privateKey }) => [keyId, await importPrivate(privateKey)] as const));
    present = { personKey, privateKeys: new Map(imported) };
    await store.saveKey({ personKey, ...keys.body.current });
    return present;
  }

  async function sealingKey(personKey: string): Promise<SealingKey> {
    const known = await store.keyOf(personKey);
    if (known) return known;
    const now = await readPresence();
    const key = typeof now === 'object' && now.personKey === personKey ? await store.keyOf(personKey) : undefined;
    if (!key) throw new OutboxStoreError('no-key');
    return key;
  }

  return { readPresence, sealingKey, held: () => present, forget: () => { present = undefined; } };
}
