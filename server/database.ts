import path from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { StaffRole } from '#contract/permissions.ts';
import { lockFolder } from './db/folder-lock.ts';
import { migrateUp } from './db/migrate.ts';
import type { Tables } from './db/tables.ts';
import { makeFolder } from './make-folder.ts';
import type { Acting } from './use-cases/acting.ts';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** Where the data lies: a folder for the embedded database, or PostgreSQL by address. */
export type DatabaseSettings = { readonly dataDir: string | null } | { readonly databaseUrl: string; readonly migrationUrl: string };

/** An open database. `owner` migrates and imports; `requests` is what requests run on, which on PostgreSQL may do nothing until it takes a role. */
export interface Database {
  readonly kind: 'embedded' | 'postgresql';
  readonly owner: Db;
  readonly requests: Db;
  readonly close: () => Promise<void>;
}

// The two drivers read dates, instants and big numbers differently; here they are made alike: text and numbers.
const instant = (text: string): string => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/u, '$1:00')).toISOString();
const parsers: Readonly<Record<number, (text: string) => unknown>> = { [types.DATE]: (text) => text, [types.TIMESTAMPTZ]: instant, [types.INT8]: Number };

async function openEmbedded(dataDir: string | null): Promise<Database> {
  if (dataDir) await makeFolder(dataDir);
  const release = dataDir ? await lockFolder(dataDir) : undefined;
  const pglite = new PGlite({ ...(dataDir && { dataDir: path.join(dataDir, 'pglite') }), parsers: { ...parsers } });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const close = async () => {
    await db.destroy();
    if (!pglite.closed) await pglite.close();
    await release?.();
  };
  await sql`set timezone = 'UTC'`.execute(db);
  await migrateUp(db);
  return { kind: 'embedded', owner: db, requests: db, close };
}

const levelled = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => parsers[id] ?? pg.types.getTypeParser(id, format),
};

async function openPostgres(databaseUrl: string, migrationUrl: string): Promise<Database> {
  const pool = (connectionString: string, max: number) => {
    const made = new pg.Pool({ connectionString, max, types: levelled, options: '-c timezone=UTC' });
    // A connection that breaks while idle is replaced at the next query, which then says what is wrong; unheard, it would end the process.
    made.on('error', () => undefined);
    return made;
  };
  const open = (connectionString: string, max: number) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool(connectionString, max) }) });
  const owner = open(migrationUrl, 4);
  const requests = open(databaseUrl, 20);
  const close = async () => {
    await Promise.all([owner.destroy(), requests.destroy()]);
  };
  try {
    await migrateUp(owner);
    const login = new URL(databaseUrl).username;
    if (login) await sql`grant keyholder_app, keyholder_door, keyholder_staff to ${sql.id(decodeURIComponent(login))}`.execute(owner);
    const { rows } = await sql<{ may: boolean }>`
      select rolbypassrls or pg_has_role(current_user, (select relowner from pg_class where oid = 'residents'::regclass), 'member') as may
      from pg_roles where rolname = current_user`.execute(requests);
    if (rows[0]?.may !== false) throw new Error('DATABASE_URL signs in as a role that can pass by row-level security. Give it a limited login and put the owner in MIGRATION_URL.');
  } catch (error) {
    await close();
    throw error;
  }
  return { kind: 'postgresql', owner, requests, close };
}

/**
 * Opens the database and brings it to the newest migration.
 * @throws FolderInUse, or an error that says what to change in the settings.
 */
export function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return 'dataDir' in settings ? openEmbedded(settings.dataDir) : openPostgres(settings.databaseUrl, settings.migrationUrl);
}

/** From here on the transaction only finds out who is at the door: it sees no record. */
export async function actAsDoor(tx: Tx, residentId = ''): Promise<void> {
  await sql`select set_config('role', 'keyholder_door', true), set_config('keyholder.resident', ${residentId}, true)`.execute(tx);
}

/**
 * From here on the transaction sees and writes rows of this resident only; row-level security holds whatever a query asks.
 * `acting`: who acts for them. It lies with the transaction, where the audit chain takes it from, so that no act of an officer can be written down as the person's own.
 */
export async function actAsResident(tx: Tx, residentId: string, acting?: Acting): Promise<void> {
  await sql`select set_config('role', 'keyholder_app', true), set_config('keyholder.resident', ${residentId}, true), set_config('keyholder.acting', ${acting ? JSON.stringify(acting) : ''}, true)`.execute(tx);
}

/** From here on the transaction acts for a member of staff: it reads what their role may read, and writes to nobody's record until one is opened. */
export async function actAsStaff(tx: Tx, staff: { readonly staffId: string; readonly role: StaffRole }): Promise<void> {
  await sql`select set_config('role', 'keyholder_staff', true), set_config('keyholder.staff', ${staff.staffId}, true),
    set_config('keyholder.staff_role', ${staff.role}, true), set_config('keyholder.resident', '', true)`.execute(tx);
}

/** Opens one resident's record in a transaction of staff: from here on it may write to that one, and to no other. */
export async function openRecord(tx: Tx, residentId: string): Promise<void> {
  await sql`select set_config('keyholder.resident', ${residentId}, true)`.execute(tx);
}
