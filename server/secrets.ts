import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { makeStopLinks, type StopLinks } from './stop-links.ts';
import { inClearLetters } from '#domain/clear-letters.ts';

/** Lower-case hex SHA-256. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 256 random bits as base64url: session tokens and one-use links. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Six digits. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** Random letters that cannot be misread, in groups of four joined by hyphens when `groups` is over one. */
export function newLetters(perGroup: number, groups = 1): string {
  return inClearLetters(randomBytes(perGroup * groups), perGroup);
}

/** What the server keeps secret, derived from one key that lies outside the database. */
export interface Secrets {
  /** Keyed hash of a short code, so that a copy of the database alone gives none away. */
  readonly codeHash: (scope: string, code: string) => string;
  /** Keyed pseudonym for rate counters: an address is never stored. */
  readonly counterKey: (what: string) => string;
  readonly seal: (plain: string) => string;
  readonly open: (sealed: string) => string;
  readonly stopLinks: StopLinks;
}

/** Makes the secrets from the server's key. */
export function makeSecrets(key: string): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, 'keyholder', purpose, 32));
  const codeKey = derive('codes');
  const counterKey = derive('counters');
  const sealKey = derive('outbox-keys');
  const mac = (secret: Buffer, text: string) => createHmac('sha256', secret).update(text).digest('hex');
  return {
    stopLinks: makeStopLinks(derive('stop-links')),
    codeHash: (scope, code) => mac(codeKey, `${scope}\n${code}`),
    counterKey: (what) => mac(counterKey, what),
    seal: (plain) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv);
      return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
  };
}
