import fc from 'fast-check';
import type { Wrong } from './checks.ts';
import { runSchedule } from './model.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { schedules } from './schedule.ts';

/** How often each law was broken, over all schedules. */
export interface Tally {
  readonly schedules: number;
  /** Acts that people did in them. */
  readonly acts: number;
  readonly wrongs: Readonly<Partial<Record<Wrong, number>>>;
  /** The seed that plays the same schedules again. */
  readonly seed: number;
}

/** Plays that many schedules and counts. */
export async function tally(count: number, seed: number): Promise<Tally> {
  const wrongs: Partial<Record<Wrong, number>> = {};
  let acts = 0;
  await fc.assert(fc.asyncProperty(schedules, async (moves) => {
    const end = await runSchedule(moves);
    acts += end.acts;
    for (const { wrong } of end.found) wrongs[wrong] = (wrongs[wrong] ?? 0) + 1;
  }), { numRuns: count, seed });
  return { schedules: count, acts, wrongs, seed };
}

/** The shortest schedule that breaks a law, in words; for people who look for the reason. */
export async function shortest(count: number, seed: number): Promise<string> {
  const result = await fc.check(fc.asyncProperty(schedules, async (moves) => {
    const { found } = await runSchedule(moves);
    if (found.length > 0) throw new Error(found.map(({ wrong, what }) => `${wrong}: ${what}`).join('\n'));
  }), { numRuns: count, seed });
  return result.failed ? fc.defaultReportMessage(result) ?? '' : '';
}

/** After how many schedules a planted bug was found, and by which law; `null` if it was not. */
export async function find(bug: PlantedBug, most: number, seed: number): Promise<{ readonly after: number; readonly by: readonly Wrong[] } | null> {
  let after = 0;
  let by: readonly Wrong[] = [];
  await fc.check(fc.asyncProperty(schedules, async (moves) => {
    after += 1;
    by = [...new Set((await runSchedule(moves, bug)).found.map(({ wrong }) => wrong))];
    return by.length === 0;
  }), { numRuns: most, seed, endOnFailure: true });
  return by.length > 0 ? { after, by } : null;
}
