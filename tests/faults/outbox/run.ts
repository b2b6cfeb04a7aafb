/**
 * `npm run faults`: plays schedules against the shipped outbox and the shipped idempotency layer and prints what was lost, doubled or out of order. `FAULT_SCHEDULES=100000 npm run faults` plays that many.
 * `npm run faults -- --kills 50` then kills real processes as often: the browser (after `npm run build`), and the server on both databases; `--of browser`, `--of pglite` or `--of postgres` one of them only.
 * `FAULT_SCHEDULES=0` leaves the schedules out.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Wrong } from './checks.ts';
import { browserKills, type Killed, postgresKills, serverKills } from './kills.ts';
import { plantedBugs } from './planted-bugs.ts';
import type { find, Tally } from './search.ts';
import type { Job } from './worker.ts';

interface Done { readonly counted: Tally; readonly found: readonly { readonly name: string; readonly end: Awaited<ReturnType<typeof find>> }[] }

const count = Number(process.env['FAULT_SCHEDULES'] ?? 20_000);
const asked = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] ?? '' : undefined);
const kills = Number(asked('--kills') ?? 0);
const killers = { browser: browserKills, pglite: serverKills, postgres: postgresKills };
const of = asked('--of');
if (of !== undefined && !(of in killers)) throw new TypeError(`nothing is called ${of}: --of ${Object.keys(killers).join(' | ')}`);
if (!Number.isInteger(kills)) throw new TypeError('say how many kills: npm run faults -- --kills 50');
const firstSeed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
const workers = Math.min(availableParallelism(), 8);
const began = performance.now();

const run = (job: Job) => new Promise<Done>((resolve, reject) => {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: job });
  worker.once('message', resolve);
  worker.once('error', reject);
});
const searched = count > 0 ? plantedBugs : []; // Without schedules nothing is searched for either.
const ends = await Promise.all(Array.from({ length: count > 0 ? workers : 0 }, (_one, place) => run({
  schedules: Math.ceil((count * (place + 1)) / workers) - Math.ceil((count * place) / workers), seed: firstSeed + place, most: 10_000,
  bugs: searched.filter((_bug, index) => index % workers === place).map(({ name }) => name),
})));

const laws: readonly Wrong[] = ['lost', 'doubled', 'out of order', 'wrong person', 'untrue word', 'stuck lane', 'two tabs at once', 'a fault'];
const total = (law: Wrong) => ends.reduce((sum, { counted }) => sum + (counted.wrongs[law] ?? 0), 0);
const sum = (of: (one: Tally) => number) => ends.reduce((so, { counted }) => so + of(counted), 0);
const found = searched.map(({ name }) => ({ name, end: ends.flatMap((one) => one.found).find((one) => one.name === name)?.end ?? null }));

const { user, system } = process.cpuUsage();
console.log(`schedules          ${sum((one) => one.schedules)}   (seeds from ${firstSeed}; ${((performance.now() - began) / 1000).toFixed(0)} s, ${((user + system) / 1_000_000).toFixed(0)} s of processor time)`);
console.log(`acts in them       ${sum((one) => one.acts)}`);
for (const law of laws) console.log(`${law.padEnd(18)} ${total(law)}`);
console.log(`planted bugs found ${found.filter(({ end }) => end).length} of ${found.length}`);
for (const { name, end } of found) console.log(`  ${name.padEnd(50)} ${end ? `after ${String(end.after).padStart(5)} schedules: ${end.by.join(', ')}` : 'NOT FOUND'}`);
const soFar = laws.every((law) => total(law) === 0) && found.every(({ end }) => end);

const killed: Killed[] = [];
if (kills > 0) for (const [name, run] of Object.entries(killers)) if (of === undefined || of === name) killed.push(await run(kills));
const rows = [
  ['', 'played', 'acts', 'lost', 'doubled', 'found'],
  ['schedules', sum((one) => one.schedules), sum((one) => one.acts), total('lost'), total('doubled'), `${found.filter(({ end }) => end).length} of ${found.length} planted bugs`],
  ...killed.map((one) => [`kills: ${one.what}`, one.kills, one.acts, one.lost, one.doubled, one.note]),
];
console.log();
for (const [what, ...numbers] of rows) console.log(`${String(what).padEnd(26)}${numbers.slice(0, 4).map((one) => String(one).padStart(9)).join('')}   ${numbers[4]}`);
if (killed.length === 0) console.log('kills                     none: npm run faults -- --kills 50');
for (const { what, wrong } of killed) for (const one of wrong) console.log(`WRONG, ${what}: ${one}`);
process.exit(soFar && killed.every(({ lost, doubled, wrong }) => lost + doubled + wrong.length === 0) ? 0 : 1);
