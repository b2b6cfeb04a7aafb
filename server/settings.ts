import path from 'node:path';
import { projectRoot } from './packs/read-pack.ts';
import { type StaffRole, staffRoles } from '#contract/permissions.ts';
import type { DatabaseSettings } from './database.ts';
import { shortestKey } from './server-key.ts';

/** How staff sign in: OpenID Connect at the landlord's own identity provider. */
export interface IdentitySettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that says the role, by name or by a path with dots. Its value is one of our roles, or is translated by `roles`. */
  readonly roleClaim: string;
  readonly officeClaim: string;
  /** What the provider calls a role, to what we call it. */
  readonly roles: Readonly<Record<string, StaffRole>>;
}

const isStaffRole = (name: string): name is StaffRole => staffRoles.some((role) => role === name);

function readIdentity(env: Readonly<Record<string, string | undefined>>): IdentitySettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all or none.');
  if (!URL.canParse(issuer) || !/^https:$/u.test(new URL(issuer).protocol)) throw new Error('OIDC_ISSUER must be an https address.');
  const roles = Object.fromEntries((env['OIDC_ROLES'] ?? '').split(',').filter((pair) => pair.trim() !== '').map((pair): [string, StaffRole] => {
    const [ours = '', theirs = ''] = pair.split(/=(.*)/su).map((part) => part.trim());
    if (!isStaffRole(ours) || theirs === '') throw new Error(`OIDC_ROLES must be pairs like desk=Data-Team with roles ${staffRoles.join(', ')}.`);
    return [theirs, ours];
  }));
  return { issuer, clientId, clientSecret, roles, roleClaim: env['OIDC_ROLE_CLAIM'] || 'role', officeClaim: env['OIDC_OFFICE_CLAIM'] || 'office' };
}

/** How messages leave the house: an SMTP server for e-mail, and for texts a gateway that takes them as e-mail to `number@textVia`. */
export interface MailSettings {
  readonly url: string;
  readonly from: string;
  readonly textVia: string | null;
}

function readMail(env: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const { SMTP_URL: url, MAIL_FROM: from, TEXT_VIA: textVia } = env;
  if (!url && !from && !textVia) return null;
  if (!url || !from) throw new Error('SMTP_URL and MAIL_FROM belong together: set both or neither.');
  if (!URL.canParse(url) || !/^smtps?:$/u.test(new URL(url).protocol)) throw new Error('SMTP_URL must be like smtps://user:password@mail.example:465 (or smtp:// with STARTTLS).');
  if (!/^[^@\s]+@[^@\s]+$|<[^@\s]+@[^@\s]+>$/u.test(from)) throw new Error('MAIL_FROM must be an address, or a name with an address in <…>.');
  return { url, from, textVia: textVia || null };
}

function readOrigin(address: string): string {
  const { protocol = '', pathname, search, hash, username, origin = '' } = URL.canParse(address) ? new URL(address) : {};
  if (!/^https?:$/u.test(protocol) || pathname !== '/' || `${search}${hash}${username}` !== '') throw new Error('PUBLIC_ORIGIN must be the address people use, without a path, like https://data.example.org');
  return origin;
}

/** Where the landlord's systems hear of what happened: an address of theirs, and the secrets that its events are signed with. */
export interface WebhookSettings {
  readonly url: string;
  readonly secrets: readonly string[];
}

/** 24 to 64 bytes in base64, as Standard Webhooks wants them. */
function isWebhookSecret(secret: string): boolean {
  const bytes = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64');
  return bytes.length >= 24 && bytes.length <= 64 && `whsec_${bytes.toString('base64')}` === secret;
}

function readWebhook(env: Readonly<Record<string, string | undefined>>): WebhookSettings | null {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: given } = env;
  if (!url && !given) return null;
  if (!url || !given) throw new Error('WEBHOOK_URL and WEBHOOK_SECRET belong together: set both or neither.');
  const { protocol, hostname, username, password } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '', username: '', password: '' };
  if (protocol !== 'https:' && !(protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname))) throw new Error('WEBHOOK_URL must be an https address (or http on this machine).');
  // No request goes to an address with them: every event would be tried for a month.
  if (`${username}${password}` !== '') throw new Error('WEBHOOK_URL must have no user and no password in it: the signature says who sends.');
  const secrets = given.trim().split(/\s+/u);
  if (!secrets.every(isWebhookSecret)) throw new Error('WEBHOOK_SECRET must be whsec_ and 24 to 64 random bytes in base64; two of them with a space between while they change.');
  return { url, secrets };
}

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
  /** The landlord's identity provider for staff; `null` where none is set. */
  readonly identity: IdentitySettings | null;
  /** How messages leave the house; `null` where nothing is set, and always in a sample set-up, which has its post box. */
  readonly mail: MailSettings | null;
  /** Where events go; `null` where nothing is set. */
  readonly webhook: WebhookSettings | null;
}

/** Reads ORGANISATION, PORT, PUBLIC_ORIGIN, DATA_DIR, DATABASE_URL, MIGRATION_URL, KEYHOLDER_SECRET, TLS_CERT, TLS_KEY, TRUST_PROXY, SAMPLE, SMTP_URL, MAIL_FROM, TEXT_VIA, WEBHOOK_URL, WEBHOOK_SECRET and the OIDC_ ones. @throws an error that says what to change */
export function readSettings(env: Readonly<Record<string, string | undefined>>, args: readonly string[] = []): Settings {
  const organisation = env['ORGANISATION'] || 'amplius';
  const port = Number(env['PORT'] || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT must be a number from 0 to 65535.');
  const { TLS_CERT: certFile, TLS_KEY: keyFile, DATABASE_URL: databaseUrl, MIGRATION_URL: migrationUrl } = env;
  if (Boolean(certFile) !== Boolean(keyFile)) throw new Error('TLS_CERT and TLS_KEY belong together: set both or neither.');
  if (databaseUrl && !migrationUrl) throw new Error('With DATABASE_URL (a limited login), set MIGRATION_URL to the owner that migrates.');
  const secret = env['KEYHOLDER_SECRET'] || null;
  if (databaseUrl && !secret) throw new Error('With DATABASE_URL, set KEYHOLDER_SECRET: many servers on one database must have the same key.');
  if (secret && secret.length < shortestKey) throw new Error(`KEYHOLDER_SECRET must have ${shortestKey} letters or more, made at random: openssl rand -base64 32`);
  const tls = certFile && keyFile ? { certFile, keyFile } : null;
  const publicOrigin = readOrigin(env['PUBLIC_ORIGIN'] || `${tls ? 'https' : 'http'}://localhost:${port}`);
  const dataDir = path.resolve(env['DATA_DIR'] || path.join(projectRoot, 'data', organisation));
  return {
    organisation, port, dataDir, secret, tls, publicOrigin,
    database: databaseUrl && migrationUrl ? { databaseUrl, migrationUrl } : { dataDir },
    trustProxy: env['TRUST_PROXY'] === '1',
    sample: !databaseUrl || env['SAMPLE'] === '1' || args.includes('--sample'),
    identity: readIdentity(env),
    mail: readMail(env),
    webhook: readWebhook(env),
  };
}
