import * as z from 'zod/mini';
import { id, instant } from './common.ts';
import { endpoint } from './endpoint.ts';

const bytes = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/u));
const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/u));

/** Where the public keys of receipts lie: a static address without language, kept by the worker so that a receipt can be checked offline. */
export const receiptKeysPath = '/.well-known/receipt-keys.json';

/** One public key that receipts are signed with: a JWK (RFC 7517). `kid` is its thumbprint (RFC 7638). Keys are never taken away: old receipts stay valid. */
export const receiptKey = z.strictObject({
  kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate, kid: bytes, alg: z.literal('ES256'), use: z.literal('sig'),
  /** When it was first used. */
  made: instant,
});
export type ReceiptKey = z.infer<typeof receiptKey>;

/** The JWK set at `receiptKeysPath`, newest key first. */
export const receiptKeys = z.strictObject({ keys: z.array(receiptKey) });
export type ReceiptKeys = z.infer<typeof receiptKeys>;

/** A receipt's file: a JWS in the flattened JSON form (RFC 7515 §7.2.2) over a JSON-LD document with the fields of ISO/IEC TS 27560:2023. */
export const receiptFile = z.strictObject({ payload: bytes, protected: bytes, signature: bytes });
export type ReceiptFile = z.infer<typeof receiptFile>;

/** The header of a receipt's JWS. */
export const receiptHeader = z.object({ alg: z.literal('ES256'), kid: bytes, typ: z.literal('receipt+jws') });

/**
 * What the QR code says: `id`, SHA-256 of the file's payload, and a signature over both, in this order, as base64url.
 * The signature is that of a JWS whose header is `codeHeader(kid)` and whose payload is `codePayload(id, hash)`, so neither needs to be carried.
 */
export const receiptCodeText = z.string().check(z.regex(/^[A-Za-z0-9_-]{150}$/u));

/** The header that the signature in a QR code covers. */
export const codeHeader = (kid: string): string => JSON.stringify({ alg: 'ES256', kid, typ: 'receipt-code' });
/** The payload that the signature in a QR code covers; `hash` is lower-case hex. */
export const codePayload = (receiptId: string, hash: string): string => JSON.stringify({ id: receiptId, hash });

/** The file of one receipt, to keep. Another person's id answers `not-found`, the same as an id that never was. */
export const readReceiptFile = endpoint({
  name: 'readReceiptFile', method: 'GET', path: '/api/receipts/:receiptId/file', permission: 'own-receipts',
  summary: 'The signed file of one receipt, and the text of its QR code',
  params: z.strictObject({ receiptId: id }),
  answers: { 200: z.strictObject({ fileName: z.string(), file: receiptFile, code: receiptCodeText }) },
  problems: ['not-found'],
});
