import { entryInput, type EntryInput, type Envelope } from './entry.ts';
import { type Binding, bindingBytes, curve, envelopeKey } from './envelope-key.ts';
import { fromBase64Url } from './base64url.ts';
import { unpadded } from './padding.ts';

/** Opens an envelope with the private half. Rejects if it was made for another key, entry, operation or person, or was changed. */
export async function open(envelope: Envelope, privateKey: CryptoKey, binding: Binding): Promise<EntryInput> {
  const ephemeral = await crypto.subtle.importKey('jwk', envelope.ephemeralKey, curve, false, []);
  const secret = await envelopeKey(privateKey, ephemeral, binding, 'decrypt');
  const whole = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64Url(envelope.iv), additionalData: bindingBytes(binding) }, secret, fromBase64Url(envelope.ciphertext),
  );
  return entryInput.parse(JSON.parse(unpadded(whole)));
}
