import { deviceDatabase } from '../device-database.ts';
import type { DraftStore } from './draft-store.ts';

/** Drafts on the device, apart from the outbox: a draft that breaks must not stand in the way of what was done. */
export function indexedDbDraftStore(name = 'keyholder-drafts'): DraftStore {
  const { run } = deviceDatabase(name, 1, (database) => { database.createObjectStore('drafts'); });
  return {
    put: async (key, value) => { await run('drafts', 'readwrite', (drafts) => drafts.put(value, key)); },
    get: (key) => run('drafts', 'readonly', (drafts) => drafts.get(key) as IDBRequest<unknown>),
    remove: (key) => run('drafts', 'readwrite', (drafts) => drafts.delete(key)),
  };
}
