import { effectiveAt } from '#domain/choices/effective-at.ts';

// A device whose clock was never set; no database takes a year 0, and no such moment is one to count from.
const earliest = '1990-01-01T00:00:00.000Z';

/** The moments of one act of a person, as instants: `now` and `sentAt` as in `DecisionTimes`. */
export interface ActTimes {
  readonly decidedAt: string;
  readonly now: string;
  readonly sentAt: string | null;
}

/** When an act of a person counts from, and when they made it, as both are kept: no moment that a clock which was never set has made up. */
export function countsFrom({ decidedAt, now, sentAt }: ActTimes): { effectiveAt: string; decidedAt: string } {
  const corrected = effectiveAt({ receivedAt: now, decidedAt, sentAt });
  return { effectiveAt: corrected < earliest || corrected.length > earliest.length ? now : corrected, decidedAt: decidedAt < earliest ? earliest : decidedAt };
}
