import { fromBase64Url, toBase64Url } from '../outbox/base64url.ts';
import type { EntryInput, Envelope } from '../outbox/entry.ts';
import type { Binding } from '../outbox/envelope-key.ts';
import { open } from '../outbox/open.ts';
import { seal } from '../outbox/seal.ts';
import { makeKeyPair, unwrapKey, type Wrapped } from './key-pair.ts';
import { type PasskeyPort, passkeyKey } from './passkey-key.ts';
import { pinKey, rounds } from './pin-key.ts';
import { type VaultRecord, vaultRecord, type Wrap } from './vault-record.ts';
import type { VaultStore } from './vault-store.ts';

/** How many wrong PINs end the copy. */
export const mostWrongTries = 10;
/** A copy that nobody opened or brought up to date for so long goes by itself. */
export const idleDays = 14;

export interface VaultPorts {
  readonly store: VaultStore;
  readonly passkey: PasskeyPort;
  readonly now: () => number;
  /** Removes what the key was for; after the key has gone. */
  readonly wipePages: () => Promise<void>;
  /** PBKDF2 rounds of a new vault. */
  readonly rounds?: number;
}

/** How a try to unlock ended. `wiped`: it was the tenth wrong PIN. `stopped`: no passkey was shown. */
export type UnlockEnd = { readonly end: 'open' | 'wiped' | 'stopped' | 'gone' } | { readonly end: 'wrong'; readonly left: number };

export type Vault = ReturnType<typeof makeVault>;

const day = 86_400_000;
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** The vault of this device: a key pair whose private half opens with a PIN or a passkey and is held in memory only. */
export function makeVault({ store, passkey, now, wipePages, ...wish }: VaultPorts) {
  let privateKey: CryptoKey | undefined;
  const watchers = new Set<() => void>();
  const changed = () => { for (const tell of watchers) tell(); };
  const instant = () => new Date(now()).toISOString();

  async function destroy(): Promise<void> {
    privateKey = undefined;
    await store.remove(); // The key first: without it the pages are noise, should the rest not be reached.
    await wipePages();
    changed();
  }

  /** The vault, if there is one that is not too old. A clock that was turned back makes none older. */
  async function read(): Promise<VaultRecord | undefined> {
    const found = vaultRecord.safeParse(await store.read());
    if (!found.success) return undefined;
    if (now() - Date.parse(found.data.usedAt) <= idleDays * day) return found.data;
    await destroy();
    return undefined;
  }

  async function make(personKey: string, by: CryptoKey, how: (wrapped: Wrapped) => Wrap): Promise<VaultRecord> {
    const bound = { personKey, copyId: crypto.randomUUID() };
    const pair = await makeKeyPair(by, bound);
    const record: VaultRecord = {
      format: 1, ...bound, keyId: toBase64Url(random(12)), publicKey: pair.publicKey, wrap: how(pair.wrapped), wrongTries: 0, madeAt: instant(), usedAt: instant(),
    };
    await store.remove();
    await wipePages(); // What lies there was sealed for another key.
    await store.write(record);
    ({ privateKey } = pair);
    changed();
    return record;
  }

  async function opened(record: VaultRecord, key: CryptoKey): Promise<UnlockEnd> {
    privateKey = key;
    await store.write({ ...record, wrongTries: 0, usedAt: instant() });
    changed();
    return { end: 'open' };
  }

  return {
    read,
    destroy,
    isOpen: (): boolean => privateKey !== undefined,
    async makeWithPin(personKey: string, pin: string): Promise<VaultRecord> {
      const salt = random(16);
      const times = wish.rounds ?? rounds;
      return make(personKey, await pinKey(pin, salt, times), (wrapped) => ({ kind: 'pin', salt: toBase64Url(salt), rounds: times, ...wrapped }));
    },
    /** `null`: the person stopped, or this device's passkeys make no secrets. */
    async makeWithPasskey(personKey: string): Promise<VaultRecord | null> {
      const salt = random(32);
      const credentialId = await passkey.make();
      const secret = credentialId === null ? null : await passkey.secret(credentialId, salt);
      if (credentialId === null || secret === null) return null;
      return make(personKey, await passkeyKey(secret), (wrapped) => ({ kind: 'passkey', credentialId, salt: toBase64Url(salt), ...wrapped }));
    },
    async unlockWithPin(pin: string): Promise<UnlockEnd> {
      const record = await read();
      if (record?.wrap.kind !== 'pin') return { end: 'gone' };
      const wrongTries = record.wrongTries + 1;
      // Written down first: closing the page in mid-try wins no try.
      await store.write({ ...record, wrongTries });
      const key = await unwrapKey(record.wrap, await pinKey(pin, fromBase64Url(record.wrap.salt), record.wrap.rounds), record);
      if (key) return opened(record, key);
      if (wrongTries < mostWrongTries) return { end: 'wrong', left: mostWrongTries - wrongTries };
      await destroy();
      return { end: 'wiped' };
    },
    async unlockWithPasskey(): Promise<UnlockEnd> {
      const record = await read();
      if (record?.wrap.kind !== 'passkey') return { end: 'gone' };
      const secret = await passkey.secret(record.wrap.credentialId, fromBase64Url(record.wrap.salt));
      const key = secret && (await unwrapKey(record.wrap, await passkeyKey(secret), record));
      return key ? opened(record, key) : { end: 'stopped' };
    },
    lock(): void {
      privateKey = undefined;
      changed();
    },
    /** The copy was brought up to date or read. */
    async used(record: VaultRecord): Promise<void> {
      if (now() - Date.parse(record.usedAt) > day / 24) await store.write({ ...record, usedAt: instant() });
    },
    /** Seals for this vault, locked or not. */
    seal: ({ personKey, keyId, publicKey }: VaultRecord, content: EntryInput, binding: Binding): Promise<Envelope> => seal(content, { personKey, keyId, publicKey }, binding),
    /** `undefined` while it is locked, and for what was changed or sealed for another key. */
    async open(envelope: Envelope, binding: Binding): Promise<EntryInput | undefined> {
      if (!privateKey) return undefined;
      try {
        return await open(envelope, privateKey, binding);
      } catch {
        return undefined; // A page of the copy that does not open is not there.
      }
    },
    watch(tell: () => void): () => void {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
}
