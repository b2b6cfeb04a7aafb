import { fromBase64Url, toBase64Url } from '#contract/base64url.ts';
import { readReceiptCode } from '#contract/receipt-code.ts';
import { codeHeader, codePayload, receiptFile, receiptHeader, type ReceiptFile, type ReceiptKey, type ReceiptKeys } from '#contract/receipt-file.ts';
import { receipt, type Receipt } from '#contract/receipts.ts';

/** What came of a check. `made`: since when the key that signed it is in use. */
export type Checked =
  | { readonly kind: 'genuine'; readonly receipt: Receipt; readonly hash: string; readonly made: string }
  /** The code on paper: it proves that there is such a receipt, not what it says. */
  | { readonly kind: 'genuine-code'; readonly id: string; readonly hash: string; readonly made: string }
  | { readonly kind: 'changed' | 'unknown-key' | 'not-a-receipt' };

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = (base64url: string): string | undefined => {
  const bytes = fromBase64Url(base64url);
  return bytes && new TextDecoder().decode(bytes);
};

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined; // Not JSON: the schema that looks at it next says no.
  }
}

async function holds({ kty, crv, x, y }: ReceiptKey, signature: BufferSource, input: string): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
  return crypto.subtle.verify({ ...algorithm, hash: 'SHA-256' }, key, signature, utf8(input));
}

async function hashOf(text: string): Promise<string> {
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))), (one) => one.toString(16).padStart(2, '0')).join('');
}

async function checkFile(file: ReceiptFile, { keys }: ReceiptKeys): Promise<Checked> {
  const header = receiptHeader.safeParse(parsed(textOf(file.protected)));
  const signature = fromBase64Url(file.signature);
  if (!header.success) return { kind: 'not-a-receipt' };
  const key = keys.find(({ kid }) => kid === header.data.kid);
  if (!key) return { kind: 'unknown-key' };
  if (!signature || !(await holds(key, signature, `${file.protected}.${file.payload}`))) return { kind: 'changed' };
  const document = textOf(file.payload);
  const facts = receipt.safeParse((parsed(document) as { 'keyholder:receipt'?: unknown } | undefined)?.['keyholder:receipt']);
  // Signed by us, but of a kind that this release does not know.
  if (document === undefined || !facts.success) return { kind: 'not-a-receipt' };
  return { kind: 'genuine', receipt: facts.data, hash: await hashOf(document), made: key.made };
}

async function checkCode(text: string, { keys }: ReceiptKeys): Promise<Checked> {
  const code = readReceiptCode(text);
  if (!code) return { kind: 'not-a-receipt' };
  for (const key of keys) {
    const input = `${toBase64Url(utf8(codeHeader(key.kid)))}.${toBase64Url(utf8(codePayload(code.id, code.hash)))}`;
    if (await holds(key, code.signature, input)) return { kind: 'genuine-code', id: code.id, hash: code.hash, made: key.made };
  }
  return { kind: 'changed' };
}

/**
 * Checks the text of a receipt's file, or what its QR code says, against the landlord's published keys. Asks nobody: it works without a connection.
 * A JWS is checked after RFC 7515 §5.2 with the browser's own cryptography.
 */
export async function checkReceipt(text: string, keys: ReceiptKeys): Promise<Checked> {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    const file = receiptFile.safeParse(parsed(trimmed));
    return file.success ? checkFile(file.data, keys) : { kind: 'not-a-receipt' };
  }
  const [header = '', payload, signature] = trimmed.split('.');
  if (payload !== undefined && signature !== undefined && !trimmed.includes('/')) return checkFile({ protected: header, payload, signature }, keys);
  return checkCode(trimmed.slice(trimmed.lastIndexOf('#') + 1), keys);
}
