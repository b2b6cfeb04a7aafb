import type { Page } from '@playwright/test';

/** Everything in the database of drafts, as text. */
export function draftsOnDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const ended = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error as Error));
    });
    const there = (await indexedDB.databases()).some(({ name }) => name === 'keyholder-drafts');
    if (!there) return '';
    const database = await ended(indexedDB.open('keyholder-drafts'));
    const all = await ended(database.transaction('drafts').objectStore('drafts').getAll());
    database.close();
    return JSON.stringify(all);
  });
}
