import type { AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { browserPorts, type DeviceOutbox, type KeptChange, makeDeviceOutbox } from './device-outbox.ts';
import type { Done } from './told.ts';
import { askToStay } from '../stay.ts';
import { wakeWithBrowser } from './wake.ts';

let made: DeviceOutbox | undefined;

/** The outbox of this tab. Made at the first use: a page that keeps nothing opens nothing. */
export function thisOutbox(): DeviceOutbox {
  made ??= makeDeviceOutbox(browserPorts());
  return made;
}

/** Puts another outbox in its place; for tests. */
export function useThisOutbox(other: DeviceOutbox | undefined): void {
  made = other;
}

/** Starts sending in this tab. Answers the way to stop. */
export function startOutbox(): () => void {
  const outbox = thisOutbox();
  const stop = wakeWithBrowser(outbox.wake);
  return () => {
    stop();
    outbox.stop();
  };
}

/** The one way a feature changes something: kept first, then sent. See `DeviceOutbox.change`. */
export function change<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<KeptChange<E>> {
  const kept = thisOutbox().change(endpoint, input);
  void Promise.allSettled([kept.then(() => askToStay())]);
  return kept;
}

/** Hears the server's answers of one operation before their entries go, so that the cache holds the server's word first. */
export function onDone<E extends AnyEndpoint>(endpoint: E, handle: (done: Done<E>) => void | Promise<void>): () => void {
  return thisOutbox().onDone(endpoint, handle);
}
