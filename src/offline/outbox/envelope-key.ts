import type { Entry } from './entry.ts';

/** What an envelope is bound to: moved to another entry, operation or person it does not open. */
export type Binding = Pick<Entry, 'id' | 'endpoint' | 'personKey'>;

/** Additional data of the encryption. Lines cannot be confused: none of the three holds a line break. */
export function bindingBytes({ id, endpoint, personKey }: Binding): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(['keyholder outbox 1', id, endpoint, personKey ?? ''].join('\n'));
}

/** The AES-256-GCM key of one envelope: ECDH, then HKDF-SHA-256 (RFC 5869) bound to the entry. */
export async function envelopeKey(privateKey: CryptoKey, publicKey: CryptoKey, binding: Binding, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: bindingBytes(binding) },
    material, { name: 'AES-GCM', length: 256 }, false, [use],
  );
}

export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
