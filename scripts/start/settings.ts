import path from 'node:path';
import { organisationsHere, projectRoot } from '#server/packs/read-pack.ts';

/** How the portal is to be started. */
export interface StartSettings {
  readonly organisation: string;
  readonly port: number;
  /** Folder of the embedded database; not used with `databaseUrl`. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly migrationUrl: string | undefined;
  readonly publicOrigin: string;
  /** Whether sample residents are loaded into a database that is new. */
  readonly sample: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
}

/** A setting that cannot be used, in one line that says what to change. */
export class WrongSetting extends Error {}

function portFrom(text: string | undefined): number {
  const port = Number(text ?? '8080');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new WrongSetting(`PORT must be a number from 1 to 65535, not "${text}".`);
  return port;
}

function databaseFrom(text: string | undefined, name: string): string | undefined {
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^postgres(?:ql)?:$/u.test(new URL(text).protocol)) throw new WrongSetting(`${name} must look like postgresql://user:password@host:5432/database.`);
  return text;
}

/**
 * Settings from environment and command line. Without `DATABASE_URL` the sample is on; with it only when `--sample` is said.
 * @throws WrongSetting
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>, words: readonly string[]): StartSettings {
  const organisation = env['ORGANISATION'] ?? 'amplius';
  const known = organisationsHere();
  if (!known.includes(organisation)) throw new WrongSetting(`There is no organisation "${organisation}". ORGANISATION may be: ${known.join(', ')}.`);
  const unknown = words.filter((word) => word !== '--sample');
  if (unknown.length > 0) throw new WrongSetting(`Not known: ${unknown.join(' ')}. The only word is --sample.`);
  const port = portFrom(env['PORT']);
  const databaseUrl = databaseFrom(env['DATABASE_URL'], 'DATABASE_URL');
  const { TLS_CERT: cert, TLS_KEY: key } = env;
  if (Boolean(cert) !== Boolean(key)) throw new WrongSetting('TLS needs both files: TLS_CERT and TLS_KEY.');
  const tls = cert && key ? { cert, key } : undefined;
  const publicOrigin = env['PUBLIC_ORIGIN'] ?? `${tls ? 'https' : 'http'}://localhost:${port}`;
  if (!URL.canParse(publicOrigin) || new URL(publicOrigin).origin !== publicOrigin) throw new WrongSetting(`PUBLIC_ORIGIN must be an address without a path, like https://data.example.org, not "${publicOrigin}".`);
  return {
    organisation, port, databaseUrl, tls, publicOrigin,
    dataDir: path.resolve(projectRoot, env['DATA_DIR'] ?? path.join('data', organisation)),
    migrationUrl: databaseFrom(env['MIGRATION_URL'], 'MIGRATION_URL') ?? databaseUrl,
    sample: databaseUrl === undefined || words.includes('--sample'),
  };
}
