import { publicJwk } from '#contract/outbox-keys.ts';
import { toBase64Url } from './base64url.ts';
import type { EntryInput, Envelope } from './entry.ts';
import { type Binding, bindingBytes, curve, envelopeKey } from './envelope-key.ts';
import { padded } from './padding.ts';
import type { SealingKey } from './store.ts';

/** Seals an input so that only the private half of the person's outbox key opens it. The device itself cannot read it back. */
export async function seal(input: EntryInput, key: SealingKey, binding: Binding): Promise<Envelope> {
  const ephemeral = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const recipient = await crypto.subtle.importKey('jwk', key.publicKey, curve, false, []);
  const secret = await envelopeKey(ephemeral.privateKey, recipient, binding, 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bindingBytes(binding) }, secret, padded(JSON.stringify(input)));
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', ephemeral.publicKey);
  return {
    kind: 'sealed', keyId: key.keyId, ephemeralKey: publicJwk.parse({ kty, crv, x, y }),
    iv: toBase64Url(iv), ciphertext: toBase64Url(new Uint8Array(ciphertext)),
  };
}
