/**
 * `npm run volume [-- --residents 1000000]`: what the API costs on PostgreSQL with many residents, beside what it costs with a thousand (bar P6).
 * Prints the time of each reading of one record with few and with many, whether any of them read a large table from end to end, and the rate of choices
 * beside that of their bare transaction. Needs PostgreSQL; with a million residents some 4 GB and a quarter of an hour. Run it when the machine has nothing else to do.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { listActivity } from '#contract/activity.ts';
import { listChoices, recordChoice } from '#contract/choices.ts';
import { listDisclosures } from '#contract/disclosures.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { readHome } from '#contract/home.ts';
import { listItems } from '#contract/items.ts';
import { listThreads } from '#contract/messages.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import { listReceipts } from '#contract/receipts.ts';
import { listRequests } from '#contract/requests.ts';
import { finishSignIn, startSignIn } from '#contract/sign-in.ts';
import { knownPeople } from '#organisations/sample/known-people.ts';
import { readPack } from '#server/packs/read-pack.ts';
import { readSettings } from '#server/settings.ts';
import { startServer } from '#server/start-server.ts';
import { freePort } from '#server/testing/free-port.ts';
import { startPostgres } from '#server/testing/postgres.ts';
import { Client } from '../conformance/client.ts';
import { Coverage } from '../conformance/coverage.ts';
import { worldPack } from '../conformance/world.ts';
import { bareChoices } from './bare-choices.ts';
import { fillTo } from './fill.ts';
import { median } from './median.ts';

const many = Number(process.argv[process.argv.indexOf('--residents') + 1]) || 1_000_000;
const few = 1000;
const rounds = 150;
/** Choices of a turn, and how often the API and bare transactions take turns. */
const [writes, turns] = [20, 10];

const ids = worldPack(readPack('amplius'));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** A portal on a PostgreSQL of its own, filled with so many residents. */
async function portalOf(residents: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyholder-volume-'));
  const postgres = await startPostgres();
  const owner = new pg.Client(postgres.migrationUrl);
  await owner.connect();
  const settings = readSettings({ ORGANISATION: 'amplius', PORT: String(await freePort()), DATA_DIR: folder, DATABASE_URL: postgres.databaseUrl, MIGRATION_URL: postgres.migrationUrl, KEYHOLDER_SECRET: randomUUID() }, ['--sample']);
  const server = await startServer(settings, { log: () => undefined });
  const client = new Client({ origin: server.publicOrigin, fetch: (address, init) => fetch(`${server.publicOrigin}${address}`, init), stop: () => server.stop() }, new Coverage());
  const stop = async () => {
    await server.stop();
    await owner.end();
    await postgres.stop();
    rmSync(folder, { recursive: true });
  };
  try {
    say(`filling to ${residents} residents`);
    await fillTo(owner, residents);
  } catch (error) {
    await stop();
    throw error;
  }
  return { client, owner, databaseUrl: postgres.databaseUrl, stop };
}

const readings: readonly { readonly endpoint: AnyEndpoint; readonly params?: Record<string, string>; readonly query?: Record<string, string> }[] = [
  { endpoint: readHome }, { endpoint: listCategories }, { endpoint: readCategory, params: { categoryId: ids.category } }, { endpoint: listItems }, { endpoint: listChoices },
  { endpoint: listRequests }, { endpoint: listThreads }, { endpoint: listReceipts }, { endpoint: listDisclosures }, { endpoint: listActivity },
];

/** Not before all of them are filled: a session without a request ends. */
async function signIn(client: Client): Promise<void> {
  const { portalReference, dateOfBirth } = knownPeople.tenant;
  const { challengeId } = await client.must(startSignIn, { body: { portalReference, dateOfBirth } });
  const code = (await client.post()).find((one) => one.portalReference === portalReference && one.code !== null)?.code ?? '';
  await client.must(finishSignIn, { params: { challengeId }, body: { code } });
}

async function timeOf(client: Client, { endpoint, ...input }: (typeof readings)[number]): Promise<number> {
  const begun = performance.now();
  const response = await client.send(endpoint, input, {});
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${endpoint.name} answered ${response.status}`);
  return performance.now() - begun;
}

/** The middle time of each reading with each of the portals, in milliseconds. They take turns, so that what else the machine does falls on all of them. */
async function measureReadings(portals: readonly Client[]): Promise<number[][]> {
  const times = portals.map(() => readings.map((): number[] => []));
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, reading] of readings.entries()) {
      for (const [which, portal] of portals.entries()) {
        const took = await timeOf(portal, reading);
        if (round >= 10) times[which]?.[place]?.push(took); // What comes first warms up.
      }
    }
  }
  return times.map((ofPortal) => ofPortal.map(median));
}

/** How often each table was read from end to end so far. */
async function wholeReads(owner: pg.Client): Promise<Map<string, number>> {
  await new Promise((resolve) => setTimeout(resolve, 1500)); // The statistics come a second later.
  const { rows } = await owner.query<{ name: string; times: string }>('select relname as name, seq_scan as times from pg_stat_user_tables where n_live_tup > 10000');
  return new Map(rows.map(({ name, times }) => [name, Number(times)]));
}

async function choicesPerSecond(client: Client): Promise<number> {
  const begun = performance.now();
  for (let place = 0; place < writes; place += 1) {
    await client.must(recordChoice, { body: { purposeId: ids.purpose, channel: ids.channel, decision: place % 2 ? 'agree' : 'withdraw', noticeVersion: ids.noticeVersion, language: 'en', decidedAt: new Date().toISOString() } });
  }
  return writes / ((performance.now() - begun) / 1000);
}

const small = await portalOf(few);
try {
  const large = await portalOf(many);
  try {
    for (const { client } of [small, large]) await signIn(client);
    const before = await wholeReads(large.owner);
    const [withFew = [], withMany = []] = await measureReadings([small.client, large.client]);
    const rates: { api: number; bare: number }[] = [];
    for (let turn = 0; turn < turns; turn += 1) rates.push({ api: await choicesPerSecond(large.client), bare: await bareChoices(large.databaseUrl, large.owner, writes) });
    const [choices, bare] = [median(rates.map(({ api }) => api)), median(rates.map((one) => one.bare))];
    const after = await wholeReads(large.owner);

    say(`\nreading            ${few} residents   ${many}   ratio (bar 1.2)`);
    for (const [place, { endpoint }] of readings.entries()) say(`${endpoint.name.padEnd(18)} ${withFew[place]?.toFixed(2).padStart(9)} ms ${withMany[place]?.toFixed(2).padStart(9)} ms   ${((withMany[place] ?? 0) / (withFew[place] ?? 1)).toFixed(2)}`);
    const sum = (times: readonly number[]) => times.reduce((total, one) => total + one, 0);
    say(`${'all'.padEnd(18)} ${sum(withFew).toFixed(2).padStart(9)} ms ${sum(withMany).toFixed(2).padStart(9)} ms   ${(sum(withMany) / sum(withFew)).toFixed(2)}`);
    const whole = [...after].filter(([name, times]) => times > (before.get(name) ?? 0)).map(([name, times]) => `${name} ${times - (before.get(name) ?? 0)}`);
    say(`large tables read from end to end: ${whole.join(', ') || 'none'}`);
    say(`choices a second: ${choices.toFixed(0)} through the API, ${bare.toFixed(0)} as bare transactions: ${(choices / bare).toFixed(2)} (bar 0.5)`);
  } finally {
    await large.stop();
  }
} finally {
  await small.stop();
}
