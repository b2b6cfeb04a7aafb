import { reachedNow, watchReached } from '#src/api/reached.ts';
import type { Round } from './send.ts';

/**
 * `better`: something changed for the better (on-line again, signed in, a tap), so waiting times are not kept.
 * `answers`: the backend answers again. The same, unless a round is under way: then it may be that round's own read which was answered,
 * and where reads pass and writes do not, each round would start the next at once.
 */
export type Reason = 'better' | 'answers' | 'look';

export interface WakePorts {
  readonly send: (force: boolean) => Promise<Round>;
  readonly now: () => number;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly report: (fault: unknown) => void;
}

const shortest = 1_000;
const longest = 15 * 60_000;
const afterFault = 60_000;

/** Sees to it that a round is run when asked, once more if asked during one, and again when something is due. */
export function makeWaker({ send, now, after, report }: WakePorts) {
  let running: Promise<void> | undefined;
  let asked: 'better' | 'look' | undefined;
  let stopTimer = () => {};

  async function rounds(): Promise<void> {
    let next: number | null = null;
    while (asked) {
      const force = asked === 'better';
      asked = undefined;
      try {
        next = (await send(force)).nextAt;
      } catch (error) {
        report(error);
        next = now() + afterFault;
      }
    }
    if (next !== null) stopTimer = after(Math.min(longest, Math.max(shortest, next - now())), () => wake('look'));
  }

  function wake(reason: Reason): void {
    if (asked !== 'better') asked = reason === 'answers' ? (running ? 'look' : 'better') : reason;
    if (running) return;
    stopTimer();
    running = rounds().finally(() => {
      running = undefined;
      if (asked) wake(asked);
    });
  }

  /** Resolves when no round is running. */
  async function quiet(): Promise<void> {
    const now = running;
    if (!now) return;
    await now;
    await quiet();
  }

  return { wake, quiet, stop: (): void => stopTimer() };
}

/** Wakes on start, when the connection comes back, when the backend answers again (a captive portal was left) and when the page is looked at again. Answers the way to stop. */
export function wakeWithBrowser(wake: (reason: Reason) => void): () => void {
  const online = () => wake('better');
  const looked = () => { if (document.visibilityState === 'visible') wake('look'); };
  addEventListener('online', online);
  document.addEventListener('visibilitychange', looked);
  const stopReached = watchReached(() => { if (reachedNow()) wake('answers'); });
  wake('look');
  return () => {
    stopReached();
    removeEventListener('online', online);
    document.removeEventListener('visibilitychange', looked);
  };
}
