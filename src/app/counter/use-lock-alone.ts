import { useEffect, useSyncExternalStore } from 'react';
import { useLeftAlone } from '#src/staff/use-left-alone.ts';
import type { InHand } from './session-in-hand.ts';

/** How long a code may stand untouched while somebody writes it down. Seconds. */
const copySeconds = 10 * 60;

/** Locks a session that nobody touches; later while a code is written down by hand, for it is shown only once. Until then the server hears that the session is in use. */
export function useLockAlone(inHand: InHand): void {
  const { session: { lockSeconds }, ask } = useSyncExternalStore(inHand.watch, inHand.now);
  const copying = ask?.code !== undefined;
  useLeftAlone(copying ? copySeconds : lockSeconds, () => { void inHand.lock(); }, inHand.touched);
  useEffect(() => {
    if (!copying) return undefined;
    const timer = setInterval(inHand.touched, (lockSeconds * 1000) / 2);
    return () => clearInterval(timer);
  }, [copying, lockSeconds, inHand]);
}
