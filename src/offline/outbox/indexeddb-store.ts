import { deviceDatabase, keepAgain, resultOf } from '../device-database.ts';
import { OutboxStoreError, type StoreFailure } from './outbox-store-error.ts';
import type { OutboxStore, SealingKey, StoredRecord } from './store.ts';

/** A database of its own: the copy for reading can be wiped without touching what was not sent. */
export const outboxDatabase = 'keyholder-outbox';

const failures: Readonly<Record<string, StoreFailure>> = {
  QuotaExceededError: 'quota', InvalidStateError: 'closed', AbortError: 'closed', VersionError: 'blocked', SecurityError: 'unavailable', UnknownError: 'unavailable',
};

function failureOf(error: unknown): OutboxStoreError {
  return new OutboxStoreError(failures[(error as Error | undefined)?.name ?? ''] ?? 'unavailable', error);
}

/** What the first version of the database has. */
export function makeStores(database: IDBDatabase): void {
  database.createObjectStore('entries', { keyPath: 'order', autoIncrement: true }).createIndex('id', 'id', { unique: true });
  database.createObjectStore('keys', { keyPath: 'personKey' });
  database.createObjectStore('notes');
}

const orderOf = (entries: IDBObjectStore, id: string) => resultOf(entries.index('id').getKey(id));

/** The store on the device. */
export function indexedDbStore(name = outboxDatabase): OutboxStore {
  const database = deviceDatabase(name, 1, makeStores);
  const run = async <T>(...work: Parameters<typeof database.run<T>>): Promise<T> => {
    try {
      return await database.run(...work);
    } catch (error) {
      throw failureOf(error);
    }
  };
  const write = <T>(store: 'entries' | 'keys' | 'notes', work: (kept: IDBObjectStore) => Promise<T> | IDBRequest<T>) => run(store, 'readwrite', work);

  return {
    add: async (id, entry) => { await write('entries', (entries) => entries.add({ id, entry })); },
    all: () => run('entries', 'readonly', (entries) => entries.getAll() as IDBRequest<StoredRecord[]>),
    replace: (id, entry) => write('entries', async (entries) => {
      const order = await orderOf(entries, id);
      if (order === undefined) return false;
      await resultOf(entries.put({ order, id, entry }));
      return true;
    }),
    remove: (id) => write('entries', async (entries) => {
      const order = await orderOf(entries, id);
      if (order !== undefined) await resultOf(entries.delete(order));
      return order !== undefined;
    }),
    saveKey: async (key) => { await write('keys', (keys) => keys.put(key)); },
    keyOf: (personKey) => run('keys', 'readonly', (keys) => keys.get(personKey) as IDBRequest<SealingKey | undefined>),
    savePerson: async (personKey, over) => {
      if (personKey !== null && over === undefined) keepAgain();
      await write('notes', async (notes) => {
        if (over !== undefined && ((await resultOf(notes.get('person') as IDBRequest<string | undefined>)) ?? null) !== over) return;
        await (personKey === null ? resultOf(notes.delete('person')) : resultOf(notes.put(personKey, 'person')));
      });
    },
    wasLost: database.wasLost,
    person: async () => (await run('notes', 'readonly', (notes) => notes.get('person') as IDBRequest<string | undefined>)) ?? null,
  };
}
