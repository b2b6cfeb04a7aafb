import { call } from '#src/api/call.ts';
import { browserLock } from '../outbox/send-lock.ts';
import { thisOutbox } from '../outbox/this-outbox.ts';
import { verdict } from '../outbox/verdict.ts';
import { type DeviceFiles, makeDeviceFiles } from './device-files.ts';
import { indexedDbPartStore } from './indexeddb-part-store.ts';

let made: DeviceFiles | undefined;

function wakeWithBrowser({ wake }: DeviceFiles): void {
  addEventListener('online', () => { void wake(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void wake(); });
}

/** The files of this device. Made at the first use, and from then on sent whenever the browser has an occasion. */
export function thisFiles(): DeviceFiles {
  if (!made) {
    made = makeDeviceFiles({
      store: indexedDbPartStore(), safe: thisOutbox().safe, lock: browserLock('keyholder-files'), call, verdict, random: Math.random, newId: () => crypto.randomUUID(),
      after: (milliseconds, work) => { setTimeout(work, milliseconds); }, report: (fault) => reportError(fault),
    });
    wakeWithBrowser(made);
  }
  return made;
}

/** Puts others in their place; for tests. */
export function useTheseFiles(other: DeviceFiles | undefined): void {
  made = other;
}
