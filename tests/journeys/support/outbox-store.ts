import type { Page } from '@playwright/test';

/** What lies in the outbox's database on this device, by store. */
export function outboxStores(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const ended = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error as Error));
    });
    const asked = indexedDB.open('keyholder-outbox');
    // Only looked at: a database that is not there must not be made without its stores.
    asked.addEventListener('upgradeneeded', () => asked.transaction?.abort());
    const database = await ended(asked).catch(() => undefined);
    if (!database) return {};
    const read = async (name: string): Promise<[string, unknown[]]> => [name, await ended(database.transaction(name).objectStore(name).getAll())];
    const all = await Promise.all([...database.objectStoreNames].map(read));
    database.close();
    return Object.fromEntries(all);
  });
}

/** Everything in every database on this device, by `<database> <store>`: keys and values. */
export function allOnDevice(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const ended = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error as Error));
    });
    const found: Record<string, unknown[]> = {};
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await ended(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const read = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([ended(read.getAllKeys()), ended(read.getAll())]);
        found[`${name} ${store}`] = keys.map((key, at) => [key, values[at] as unknown]);
      }
      database.close();
    }
    return found;
  });
}
