import type { OutboxMessage } from '#src/offline/outbox/channel.ts';
import { OutboxStoreError } from '#src/offline/outbox/outbox-store-error.ts';
import type { SendLock } from '#src/offline/outbox/send-lock.ts';
import type { OutboxStore, SealingKey, StoredRecord } from '#src/offline/outbox/store.ts';
import type { Agenda, Living } from './agenda.ts';

/** What outlives the tabs of a browser: its database, its locks, its channel between tabs. Each call waits for its turn on the agenda. */
export class Device {
  readonly records = new Map<string, StoredRecord>();
  /** The place that each entry was given, also of those that have gone. */
  readonly orderOf = new Map<string, number>();
  /** No room: nothing can be added. */
  full = false;
  person: string | null = null;
  readonly #agenda: Agenda;
  readonly #keys = new Map<string, SealingKey>();
  readonly #holders: { readonly tab: Living; readonly granted: () => void }[] = [];
  readonly #listeners: { readonly tab: Living; readonly hear: (message: OutboxMessage) => void }[] = [];
  #last = 0;

  constructor(agenda: Agenda) {
    this.#agenda = agenda;
  }

  /** The database as one tab reaches it. Transactions happen in the order they were begun, as IndexedDB's of one store do; one that was begun may outlive its tab. */
  storeFor(tab: Living): OutboxStore {
    const use = <T>(work: () => T) => this.#agenda.begin(tab, work, { queue: 'database', outlives: true });
    const { records } = this;
    return {
      add: (id, entry) => use(() => {
        if (this.full) throw new OutboxStoreError('quota');
        if (records.has(id)) throw new TypeError('an id is used once');
        this.#last += 1;
        records.set(id, { order: this.#last, entry });
        this.orderOf.set(id, this.#last);
      }),
      all: () => use(() => [...records.values()]),
      replace: (id, entry) => use(() => {
        const old = records.get(id);
        if (old) records.set(id, { order: old.order, entry });
        return old !== undefined;
      }),
      remove: (id) => use(() => records.delete(id)),
      saveKey: (key) => use(() => { this.#keys.set(key.personKey, key); }),
      keyOf: (personKey) => use(() => this.#keys.get(personKey)),
      savePerson: (personKey, over) => use(() => { if (over === undefined || over === this.person) this.person = personKey; }),
      person: () => use(() => this.person),
    };
  }

  /** The lock of all tabs; freed when its holder dies. */
  lockFor(tab: Living): SendLock {
    const run = async <T>(work: () => Promise<T>): Promise<T> => {
      await new Promise<void>((resolve) => {
        const granted = () => { void this.#agenda.begin(tab, () => undefined).then(resolve); };
        this.#holders.push({ tab, granted });
        if (this.#holders.length === 1) granted();
      });
      try {
        return await work();
      } finally {
        this.#free(tab);
      }
    };
    return { run, runIfFree: async (work) => (this.#holders.length > 0 ? 'busy' : run(work)) };
  }

  channelFor(tab: Living) {
    return {
      post: (message: OutboxMessage) => {
        for (const one of this.#listeners) if (one.tab !== tab && one.tab.alive) void this.#agenda.begin(one.tab, () => one.hear(message));
      },
      listen: (hear: (message: OutboxMessage) => void) => { this.#listeners.push({ tab, hear }); },
    };
  }

  /** A tab has died. */
  forget(tab: Living): void {
    for (let place = this.#listeners.length - 1; place >= 0; place -= 1) if (this.#listeners[place]?.tab === tab) this.#listeners.splice(place, 1);
    const held = this.#holders[0]?.tab === tab;
    for (let place = this.#holders.length - 1; place >= 0; place -= 1) if (this.#holders[place]?.tab === tab) this.#holders.splice(place, 1);
    if (held) this.#holders[0]?.granted();
  }

  #free(tab: Living): void {
    const place = this.#holders.findIndex((one) => one.tab === tab);
    if (place < 0) return;
    this.#holders.splice(place, 1);
    if (place === 0) this.#holders[0]?.granted();
  }
}
