import * as z from 'zod/mini';
import { instant, personKey } from '#contract/common.ts';
import { outboxKeyId, publicJwk } from '#contract/outbox-keys.ts';

const bytes = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/u));

/** The private half of the vault, encrypted under a key that is nowhere on the device: made each time anew from a PIN or by a passkey. Bytes are base64url. */
const wrapped = { iv: bytes, ciphertext: bytes, salt: bytes };
export const wrap = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), ...wrapped, rounds: z.int() }),
  z.strictObject({ kind: z.literal('passkey'), ...wrapped, credentialId: bytes }),
]);
export type Wrap = z.infer<typeof wrap>;

/** Vault format 1. All that lies in clear: that there is a copy, whose (a key that says nothing about them), and when it was used. */
export const vaultRecord = z.strictObject({
  format: z.literal(1),
  personKey,
  /** What the server knows this copy by, so that "sign out everywhere" reaches it. */
  copyId: z.uuid(),
  keyId: outboxKeyId,
  /** Seals pages without unlocking: what is read on-line goes into the copy while it stays shut. */
  publicKey: publicJwk,
  wrap,
  /** Written down before each try. */
  wrongTries: z.int(),
  madeAt: instant,
  usedAt: instant,
});
export type VaultRecord = z.infer<typeof vaultRecord>;
