/** `npm run faults`: plays schedules against the shipped outbox and the shipped idempotency layer and prints what was lost, doubled or out of order. `FAULT_SCHEDULES=100000 npm run faults` plays that many. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Wrong } from './checks.ts';
import { plantedBugs } from './planted-bugs.ts';
import type { find, Tally } from './search.ts';
import type { Job } from './worker.ts';

interface Done { readonly counted: Tally; readonly found: readonly { readonly name: string; readonly end: Awaited<ReturnType<typeof find>> }[] }

const count = Number(process.env['FAULT_SCHEDULES'] ?? 20_000);
const firstSeed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
const workers = Math.min(availableParallelism(), 8);
const began = performance.now();

const run = (job: Job) => new Promise<Done>((resolve, reject) => {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: job });
  worker.once('message', resolve);
  worker.once('error', reject);
});
const ends = await Promise.all(Array.from({ length: workers }, (_one, place) => run({
  schedules: Math.ceil((count * (place + 1)) / workers) - Math.ceil((count * place) / workers), seed: firstSeed + place, most: 10_000,
  bugs: plantedBugs.filter((_bug, index) => index % workers === place).map(({ name }) => name),
})));

const laws: readonly Wrong[] = ['lost', 'doubled', 'out of order', 'wrong person', 'untrue word', 'stuck lane', 'two tabs at once', 'a fault'];
const total = (law: Wrong) => ends.reduce((sum, { counted }) => sum + (counted.wrongs[law] ?? 0), 0);
const sum = (of: (one: Tally) => number) => ends.reduce((so, { counted }) => so + of(counted), 0);
const found = plantedBugs.map(({ name }) => ({ name, end: ends.flatMap((one) => one.found).find((one) => one.name === name)?.end ?? null }));

const { user, system } = process.cpuUsage();
console.log(`schedules          ${sum((one) => one.schedules)}   (seeds from ${firstSeed}; ${((performance.now() - began) / 1000).toFixed(0)} s, ${((user + system) / 1_000_000).toFixed(0)} s of processor time)`);
console.log(`acts in them       ${sum((one) => one.acts)}`);
for (const law of laws) console.log(`${law.padEnd(18)} ${total(law)}`);
console.log(`planted bugs found ${found.filter(({ end }) => end).length} of ${found.length}`);
for (const { name, end } of found) console.log(`  ${name.padEnd(50)} ${end ? `after ${String(end.after).padStart(5)} schedules: ${end.by.join(', ')}` : 'NOT FOUND'}`);
process.exit(laws.every((law) => total(law) === 0) && found.every(({ end }) => end) ? 0 : 1);
