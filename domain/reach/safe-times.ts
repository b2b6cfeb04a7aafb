import { londonTime } from '../clock/london-time.ts';

/** A part of the day in Europe/London, `HH:MM` to `HH:MM`; `to` before `from` spans midnight; both alike means the whole day. */
export interface TimesOfDay {
  readonly from: string;
  readonly to: string;
}

/** Whether an instant falls within the times that a person said are safe. `null`: always. */
export function isSafeTime(times: TimesOfDay | null, instant: string): boolean {
  if (!times || times.from === times.to) return true;
  const now = londonTime(Date.parse(instant)).slice(11);
  return times.from < times.to ? now >= times.from && now < times.to : now >= times.from || now < times.to;
}

const minute = 60_000;

/** The first whole minute at or after an instant at which a message may go. Walks the real minutes, so that a change of the clocks cannot move it out of the safe times. */
export function nextSafeInstant(times: TimesOfDay | null, instant: string): string {
  if (isSafeTime(times, instant)) return instant;
  let at = Math.ceil(Date.parse(instant) / minute) * minute;
  // Times of a minute or more come round every day, but for those within the hour that is left out when the clocks go forward.
  for (let walked = 0; walked < 50 * 60; walked += 1, at += minute) {
    const then = new Date(at).toISOString();
    if (isSafeTime(times, then)) return then;
  }
  throw new RangeError('no safe time within two days');
}
