import { fromBase64Url, toBase64Url } from '../outbox/base64url.ts';

/** A passkey of this device that can make a secret (WebAuthn level 3, the `prf` extension). */
export interface PasskeyPort {
  /** Makes one. `null`: the person stopped, or this device cannot do it. */
  readonly make: () => Promise<string | null>;
  /** The 32 bytes that this passkey makes of a salt, always the same. `null`: the person stopped, or it is gone. */
  readonly secret: (credentialId: string, salt: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer | null>;
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** What a browser answers with when the person says no, when there is no such passkey, or when the device cannot. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/**
 * The browser's passkeys. This one opens the copy and nothing else: the server never hears of it, so nothing of what it signs is checked by anybody,
 * and the challenge only has to be there.
 */
export function browserPasskey(): PasskeyPort {
  return {
    async make() {
      const made = await orNull(navigator.credentials.create({
        publicKey: {
          challenge: random(32), rp: { id: location.hostname, name: location.hostname },
          // Says nothing about the person: the list of passkeys of a phone is easily seen by others.
          user: { id: random(16), name: location.hostname, displayName: location.hostname },
          pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
          authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' }, extensions: { prf: {} },
        },
      }));
      if (!(made instanceof PublicKeyCredential) || made.getClientExtensionResults().prf?.enabled !== true) return null;
      return toBase64Url(new Uint8Array(made.rawId));
    },
    async secret(credentialId, salt) {
      const got = await orNull(navigator.credentials.get({
        publicKey: { challenge: random(32), rpId: location.hostname, userVerification: 'required', allowCredentials: [{ type: 'public-key', id: fromBase64Url(credentialId) }], extensions: { prf: { eval: { first: salt } } } },
      }));
      const first = got instanceof PublicKeyCredential ? got.getClientExtensionResults().prf?.results?.first : undefined;
      return first instanceof ArrayBuffer ? first : null;
    },
  };
}

/** Whether this browser may have passkeys at all; whether they make secrets is known only when one is made. */
export const mayHavePasskeys = (): boolean => 'PublicKeyCredential' in globalThis;

/** The key that a passkey's secret opens the vault with (HKDF-SHA-256, RFC 5869). */
export async function passkeyKey(secret: ArrayBuffer): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: new TextEncoder().encode('keyholder vault 1') }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'],
  );
}
