/** Where sealed parts of files lie. Promises resolve when the change is durable, and reject when the device cannot. */
export interface PartStore {
  /** All of them or none. */
  putAll(records: readonly { readonly key: string; readonly value: unknown }[]): Promise<void>;
  /** In order. */
  keys(): Promise<readonly string[]>;
  get(key: string): Promise<unknown>;
  removeAll(keys: readonly string[]): Promise<void>;
}

/** For tests, and for nothing else: a part here is gone with the tab. */
export function memoryPartStore(): PartStore & { readonly records: Map<string, unknown> } {
  const records = new Map<string, unknown>();
  return {
    records,
    putAll: async (all) => { for (const { key, value } of all) records.set(key, structuredClone(value)); },
    keys: async () => [...records.keys()].toSorted(),
    get: async (key) => structuredClone(records.get(key)),
    removeAll: async (keys) => { for (const key of keys) records.delete(key); },
  };
}
