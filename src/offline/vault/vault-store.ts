import { deviceDatabase } from '../device-database.ts';

/** Where the wrapped key lies: one, or none. Apart from the pages, so that it can go first and by itself. */
export interface VaultStore {
  read(): Promise<unknown>;
  write(record: unknown): Promise<void>;
  remove(): Promise<void>;
}

export const vaultDatabase = 'keyholder-vault';

/** The store on the device. */
export function indexedDbVaultStore(name = vaultDatabase): VaultStore {
  const { run } = deviceDatabase(name, 1, (database) => { database.createObjectStore('vault'); });
  return {
    read: () => run('vault', 'readonly', (vault) => vault.get('key') as IDBRequest<unknown>),
    write: async (record) => { await run('vault', 'readwrite', (vault) => vault.put(record, 'key')); },
    remove: () => run('vault', 'readwrite', (vault) => vault.delete('key')),
  };
}

/** For tests, and for nothing else. */
export function memoryVaultStore(): VaultStore {
  let record: unknown;
  return {
    read: async () => structuredClone(record),
    write: async (next) => { record = structuredClone(next); },
    remove: async () => { record = undefined; },
  };
}
