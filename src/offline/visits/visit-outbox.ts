import { readVisitKeys, takeVisitRequest } from '#contract/visits.ts';
import { call } from '#src/api/call.ts';
import { isThere } from '../is-there.ts';
import { browserPorts, type DeviceOutbox, makeDeviceOutbox } from '../outbox/device-outbox.ts';
import { indexedDbStore } from '../outbox/indexeddb-store.ts';
import { browserLock } from '../outbox/send-lock.ts';
import { type Verdict, verdict } from '../outbox/verdict.ts';
import { wakeWithBrowser } from '../outbox/wake.ts';

/** A database of its own: what an officer took down on visits is none of the affairs of a resident who uses this device, nor of their exit. */
export const visitDatabase = 'keyholder-visits';

let made: DeviceOutbox | undefined;

/** An act of staff is answered with `recorded`: the entry's own id is its receipt. */
function visitVerdict(entryId: string, result: Parameters<typeof verdict>[1]): Verdict {
  if (!result.ok) return verdict(entryId, result);
  return (result.body as { entryId?: unknown } | undefined)?.entryId === entryId ? { kind: 'done' } : { kind: 'later' };
}

/** What was taken down on home visits: the outbox that residents have, sealed to the officer's own keys. */
export function visitOutbox(): DeviceOutbox {
  if (made) return made;
  made = makeDeviceOutbox({
    ...browserPorts(indexedDbStore(visitDatabase), (() => call(readVisitKeys, {}, { apart: true })) as unknown as typeof call),
    // One tab holds a visit. Should there be two, the lock and the keys of the entries see to it that each is sent once.
    lock: browserLock(visitDatabase), channel: { post: () => undefined, listen: () => undefined },
    verdict: visitVerdict,
    findEndpoint: (name) => Promise.resolve(name === takeVisitRequest.name ? takeVisitRequest : undefined),
    // Whoever's record is open by then: these are for the person of the visit.
    call: (endpoint, input, options) => call(endpoint, input, { ...options, apart: true }),
  });
  wakeWithBrowser(made.wake);
  return made;
}

/** Whether anything was ever taken down on this device. A browser that cannot say may have it. */
export const hasVisits = async (): Promise<boolean> => (await isThere(visitDatabase)) ?? true;

/** What an officer's entries are kept under. Says nothing about them. */
export const officerKey = (staffId: string): string => staffId.replaceAll('-', '');
