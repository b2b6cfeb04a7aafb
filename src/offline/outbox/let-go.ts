import { readOutboxKeyState } from '#contract/left-devices.ts';
import { call } from '#src/api/call.ts';
import { clocksSeen } from '#src/api/device-clock.ts';
import { type DeviceDatabase, deviceDatabase, resultOf } from '../device-database.ts';
import { makeStores, outboxDatabase } from './indexeddb-store.ts';
import { browserLock, type SendLock } from './send-lock.ts';
import type { SealingKey, StoredRecord } from './store.ts';

interface LetGoPorts {
  readonly call: typeof call;
  readonly lock: SendLock;
  /** The server's clock, as its last answer had it. `undefined`: not heard. */
  readonly serverTime: () => string | undefined;
  readonly name?: string;
}

function serverTime(): string | undefined {
  const at = Date.parse(clocksSeen()?.said ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

const browser: LetGoPorts = { call, lock: browserLock(), serverTime };
const seenBy = (personKey: string) => `seen ${personKey}`;

/** Every format says whose it is in the same place; `null` for what needs no sign-in, which stays until it is sent. */
const whoseIs = (entry: unknown): string | null => (entry as { personKey?: string | null }).personKey ?? null;

/** Who left nothing here need not be known here either. */
async function forgetSeen(run: DeviceDatabase['run'], live: string | undefined, waiting: ReadonlySet<string>): Promise<void> {
  await run('notes', 'readwrite', async (notes) => {
    const stays = new Set([...waiting, ...(live === undefined ? [] : [live])].map(seenBy));
    const names = (await resultOf(notes.getAllKeys())).filter((name) => typeof name === 'string' && name.startsWith(seenBy('')) && !stays.has(name));
    await Promise.all(names.map((name) => resultOf(notes.delete(name))));
  });
}

/**
 * What waits on a device that its person left by signing out everywhere goes three months later, if they did not come back to it; the screen that ends every session says so beforehand.
 * By the server's clock alone, and only where the server says so: no act goes because a phone thinks that time has passed. `live`: whose session is live here now; for them it is noted that they were.
 * Answers how many acts went.
 */
export async function letGoOfLeft(live: string | undefined, ports: LetGoPorts = browser): Promise<number> {
  const { run } = deviceDatabase(ports.name ?? outboxDatabase, 1, makeStores);
  const now = ports.serverTime();
  if (live !== undefined && now !== undefined) await run('notes', 'readwrite', (notes) => notes.put(now, seenBy(live)));
  const recordsOf = async () => (await run('entries', 'readonly', (entries) => entries.getAll() as IDBRequest<StoredRecord[]>)).map(({ order, entry }) => ({ order, personKey: whoseIs(entry) }));
  const others = new Set((await recordsOf()).flatMap(({ personKey }) => (personKey !== null && personKey !== live ? [personKey] : [])));
  await forgetSeen(run, live, others);
  let gone = 0;
  for (const personKey of others) {
    const key = await run('keys', 'readonly', (keys) => keys.get(personKey) as IDBRequest<SealingKey | undefined>);
    const seen = await run('notes', 'readonly', (notes) => notes.get(seenBy(personKey)) as IDBRequest<string | undefined>);
    if (!key || seen === undefined) continue; // Kept by a release that noted nothing: it stays.
    const state = await ports.call(readOutboxKeyState, { params: { keyId: key.keyId } }, { actingFor: null });
    if (!state.ok || !state.body.over || state.body.signedOutAt === null || Date.parse(state.body.signedOutAt) < Date.parse(seen)) continue;
    gone += await ports.lock.run(async () => {
      const orders = (await recordsOf()).flatMap((one) => (one.personKey === personKey ? [one.order] : []));
      await run('entries', 'readwrite', async (entries) => { await Promise.all(orders.map((order) => resultOf(entries.delete(order)))); });
      await run('keys', 'readwrite', (keys) => keys.delete(personKey));
      await run('notes', 'readwrite', (notes) => notes.delete(seenBy(personKey)));
      return orders.length;
    });
  }
  return gone;
}
