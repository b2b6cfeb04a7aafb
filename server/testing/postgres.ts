import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';

const run = promisify(execFile);
const bin = process.env['POSTGRES_BIN'] ?? '/usr/lib/postgresql/15/bin';

/** A PostgreSQL server of a test's own, in a folder that goes with it. */
export interface TestPostgres {
  /** Limited login that requests run as. */
  readonly databaseUrl: string;
  /** Owner of the tables. */
  readonly migrationUrl: string;
  readonly stop: () => Promise<void>;
}

async function whenReady(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.query('create role keyholder_owner login createrole');
      await client.query('create role keyholder_login login noinherit');
      await client.query('create database keyholder owner keyholder_owner');
      return await client.end();
    } catch (error) {
      await client.end().catch((closing: unknown) => closing);
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Starts a server. Fails with a clear line where PostgreSQL is not installed. */
export async function startPostgres(): Promise<TestPostgres> {
  if (!existsSync(path.join(bin, 'postgres'))) throw new Error(`These tests need PostgreSQL in ${bin}: install postgresql, or name its folder in POSTGRES_BIN.`);
  const folder = await mkdtemp(path.join(tmpdir(), 'keyholder-pg-'));
  const port = await freePort();
  // PostgreSQL refuses to run as root, so root hands the folder to the system's postgres user.
  const asRoot = process.getuid?.() === 0;
  const as = asRoot ? await run('id', ['-u', 'postgres']).then(({ stdout }) => Number(stdout)) : undefined;
  if (as !== undefined) chownSync(folder, as, as);
  const own = { cwd: folder, ...(as !== undefined && { uid: as }) };
  await run(path.join(bin, 'initdb'), ['-D', path.join(folder, 'data'), '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--no-sync'], own);
  const server = spawn(path.join(bin, 'postgres'), ['-D', path.join(folder, 'data'), '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder], { ...own, stdio: 'ignore' });
  const url = (user: string, database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null) {
      // Waits for the last connection to say goodbye.
      server.kill('SIGTERM');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await whenReady(url('postgres', 'postgres'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { databaseUrl: url('keyholder_login', 'keyholder'), migrationUrl: url('keyholder_owner', 'keyholder'), stop };
}
