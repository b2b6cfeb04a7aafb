import { check, type Found, heal } from './checks.ts';
import { play, type Move } from './schedule.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { forgetToyTexts, useToyCrypto } from './toy-crypto.ts';
import { useToyHttp } from './toy-http.ts';
import { World } from './world.ts';

/** Prepares this process for the model. Answers the way back. */
export function beginModel(): () => void {
  const ends = [useToyCrypto(), useToyHttp()];
  return () => {
    for (const end of ends) end();
  };
}

/** Plays one schedule to its end. Answers how many acts were done in it and what it broke. */
export async function runSchedule(moves: readonly Move[], bug?: PlantedBug): Promise<{ readonly acts: number; readonly found: readonly Found[] }> {
  forgetToyTexts();
  const world = new World(bug);
  const acts = await play(world, moves);
  const stuck = await heal(world, acts);
  return { acts: acts.length, found: [...stuck, ...check(world, acts)] };
}
