import { calculateJwkThumbprint, CompactSign, exportJWK, FlattenedSign, generateKeyPair } from 'jose';
import { fromBase64Url } from '#contract/base64url.ts';
import { writeReceiptCode } from '#contract/receipt-code.ts';
import { codeHeader, codePayload, receiptFile, type ReceiptFile, receiptKey, type ReceiptKeys } from '#contract/receipt-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function makeKey() {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint({ kty: kty ?? '', crv: crv ?? '', x: x ?? '', y: y ?? '' });
  return { privateKey, published: receiptKey.parse({ kty, crv, x, y, kid, alg: 'ES256', use: 'sig', made: new Date().toISOString() }) };
}

let made: ReturnType<typeof makeKey> | undefined;

/** The key of this tab's receipts; a real landlord's is kept. */
const keyOfTab = () => (made ??= makeKey());

/** What stands at `receiptKeysPath`. */
export async function publishedKeys(): Promise<ReceiptKeys> {
  return { keys: [(await keyOfTab()).published] };
}

/** Signs a document as the server does. */
export async function signDocument(receiptId: string, document: string): Promise<{ file: ReceiptFile; code: string }> {
  const { privateKey, published } = await keyOfTab();
  const { kid } = published;
  const file = receiptFile.parse(await new FlattenedSign(utf8(document)).setProtectedHeader({ alg: 'ES256', kid, typ: 'receipt+jws' }).sign(privateKey));
  const hash = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(document))), (one) => one.toString(16).padStart(2, '0')).join('');
  const compact = await new CompactSign(utf8(codePayload(receiptId, hash))).setProtectedHeader(JSON.parse(codeHeader(kid)) as { alg: string }).sign(privateKey);
  const signature = fromBase64Url(compact.split('.')[2] ?? '');
  if (!signature) throw new Error('no signature was made');
  return { file, code: writeReceiptCode({ id: receiptId, hash, signature }) };
}
