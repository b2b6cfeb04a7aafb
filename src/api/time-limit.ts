import type { Method } from '#contract/endpoint.ts';

/** Milliseconds for asking whose session it is: a page that must know first stands behind it, and its own read comes after. */
export const sessionTime = 12_000;

/** Milliseconds for what is read back to somebody who stands before the screen and can do nothing else there; what has not come by then is missing. */
export const readBackTime = 10_000;

/** What a screen waits for is over sooner than an act, which carries words and files on a line that is slower up than down. */
const readTime = 20_000;
const actTime = 30_000;
/** A read that goes on where another has just had all its time: its person has waited long enough. */
const restTime = 8000;
const justNow = 1000;

let gaveUpAt = Number.NEGATIVE_INFINITY;

/** A call has had all its time. */
export function noteGivenUp(): void {
  gaveUpAt = Date.now();
}

/** Milliseconds that a call may take which starts now. Who tries again later has the whole time. */
export function timeFor(method: Method): number {
  if (method !== 'GET') return actTime;
  const ago = Date.now() - gaveUpAt;
  return ago >= 0 && ago < justNow ? restTime : readTime;
}

/** What comes by itself, and is given up when the signal says so. */
export function inTime<T>(coming: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    coming.then(resolve, reject);
  });
}
