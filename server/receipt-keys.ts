import { createHash, sign as signBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair, importJWK, type JWK } from 'jose';
import { sql } from 'kysely';
import { codeHeader, codePayload, receiptFile, type ReceiptFile, receiptKey, type ReceiptKeys } from '#contract/receipt-file.ts';
import type { Db } from './database.ts';
import type { Secrets } from './secrets.ts';

/** What a receipt carries beside its facts. `document` is the text that was signed. */
export interface SignedDocument {
  readonly kid: string;
  readonly document: string;
  readonly signature: string;
  /** Signature in the QR code, over the receipt's id and the hash of the document. */
  readonly codeSignature: string;
}

/** Keys that receipts are signed with: one at a time, the older ones published for good. */
export interface ReceiptKeyRing {
  /** Reads the newest key, or makes the first. Before anything is signed, and from time to time: another server may have made a newer one. */
  readonly open: () => Promise<void>;
  /** Asks no database, so that it may be called within a transaction of the one connection that the embedded database has. */
  readonly sign: (receiptId: string, document: string) => Promise<SignedDocument>;
  /** The public halves, newest first. */
  readonly published: () => Promise<ReceiptKeys>;
  /** Makes a new key; receipts from now on are signed with it. */
  readonly rotate: (now: Date) => Promise<string>;
}

interface SigningKey { readonly kid: string; readonly jwk: JWK }

export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');
const headerOf = (kid: string) => ({ alg: 'ES256', kid, typ: 'receipt+jws' });
const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** The file of a signed document, as it is handed out. */
export function fileOf({ kid, document, signature }: SignedDocument): ReceiptFile {
  return receiptFile.parse({ payload: base64url(document), protected: base64url(JSON.stringify(headerOf(kid))), signature });
}

/** The ring of a database. The first key is made when none is there yet; private halves lie sealed in the database and are opened in memory only. */
export function receiptKeyRing(owner: Db, secrets: Secrets, now: () => Date): ReceiptKeyRing {
  let current: SigningKey | undefined;

  async function make(at: Date): Promise<SigningKey> {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(privateKey);
    const { kty, crv, x, y } = jwk;
    const kid = await calculateJwkThumbprint({ kty: kty ?? '', crv: crv ?? '', x: x ?? '', y: y ?? '' });
    const published = receiptKey.parse({ kty, crv, x, y, kid, alg: 'ES256', use: 'sig', made: at.toISOString() });
    await owner.insertInto('receipt_keys').values({ kid, public_key: JSON.stringify(published), private_key_sealed: secrets.seal(JSON.stringify(jwk)), made_at: at.toISOString() }).execute();
    return { kid, jwk };
  }

  async function newest(): Promise<SigningKey | undefined> {
    const row = await owner.selectFrom('receipt_keys').select(['kid', 'private_key_sealed']).orderBy('made_at', 'desc').orderBy('kid').limit(1).executeTakeFirst();
    return row && { kid: row.kid, jwk: JSON.parse(secrets.open(row.private_key_sealed)) as JWK };
  }

  /** Two servers that start at once on an empty database make one key between them. */
  async function find(): Promise<SigningKey> {
    const there = await newest();
    if (there) return there;
    await owner.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended('receipt-keys', 3))`.execute(tx);
      if (!(await tx.selectFrom('receipt_keys').select('kid').limit(1).executeTakeFirst())) await receiptKeyRing(tx, secrets, now).rotate(now());
    });
    const made = await newest();
    if (!made) throw new Error('a receipt key that was just made is not there');
    return made;
  }

  return {
    async open() {
      current = await find();
    },
    async sign(receiptId, document) {
      if (!current) throw new Error('the receipt keys were not opened');
      const { kid, jwk } = current;
      const key = await importJWK({ ...jwk, alg: 'ES256' });
      const { signature } = await new FlattenedSign(new TextEncoder().encode(document)).setProtectedHeader(headerOf(kid)).sign(key);
      const input = `${base64url(codeHeader(kid))}.${base64url(codePayload(receiptId, hashOf(document)))}`;
      const codeSignature = signBytes('sha256', Buffer.from(input), { key: jwk as never, format: 'jwk', dsaEncoding: 'ieee-p1363' }).toString('base64url');
      return { kid, document, signature, codeSignature };
    },
    async published() {
      const rows = await owner.selectFrom('receipt_keys').select('public_key').orderBy('made_at', 'desc').orderBy('kid').execute();
      return { keys: rows.map((row) => row.public_key) };
    },
    async rotate(at) {
      current = await make(at);
      return current.kid;
    },
  };
}
