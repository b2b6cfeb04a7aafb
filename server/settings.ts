import path from 'node:path';
import { projectRoot } from './packs/read-pack.ts';
import type { DatabaseSettings } from './database.ts';

/** What the environment says. */
export interface Settings {
  readonly organisation: string;
  readonly port: number;
  /** The address people use, without a slash at the end. */
  readonly publicOrigin: string;
  readonly database: DatabaseSettings;
  /** Folder of the embedded database and of the server's key. */
  readonly dataDir: string;
  /** Key that codes are hashed and outbox keys sealed with; made and kept in `dataDir` where it is not given. */
  readonly secret: string | null;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly trustProxy: boolean;
  /** Whether a new database becomes a sample one: the embedded one always, PostgreSQL when asked (`--sample` or `SAMPLE=1`). */
  readonly sample: boolean;
}

/** Reads ORGANISATION, PORT, PUBLIC_ORIGIN, DATA_DIR, DATABASE_URL, MIGRATION_URL, KEYHOLDER_SECRET, TLS_CERT, TLS_KEY, TRUST_PROXY, SAMPLE. @throws an error that says what to change */
export function readSettings(env: Readonly<Record<string, string | undefined>>, args: readonly string[] = []): Settings {
  const organisation = env['ORGANISATION'] || 'amplius';
  const port = Number(env['PORT'] || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT must be a number from 0 to 65535.');
  const { TLS_CERT: certFile, TLS_KEY: keyFile, DATABASE_URL: databaseUrl, MIGRATION_URL: migrationUrl } = env;
  if (Boolean(certFile) !== Boolean(keyFile)) throw new Error('TLS_CERT and TLS_KEY belong together: set both or neither.');
  if (databaseUrl && !migrationUrl) throw new Error('With DATABASE_URL (a limited login), set MIGRATION_URL to the owner that migrates.');
  const secret = env['KEYHOLDER_SECRET'] || null;
  if (databaseUrl && !secret) throw new Error('With DATABASE_URL, set KEYHOLDER_SECRET: many servers on one database must have the same key.');
  const tls = certFile && keyFile ? { certFile, keyFile } : null;
  const dataDir = path.resolve(env['DATA_DIR'] || path.join(projectRoot, 'data', organisation));
  return {
    organisation, port, dataDir, secret, tls,
    publicOrigin: (env['PUBLIC_ORIGIN'] || `${tls ? 'https' : 'http'}://localhost:${port}`).replace(/\/$/u, ''),
    database: databaseUrl && migrationUrl ? { databaseUrl, migrationUrl } : { dataDir },
    trustProxy: env['TRUST_PROXY'] === '1',
    sample: !databaseUrl || env['SAMPLE'] === '1' || args.includes('--sample'),
  };
}
