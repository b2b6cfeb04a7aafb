import type { OutboxStore, SealingKey, StoredRecord } from './store.ts';

/** A store for tests, and for nothing else: it forgets with the tab. */
export function memoryStore(): OutboxStore {
  const records = new Map<string, StoredRecord>();
  const keys = new Map<string, SealingKey>();
  let last = 0;
  let who: string | null = null;
  return {
    async add(id, entry) {
      if (records.has(id)) throw new TypeError('an id is used once');
      last += 1;
      records.set(id, { order: last, entry: structuredClone(entry) });
    },
    all: async () => structuredClone([...records.values()]),
    async replace(id, entry) {
      const old = records.get(id);
      if (!old) return false;
      records.set(id, { order: old.order, entry: structuredClone(entry) });
      return true;
    },
    remove: async (id) => records.delete(id),
    async saveKey(key) {
      keys.set(key.personKey, key);
    },
    keyOf: async (personKey) => keys.get(personKey),
    async savePerson(personKey, over) {
      if (over === undefined || over === who) who = personKey;
    },
    person: async () => who,
  };
}
