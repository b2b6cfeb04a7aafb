import { connected } from '../connection.ts';
import type { OutboxList } from './outbox-list.ts';

/** What the worker says to open pages when the browser tells it that the connection is back. */
export const wakeMessage = 'WAKE';
const tag = 'keyholder-outbox';

interface SyncRegistration { readonly sync?: { register(tag: string): Promise<void> } }
interface Container extends Pick<EventTarget, 'addEventListener'> { readonly ready: Promise<unknown> }
interface Woken {
  readonly list: () => OutboxList;
  readonly watch: (tell: () => void) => unknown;
  readonly wake: (reason: 'better') => void;
}

/**
 * One more wake-up, where the browser has it (Background Sync): a page that was put away has its timers slowed, and hears of the connection by its worker.
 * The worker sends nothing by itself: what waits is sealed, and opens to a page with a live session only. Asked for once for as long as something waits without a connection.
 */
export function wakeBySync(outbox: Woken, container: Container): void {
  let asked = false;
  const ask = async () => {
    const waits = !connected() && outbox.list().entries.some(({ state }) => state === 'waiting');
    if (!waits) asked = false;
    if (!waits || asked) return;
    asked = true;
    await ((await container.ready) as SyncRegistration).sync?.register(tag);
  };
  const look = () => void Promise.allSettled([ask()]); // A browser may refuse; the other wake-ups are there.
  container.addEventListener('message', (event) => {
    if ((event as MessageEvent<{ type?: unknown } | null>).data?.type === wakeMessage) outbox.wake('better');
  });
  outbox.watch(look);
  look();
}
