import { browserPasskey } from '../vault/passkey-key.ts';
import { indexedDbVaultStore } from '../vault/vault-store.ts';
import { makeVault, type Vault } from '../vault/vault.ts';
import { type Copy, makeCopy } from './copy.ts';
import { indexedDbCopyStore } from './copy-store.ts';
import { fillCopy } from './fill-copy.ts';

export interface ThisCopy {
  readonly vault: Vault;
  readonly copy: Copy;
  /** Reads all that it may hold. */
  readonly fill: (language: string) => Promise<boolean>;
}

let made: ThisCopy | undefined;

/** The copy of this device and the vault around it. `person`: whose session is live in this tab. */
export function thisCopy(person: () => string | undefined): ThisCopy {
  if (made) return made;
  const store = indexedDbCopyStore();
  const vault = makeVault({ store: indexedDbVaultStore(), passkey: browserPasskey(), now: Date.now, wipePages: () => store.clear() });
  const copy = makeCopy(vault, store, person);
  made = { vault, copy, fill: (language) => fillCopy(copy, language) };
  return made;
}

const idle = 15 * 60_000;

/** Locks the vault when nobody has touched this tab for a quarter of an hour: a phone that was put down may be picked up by somebody else. Answers the way to stop. */
export function lockWhenIdle(vault: Vault, now: () => number = Date.now): () => void {
  let touched = now();
  const touch = () => { touched = now(); };
  const look = () => { if (vault.isOpen() && now() - touched > idle) vault.lock(); };
  const stopWatching = vault.watch(touch);
  const timer = setInterval(look, 30_000);
  addEventListener('pointerdown', touch);
  addEventListener('keydown', touch);
  document.addEventListener('visibilitychange', look); // Timers sleep with the phone.
  return () => {
    stopWatching();
    clearInterval(timer);
    removeEventListener('pointerdown', touch);
    removeEventListener('keydown', touch);
    document.removeEventListener('visibilitychange', look);
  };
}
