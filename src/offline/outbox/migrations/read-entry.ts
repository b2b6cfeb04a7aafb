import { entry, type PlacedEntry } from '../entry.ts';
import type { StoredRecord } from '../store.ts';

/** What the app does now. Raise it together with a `from-n.ts` beside this file and a stored fixture of format n. */
export const presentFormat = 1;

type Step = (old: Record<string, unknown>) => Record<string, unknown>;

/** Step n turns format n into n + 1. Steps are never changed or removed: a phone may lie in a drawer for years. */
const steps: Readonly<Record<number, Step>> = {};

/** Brings a record of any past format up to the present one. */
export function migrate(old: Record<string, unknown>, by: Readonly<Record<number, Step>> = steps, to: number = presentFormat): Record<string, unknown> {
  let now = old;
  for (let format = Number(old['format']); format < to; format += 1) {
    const step = by[format];
    if (!step) return now;
    now = step(now);
  }
  return now;
}

/** A stored record as an entry; `null` where this release cannot read it (a newer release wrote it): such a record stays where it is. */
export function readEntry({ order, entry: stored }: StoredRecord): PlacedEntry | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const parsed = entry.safeParse(migrate(stored as Record<string, unknown>));
  return parsed.success ? { ...parsed.data, order } : null;
}
