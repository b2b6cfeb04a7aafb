import { privateJwk, publicJwk, type PublicJwk } from '#contract/outbox-keys.ts';
import { fromBase64Url, toBase64Url } from '../outbox/base64url.ts';
import { curve } from '../outbox/envelope-key.ts';
import type { VaultRecord } from './vault-record.ts';

type Bound = Pick<VaultRecord, 'personKey' | 'copyId'>;

/** Additional data of the wrapped key: moved to another vault it does not open. */
const binding = ({ personKey, copyId }: Bound) => new TextEncoder().encode(['keyholder vault 1', copyId, personKey].join('\n'));

/** A private half, encrypted: bytes in base64url. */
export interface Wrapped {
  readonly iv: string;
  readonly ciphertext: string;
}

const importPrivate = (key: JsonWebKey) => crypto.subtle.importKey('jwk', key, curve, false, ['deriveBits']);

/** Makes the key pair of a vault. The private half leaves this function only encrypted, and as a key that cannot be read out. */
export async function makeKeyPair(by: CryptoKey, bound: Bound): Promise<{ publicKey: PublicJwk; wrapped: Wrapped; privateKey: CryptoKey }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const words = new TextEncoder().encode(JSON.stringify({ kty, crv, x, y, d }));
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: binding(bound) }, by, words);
  return {
    publicKey: publicJwk.parse({ kty, crv, x, y }), privateKey: await importPrivate({ kty, crv, x, y, d } as JsonWebKey),
    wrapped: { iv: toBase64Url(iv), ciphertext: toBase64Url(new Uint8Array(ciphertext)) },
  };
}

/** The private half, if this key is the right one. */
export async function unwrapKey({ iv, ciphertext }: Wrapped, by: CryptoKey, bound: Bound): Promise<CryptoKey | null> {
  try {
    const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64Url(iv), additionalData: binding(bound) }, by, fromBase64Url(ciphertext));
    return await importPrivate(privateJwk.parse(JSON.parse(new TextDecoder().decode(words))));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null; // The wrong key, or a changed record.
    throw error;
  }
}
