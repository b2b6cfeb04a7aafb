import { fromBase64Url, toBase64Url } from './base64url.ts';

/** What a QR code of a receipt says. */
export interface ReceiptCode {
  readonly id: string;
  /** SHA-256 of the file's payload (the text before base64url), lower-case hex. */
  readonly hash: string;
  /** ECDSA P-256, 64 bytes. */
  readonly signature: Uint8Array<ArrayBuffer>;
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (one) => one.toString(16).padStart(2, '0')).join('');
const fromHex = (hex: string): number[] => (hex.match(/../gu) ?? []).map((pair) => parseInt(pair, 16));

/** The text of a QR code: 16 bytes of id, 32 of hash, 64 of signature. */
export function writeReceiptCode({ id, hash, signature }: ReceiptCode): string {
  return toBase64Url(Uint8Array.from([...fromHex(id.replaceAll('-', '')), ...fromHex(hash), ...signature]));
}

/** Reads the text of a QR code; `undefined` where it is none. */
export function readReceiptCode(text: string): ReceiptCode | undefined {
  const bytes = fromBase64Url(text);
  if (bytes?.length !== 112) return undefined;
  const hex = toHex(bytes.subarray(0, 16));
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return { id, hash: toHex(bytes.subarray(16, 48)), signature: bytes.slice(48) };
}
