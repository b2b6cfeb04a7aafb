import { deviceDatabase, resultOf } from '../device-database.ts';
import type { PartStore } from './part-store.ts';

/** The database of files on this device. */
export const filesDatabase = 'keyholder-files';

/** Parts on the device, apart from the outbox: a list of acts must not have to read megabytes. */
export function indexedDbPartStore(): PartStore {
  const { run } = deviceDatabase(filesDatabase, 1, (database) => { database.createObjectStore('parts'); });
  return {
    putAll: async (records) => { await run('parts', 'readwrite', async (parts) => { await Promise.all(records.map(({ key, value }) => resultOf(parts.put(value, key)))); }); },
    keys: async () => (await run('parts', 'readonly', (parts) => parts.getAllKeys())).map(String),
    get: (key) => run('parts', 'readonly', (parts) => parts.get(key) as IDBRequest<unknown>),
    removeAll: async (keys) => { await run('parts', 'readwrite', async (parts) => { await Promise.all(keys.map((key) => resultOf(parts.delete(key)))); }); },
  };
}
