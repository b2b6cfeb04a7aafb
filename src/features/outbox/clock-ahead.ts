import type { ClocksSeen } from '#src/api/device-clock.ts';

/** A clock that is less wrong than this misleads nobody about a day; and an answer takes its time to come. */
const tolerated = 60 * 60_000;
/** An answer that was asked for longer before says nothing: the device may have slept meanwhile. */
const tooOld = 60_000;

/** How far this device's clock is ahead of the server's, in milliseconds; 0 unless it is plainly wrong. Only for what is said of it: what counts is reckoned by the server. Pure. */
export function clockAhead(seen: ClocksSeen | undefined): number {
  if (!seen || Math.abs(seen.heardAt - seen.askedAt) > tooOld) return 0;
  const by = seen.heardAt - Date.parse(seen.said ?? '');
  return Math.abs(by) > tolerated ? by : 0;
}
