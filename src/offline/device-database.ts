/** A database on this device, opened at its first use and again after it was lost. */
export interface DeviceDatabase {
  /** Runs one piece of work in one transaction. Resolves when all of it is durable; rejects with the browser's error, and then nothing of it is. */
  readonly run: <T>(store: string, mode: 'readonly' | 'readwrite', work: (store: IDBObjectStore) => Promise<T> | IDBRequest<T>) => Promise<T>;
  /** Whether the browser closed it by itself since this was asked last: it may have cleared it. */
  readonly wasLost: () => boolean;
}

/** The result of a request. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error as Error));
  });
}

/** Databases that were deleted under this page's feet: the exit was used, or a copy was removed. What the page still does must not make them anew. */
export const deleted = new Set<string>();
/** Databases that the browser closed by itself. */
const lost = new Set<string>();

/** Somebody has signed in on this page: it may keep things again. */
export function keepAgain(): void {
  deleted.clear();
}

function open(name: string, version: number, upgrade: (database: IDBDatabase) => void, onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, version);
    asked.addEventListener('upgradeneeded', () => upgrade(asked.result));
    asked.addEventListener('blocked', () => reject(new DOMException('', 'VersionError')));
    asked.addEventListener('error', () => reject(asked.error as Error));
    asked.addEventListener('success', () => {
      const database = asked.result;
      database.addEventListener('close', () => {
        lost.add(name);
        onLost();
      });
      // A newer app in another tab wants to change the database, or the exit to delete it: stand aside, and open again at the next use.
      database.addEventListener('versionchange', ({ newVersion }) => {
        if (newVersion === null) deleted.add(name);
        onLost();
        database.close();
      });
      resolve(database);
    });
  });
}

/** A database of this name. Writes ask for strict durability: a promise to a person must outlive a flat battery. */
export function deviceDatabase(name: string, version: number, upgrade: (database: IDBDatabase) => void): DeviceDatabase {
  let opened: Promise<IDBDatabase> | undefined;
  const forget = () => { opened = undefined; };
  async function run<T>(store: string, mode: 'readonly' | 'readwrite', work: (store: IDBObjectStore) => Promise<T> | IDBRequest<T>): Promise<T> {
    if (deleted.has(name)) throw new DOMException('', 'InvalidStateError');
    opened ??= open(name, version, upgrade, forget);
    const transaction = (await opened).transaction(store, mode, { durability: 'strict' });
    // The request's success is not the promise; only the transaction's end is. Its error says more than the request's: that the device is full, for one.
    const ended = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('', 'AbortError')));
    });
    const asked = work(transaction.objectStore(store));
    const [result] = await Promise.allSettled([asked instanceof IDBRequest ? resultOf(asked) : asked, ended]);
    await ended;
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  }
  return {
    wasLost: () => lost.delete(name),
    run: async (store, mode, work) => {
      try {
        return await run(store, mode, work);
      } catch (error) {
        forget();
        throw error;
      }
    },
  };
}
