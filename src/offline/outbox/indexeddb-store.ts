import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { OutboxStoreError, type StoreFailure } from './outbox-store-error.ts';
import type { OutboxStore, SealingKey } from './store.ts';

interface OutboxDatabase extends DBSchema {
  entries: { key: number; value: { order?: number; id: string; entry: unknown }; indexes: { id: string } };
  keys: { key: string; value: SealingKey };
  notes: { key: string; value: string };
}

type Writing = IDBPTransaction<OutboxDatabase, ('entries' | 'keys' | 'notes')[], 'readwrite'>;

/** A database of its own: the copy for reading can be wiped without touching what was not sent. */
export const outboxDatabase = 'keyholder-outbox';

const failures: Readonly<Record<string, StoreFailure>> = {
  QuotaExceededError: 'quota', InvalidStateError: 'closed', AbortError: 'closed', VersionError: 'blocked', SecurityError: 'unavailable', UnknownError: 'unavailable',
};

function failureOf(error: unknown): OutboxStoreError {
  if (error instanceof OutboxStoreError) return error;
  return new OutboxStoreError(failures[(error as Error | undefined)?.name ?? ''] ?? 'unavailable', error);
}

function openOutbox(name: string, onLost: () => void): Promise<IDBPDatabase<OutboxDatabase>> {
  return new Promise((resolve, reject) => {
    openDB<OutboxDatabase>(name, 1, {
      upgrade(database) {
        database.createObjectStore('entries', { keyPath: 'order', autoIncrement: true }).createIndex('id', 'id', { unique: true });
        database.createObjectStore('keys', { keyPath: 'personKey' });
        database.createObjectStore('notes');
      },
      blocked: () => reject(new OutboxStoreError('blocked')),
      // A newer app in another tab wants to change the database: stand aside, and open again at the next use.
      blocking(_from, _to, event) {
        onLost();
        (event.target as IDBDatabase).close();
      },
      terminated: onLost,
    }).then(resolve, (error: unknown) => reject(failureOf(error)));
  });
}

/** The store on the device. Writes ask for strict durability: a promise to a person must outlive a flat battery. */
export function indexedDbStore(name = outboxDatabase): OutboxStore {
  let opened: Promise<IDBPDatabase<OutboxDatabase>> | undefined;
  const forget = () => { opened = undefined; };
  async function use<T>(work: (database: IDBPDatabase<OutboxDatabase>) => Promise<T>): Promise<T> {
    try {
      opened ??= openOutbox(name, forget);
      return await work(await opened);
    } catch (error) {
      forget();
      throw failureOf(error);
    }
  }
  const write = <T>(store: 'entries' | 'keys' | 'notes', work: (transaction: Writing) => Promise<T>): Promise<T> => use(async (database) => {
    const transaction = database.transaction([store], 'readwrite', { durability: 'strict' });
    // The request's success is not the promise; only the transaction's end is.
    const [result] = await Promise.all([work(transaction), transaction.done]);
    return result;
  });

  const keyOfEntry = (transaction: Writing, id: string) => transaction.objectStore('entries').index('id').getKey(id);

  return {
    add: (id, entry) => write('entries', async (transaction) => {
      await transaction.objectStore('entries').add({ id, entry });
    }),
    all: () => use(async (database) => (await database.getAll('entries')).map(({ order, entry }) => ({ order: order ?? 0, entry }))),
    replace: (id, entry) => write('entries', async (transaction) => {
      const order = await keyOfEntry(transaction, id);
      if (order === undefined) return false;
      await transaction.objectStore('entries').put({ order, id, entry });
      return true;
    }),
    remove: (id) => write('entries', async (transaction) => {
      const order = await keyOfEntry(transaction, id);
      if (order !== undefined) await transaction.objectStore('entries').delete(order);
      return order !== undefined;
    }),
    saveKey: (key) => write('keys', async (transaction) => {
      await transaction.objectStore('keys').put(key);
    }),
    keyOf: (personKey) => use((database) => database.get('keys', personKey)),
    savePerson: (personKey, over) => write('notes', async (transaction) => {
      const notes = transaction.objectStore('notes');
      if (over !== undefined && ((await notes.get('person')) ?? null) !== over) return;
      await (personKey === null ? notes.delete('person') : notes.put(personKey, 'person'));
    }),
    person: () => use(async (database) => (await database.get('notes', 'person')) ?? null),
  };
}
