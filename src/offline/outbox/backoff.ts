const first = 2_000;
const longest = 15 * 60_000;
/** No server may hold an entry back for longer than this at a time. */
const longestAsked = 60 * 60_000;

/** Milliseconds to wait after the given try (1 = the first). `jitter` in [0, 1) spreads devices that failed together. */
export function backoff(tries: number, jitter: number, retryAfter = 0): number {
  const step = Math.min(longest, first * 2 ** Math.min(tries - 1, 20));
  return Math.min(longestAsked, Math.max(step * (0.5 + jitter / 2), retryAfter * 1000));
}

/** Whether a try is due. A wait longer than any we set means that the clock was turned back: then it is due. */
export function isDue(nextTryAt: string | null, now: number): boolean {
  if (nextTryAt === null) return true;
  const wait = Date.parse(nextTryAt) - now;
  return wait <= 0 || wait > longestAsked;
}
