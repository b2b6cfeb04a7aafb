import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DraftStore } from './draft-store.ts';

interface DraftDatabase extends DBSchema { drafts: { key: string; value: unknown } }

/** Drafts on the device, apart from the outbox: a draft that breaks must not stand in the way of what was done. */
export function indexedDbDraftStore(name = 'keyholder-drafts'): DraftStore {
  let opened: Promise<IDBPDatabase<DraftDatabase>> | undefined;
  const forget = () => { opened = undefined; };
  async function use<T>(work: (database: IDBPDatabase<DraftDatabase>) => Promise<T>): Promise<T> {
    try {
      opened ??= openDB<DraftDatabase>(name, 1, {
        upgrade: (database) => { database.createObjectStore('drafts'); },
        // A newer app in another tab wants to change the database: stand aside, and open again at the next use.
        blocking(_from, _to, event) {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      });
      return await work(await opened);
    } catch (error) {
      forget();
      throw error;
    }
  }
  return {
    put: (key, value) => use(async (database) => { await database.put('drafts', value, key); }),
    get: (key) => use((database) => database.get('drafts', key)),
    remove: (key) => use((database) => database.delete('drafts', key)),
  };
}
