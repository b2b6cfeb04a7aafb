import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { mandateFor } from '#src/api/acting.ts';
import type { OutboxChannel } from './channel.ts';
import type { Entry, EntryInput, PlacedEntry } from './entry.ts';
import type { Envelopes } from './envelopes.ts';
import { nothingRead, type OutboxList } from './outbox-list.ts';
import { readEntry } from './migrations/read-entry.ts';
import { OutboxStoreError } from './outbox-store-error.ts';
import type { SendLock } from './send-lock.ts';
import type { OutboxStore } from './store.ts';

export interface OutboxPorts {
  readonly store: OutboxStore;
  readonly envelopes: Pick<Envelopes, 'seal' | 'open'>;
  readonly lock: SendLock;
  readonly channel: OutboxChannel;
  /** Whose acts are made in this tab; `null` when nobody is known to be signed in. */
  readonly person: () => Promise<string | null>;
  readonly now: () => number;
  /** Where a fault goes that must not undo what was done. */
  readonly report: (fault: unknown) => void;
}

/** An entry as the store keeps it: its place is the store's affair. */
export function withoutPlace({ order: _order, ...entry }: PlacedEntry): Entry {
  return entry;
}

export type Outbox = ReturnType<typeof makeOutbox>;

/** The outbox of this device, as one tab sees it. */
export function makeOutbox({ store, envelopes, lock, channel, person, now, report }: OutboxPorts) {
  const watchers = new Set<() => void>();
  const madeHere = new Map<string, EntryInput>();
  let list: OutboxList = nothingRead;
  let lastAdd: Promise<unknown> = Promise.resolve();
  let reading = 0;
  let puttingBack: Promise<unknown> | undefined;

  /**
   * The browser closed the store by itself, so it may have cleared it (short of room, or by "clear site data"). What this tab still holds, sealed as it was, is put back under its own ids:
   * what is still there is refused by its id, and what another tab has sent meanwhile the server knows by its key. After the exit the store refuses all.
   */
  function putBack(): Promise<unknown> | undefined {
    if (store.wasLost?.()) puttingBack = Promise.allSettled([...list.entries.map((one) => store.add(one.id, withoutPlace(one))), list.person && store.savePerson(list.person, null)]);
    return puttingBack;
  }

  async function look() {
    let before;
    let found;
    do {
      before = putBack();
      await before;
      found = await Promise.all([store.all(), person()]);
    } while (putBack() !== before); // It was lost meanwhile, and may have been found empty.
    return found;
  }

  /** A slower reading that began earlier must not put an old list over a new one. */
  function show(next: OutboxList, mine: number): OutboxList {
    if (mine === reading) {
      list = next;
      for (const tell of watchers) tell();
    }
    return next;
  }

  async function refresh(): Promise<OutboxList> {
    reading += 1;
    const mine = reading;
    try {
      // A browser that clears the store fails the read that is under way: the next one opens it anew.
      const [records, whose] = await look().catch(look);
      const entries = records.map(readEntry).filter((one) => one !== null);
      return show({ ready: true, person: whose, entries, unreadable: records.length - entries.length, shut: false }, mine);
    } catch (error) {
      if (error instanceof OutboxStoreError && error.why !== 'closed') show({ ...list, shut: true }, mine);
      throw error;
    }
  }

  /** Tells this tab and the others that the list is another now. */
  async function changed(): Promise<void> {
    channel.post({ kind: 'changed' });
    await refresh();
  }

  async function keep<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>, id: string, whose: Promise<string | null>, mandate: string | null): Promise<string> {
    if (!endpoint.canWait || !endpoint.body) throw new TypeError(`${endpoint.name} cannot wait`);
    const body = endpoint.body.parse(input.body) as never;
    const personKey = endpoint.permission === 'public' ? null : await whose;
    if (personKey === null && endpoint.permission !== 'public') throw new OutboxStoreError('nobody');
    const binding = { id, endpoint: endpoint.name };
    // Settled by the tap: whoever is acted for when it is sent may be another.
    const whole: EntryInput = mandate === null ? input : { ...input, actingFor: mandate };
    const content = personKey === null ? { kind: 'clear' as const, input } : await envelopes.seal(whole, { ...binding, personKey });
    const made: Entry = {
      ...binding, format: 1, personKey, content, lane: endpoint.canWait.lane(body), face: { ...endpoint.canWait.face(body), ...(mandate !== null && { actingFor: mandate }) },
      createdAt: new Date(now()).toISOString(), state: 'waiting', refusal: null, tries: 0, nextTryAt: null,
    };
    await store.add(id, made);
    madeHere.set(id, whole);
    return id;
  }

  /**
   * Keeps an act; `id` will be the Idempotency-Key of every try. Resolves only when it is stored durably. Acts of one tab are kept in the order of their calls.
   * Rejects with `OutboxStoreError` when it could not be kept, with a zod error when the input does not fit the contract.
   */
  async function add<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>, id: string): Promise<string> {
    // Whose it is is settled by the tap, not when its turn comes: meanwhile somebody else may have signed in.
    const whose = person();
    void Promise.allSettled([whose]); // A fault is said by the act itself, when its turn comes.
    const mandate = mandateFor(endpoint);
    const turn = lastAdd.then(() => keep(endpoint, input, id, whose, mandate));
    // The next act must not fail because this one did; this one's failure goes to its own caller.
    lastAdd = turn.then(() => undefined, () => undefined);
    await turn;
    // It is kept: a failure to read the list again is not a failure of the act.
    await changed().catch(report);
    return id;
  }

  async function leave(id: string, allowed: (entry: PlacedEntry) => boolean): Promise<'gone' | 'removed' | 'kept'> {
    const found = (await refresh()).entries.find((one) => one.id === id);
    if (!found) return 'gone';
    if (!allowed(found)) return 'kept';
    await store.remove(id);
    madeHere.delete(id);
    await changed();
    return 'removed';
  }

  return {
    add,
    refresh,
    changed,
    /** Entries as last read, oldest first. */
    list: (): OutboxList => list,
    /** Marks an entry; nothing happens if it is gone. */
    mark: async (entry: PlacedEntry, marks: Partial<Pick<Entry, 'state' | 'refusal' | 'tries' | 'nextTryAt'>>): Promise<boolean> =>
      store.replace(entry.id, { ...withoutPlace(entry), ...marks }),
    /** Lets an acknowledged entry go. For the sender alone. */
    remove: async (id: string): Promise<void> => {
      await store.remove(id);
      madeHere.delete(id);
    },
    /** The person has read a refusal. */
    dismiss: (id: string) => leave(id, ({ state }) => state === 'refused'),
    /**
     * The person takes an act back before it is sent. `busy`: it is being sent now. An entry with `tries` may have arrived all the same.
     * With the tries that they were shown: `kept` if there have been more since, so that nobody is told that it never left when it may have.
     */
    takeBack: (id: string, shown?: number) => lock.runIfFree(() => leave(id, ({ tries }) => shown === undefined || tries === shown)),
    /** What the person wrote: known in the tab that made it, and wherever their session is live. `null` otherwise. */
    inputOf: async (entry: PlacedEntry): Promise<EntryInput | null> => {
      if (entry.content.kind === 'clear') return entry.content.input;
      const here = madeHere.get(entry.id);
      if (here) return here;
      const opened = await envelopes.open(entry.content, entry);
      return typeof opened === 'string' ? null : opened;
    },
    /** At sign-out: what was written in this tab can no longer be read in it, and nothing of it is shown until the device is read again. */
    forget: (): void => {
      madeHere.clear();
      reading += 1; // A reading that is under way comes too late.
      list = nothingRead;
      for (const tell of watchers) tell();
    },
    /** Calls back when the list is another. The first to look reads it. */
    watch: (tell: () => void): (() => void) => {
      watchers.add(tell);
      if (reading === 0) refresh().catch(report);
      return () => watchers.delete(tell);
    },
  };
}
