import * as z from 'zod/mini';
import { calendarDate } from '#contract/common.ts';
import { deviceDatabase, resultOf } from '../device-database.ts';
import { envelope } from '../outbox/entry.ts';

/** A page of the copy as it lies there. In clear: the last day on which it may. */
export const copyPage = z.strictObject({ format: z.literal(1), until: calendarDate, sealed: envelope });
export type CopyPage = z.infer<typeof copyPage>;

/** Where the pages lie, each under a name that says nothing. */
export interface CopyStore {
  put(name: string, page: CopyPage): Promise<void>;
  get(name: string): Promise<unknown>;
  /** Lets go of pages whose last day was before `today`. Answers how many are left. */
  purge(today: string): Promise<number>;
  clear(): Promise<void>;
}

export const copyDatabase = 'keyholder-copy';

const isOver = (page: unknown, today: string) => ((page as Partial<CopyPage> | undefined)?.until ?? '') < today;

/** The store on the device. */
export function indexedDbCopyStore(name = copyDatabase): CopyStore {
  const { run } = deviceDatabase(name, 1, (database) => { database.createObjectStore('pages'); });
  return {
    put: async (key, page) => { await run('pages', 'readwrite', (pages) => pages.put(page, key)); },
    get: (key) => run('pages', 'readonly', (pages) => pages.get(key) as IDBRequest<unknown>),
    purge: (today) => run('pages', 'readwrite', async (pages) => {
      const [keys, all] = await Promise.all([resultOf(pages.getAllKeys()), resultOf(pages.getAll() as IDBRequest<unknown[]>)]);
      const over = keys.filter((_key, place) => isOver(all[place], today));
      await Promise.all(over.map((key) => resultOf(pages.delete(key))));
      return keys.length - over.length;
    }),
    clear: () => run('pages', 'readwrite', (pages) => pages.clear()),
  };
}

/** For tests, and for nothing else. */
export function memoryCopyStore(): CopyStore & { readonly pages: Map<string, unknown> } {
  const pages = new Map<string, unknown>();
  return {
    pages,
    put: async (key, page) => { pages.set(key, structuredClone(page)); },
    get: async (key) => structuredClone(pages.get(key)),
    purge: async (today) => {
      for (const [key, page] of pages) if (isOver(page, today)) pages.delete(key);
      return pages.size;
    },
    clear: async () => { pages.clear(); },
  };
}
