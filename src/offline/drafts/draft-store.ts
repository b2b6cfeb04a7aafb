/** Where drafts lie: one for each person and form. Promises resolve when the change is done, and reject when the device cannot. */
export interface DraftStore {
  put(key: string, draft: unknown): Promise<void>;
  get(key: string): Promise<unknown>;
  remove(key: string): Promise<void>;
}

/** For tests, and for nothing else: a draft here is gone with the tab. */
export function memoryDraftStore(): DraftStore & { readonly records: Map<string, unknown> } {
  const records = new Map<string, unknown>();
  return {
    records,
    put: async (key, value) => { records.set(key, structuredClone(value)); },
    get: async (key) => structuredClone(records.get(key)),
    remove: async (key) => { records.delete(key); },
  };
}
