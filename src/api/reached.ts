const listeners = new Set<() => void>();
let reached: boolean | undefined;

/** Whether the last call reached our backend; `undefined` before the first. */
export function reachedNow(): boolean | undefined {
  return reached;
}

/** Notes how a call ended. */
export function noteReached(now: boolean): void {
  if (reached === now) return;
  reached = now;
  for (const tell of listeners) tell();
}

/** Calls back when it changes. Answers the way to stop. */
export function watchReached(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
