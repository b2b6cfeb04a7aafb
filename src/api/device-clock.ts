/** When an answer left the server (its `Date` header), and by this device's clock when it was asked for and when it came. */
export interface ClocksSeen {
  readonly said: string | null;
  readonly askedAt: number;
  readonly heardAt: number;
}

const listeners = new Set<() => void>();
let seen: ClocksSeen | undefined;

/** As the last answer of our backend had it. */
export function clocksSeen(): ClocksSeen | undefined {
  return seen;
}

/** Notes both clocks. */
export function noteClocks(next: ClocksSeen): void {
  seen = next;
  for (const tell of listeners) tell();
}

/** Calls back at each answer. Answers the way to stop. */
export function watchClocks(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
