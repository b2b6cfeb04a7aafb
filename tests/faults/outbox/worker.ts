import { parentPort, workerData } from 'node:worker_threads';
import { beginModel } from './model.ts';
import { plantedBugs } from './planted-bugs.ts';
import { find, tally } from './search.ts';

/** What one worker is asked to do: play schedules, or look for planted bugs. */
export interface Job { readonly schedules: number; readonly seed: number; readonly bugs: readonly string[]; readonly most: number }

const { schedules, seed, bugs, most } = workerData as Job;
beginModel();
const counted = await tally(schedules, seed);
const found = [];
for (const bug of plantedBugs.filter(({ name }) => bugs.includes(name))) found.push({ name: bug.name, end: await find(bug, most, seed) });
parentPort?.postMessage({ counted, found });
