import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Database } from '#server/database.ts';
import { killUnderLoad, type KillReport } from '#server/testing/kill-under-load.ts';
import { startPostgres } from '#server/testing/postgres.ts';

/** What came of kills (SIGKILL) of real processes. `lost`: shown as kept, or acknowledged, and not there. */
export interface Killed {
  readonly what: string;
  readonly kills: number;
  readonly acts: number;
  readonly lost: number;
  readonly doubled: number;
  /** Anything else that must not be: a missing audit row, another answer to a replay, a journey that could not end. */
  readonly wrong: readonly string[];
  readonly note: string;
}

interface Annotation { readonly type: string; readonly description?: string }
interface Suite { readonly suites?: readonly Suite[]; readonly specs?: readonly { readonly ok: boolean; readonly tests: readonly { readonly annotations: readonly Annotation[] }[] }[] }

const specsOf = (suite: Suite): NonNullable<Suite['specs']> => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** Bar R2: Chromium with three tabs in mid-queue, against the built app and the real server. The numbers are the journey's own. */
export async function browserKills(kills: number): Promise<Killed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'keyholder-kills-'));
  const file = path.join(folder, 'report.json');
  const child = spawn('npx', ['--no-install', 'playwright', 'test', 'tests/journeys/outbox-kills.journey.ts', '--reporter=json'], {
    stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, FAULT_KILLS: String(kills), PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  await new Promise((resolve) => { child.once('exit', resolve); });
  const specs = existsSync(file) ? specsOf(JSON.parse(readFileSync(file, 'utf8')) as Suite) : [];
  const each = specs.flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations)).flatMap(({ type, description = '' }) => {
    const [kept = 0, tried = 0, now = 0, doubled = 0] = /: (\d+) kept of (\d+) taps, (\d+) recorded, (\d+) doubled$/u.exec(description)?.slice(1).map(Number) ?? [];
    return type === 'kill' ? [{ kept, tried, now, doubled }] : [];
  });
  await rm(folder, { recursive: true });
  const sum = (of: (one: (typeof each)[number]) => number) => each.reduce((so, one) => so + of(one), 0);
  const wrong = specs.length > 0 && specs.every(({ ok }) => ok) && each.length === kills ? [] : [`the journey did not come to its end: ${each.length} of ${kills} kills`];
  return { what: 'browser', kills: each.length, acts: sum(({ tried }) => tried), lost: sum(({ kept, now }) => Math.max(0, kept - now)), doubled: sum(({ doubled }) => doubled), wrong, note: `${sum(({ kept }) => kept)} shown as kept` };
}

async function killedOn(what: string, report: KillReport, database: Database): Promise<Killed> {
  const receipts = await database.owner.selectFrom('receipts').select('facts').execute();
  const there = receipts.map(({ facts }) => facts.entryId);
  const audited = new Set((await database.owner.selectFrom('audit_entries').select('hash').where('act', '=', 'request-made').execute()).map(({ hash }) => hash));
  const unaudited = receipts.filter(({ facts }) => !audited.has(facts.auditHead)).length;
  const back = report.back.toSorted((one, other) => one - other);
  return {
    what, kills: report.back.length, acts: report.keys.length, lost: report.keys.filter((key) => !there.includes(key)).length, doubled: there.length - new Set(there).size,
    wrong: [...(unaudited > 0 ? [`${unaudited} without their audit row`] : []), ...report.otherwise.map((one) => `another answer to a replay: ${one}`)],
    note: `${report.acknowledged} acknowledged before a kill; back after ${back[Math.floor(back.length / 2)]} ms, at most ${back.at(-1)}`,
  };
}

/** Bar R3 on the embedded database: a server under writes; each is sent once more under its key, so all of them must be there, once. */
export async function serverKills(kills: number): Promise<Killed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'keyholder-kills-'));
  const report = await killUnderLoad(kills, { DATA_DIR: folder });
  const database = await openDatabase({ dataDir: folder });
  const killed = await killedOn('server, PGlite', report, database);
  await database.close();
  await rm(folder, { recursive: true });
  return killed;
}

/** Bar R3 on PostgreSQL. */
export async function postgresKills(kills: number): Promise<Killed> {
  const postgres = await startPostgres();
  try {
    const report = await killUnderLoad(kills, { DATABASE_URL: postgres.databaseUrl, MIGRATION_URL: postgres.migrationUrl, SAMPLE: '1', KEYHOLDER_SECRET: 'a secret for a test, thirty-two letters or more' });
    const database = await openDatabase(postgres);
    const killed = await killedOn('server, PostgreSQL', report, database);
    await database.close();
    return killed;
  } finally {
    await postgres.stop();
  }
}
