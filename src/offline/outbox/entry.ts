import * as z from 'zod/mini';
import { instant } from '#contract/common.ts';
import { outboxKeyId, publicJwk } from '#contract/outbox-keys.ts';

const bytes = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/u));

/** A body that only the person's live session can open: ephemeral ECDH P-256, HKDF-SHA-256, AES-256-GCM. Bytes are base64url. */
export const envelope = z.strictObject({
  kind: z.literal('sealed'),
  keyId: outboxKeyId,
  ephemeralKey: publicJwk,
  iv: bytes,
  ciphertext: bytes,
});
export type Envelope = z.infer<typeof envelope>;

/** What an operation is called with. Checked by the contract when it is sent, not here: the contract may have changed by then. */
export const entryInput = z.strictObject({ params: z.optional(z.unknown()), query: z.optional(z.unknown()), body: z.optional(z.unknown()), /** The mandate that it was done under, where somebody acted for another person. */ actingFor: z.optional(z.string()) });
export type EntryInput = z.infer<typeof entryInput>;

/** In clear, for acts that need no sign-in; the screen says so. */
export const clearInput = z.strictObject({ kind: z.literal('clear'), input: entryInput });

export const entryState = z.enum(['waiting', 'needs-sign-in', 'refused']);

/** Entry format 1: one thing that a person did and that the server has not yet acknowledged. */
export const entry = z.strictObject({
  format: z.literal(1),
  /** The Idempotency-Key of every try. */
  id: z.uuid(),
  /** Whose act it is; `null` for acts that need no sign-in. Says nothing about the person. */
  personKey: z.nullable(z.string()),
  /** Name of an operation of the contract. A string: the operation may be gone when the entry is read. */
  endpoint: z.string(),
  lane: z.string(),
  /** The part that may lie in clear. */
  face: z.record(z.string(), z.string()),
  content: z.discriminatedUnion('kind', [envelope, clearInput]),
  /** The device's clock. Shown to the person; the order never hangs on it. */
  createdAt: instant,
  state: entryState,
  /** With `refused`: a problem code of the contract, or one of the outbox's own (`refusal.ts`). A string: codes come and go. */
  refusal: z.nullable(z.string()),
  /** Tries begun, written down before each: more than 0 means that the server may have it. */
  tries: z.int(),
  nextTryAt: z.nullable(instant),
});
export type Entry = z.infer<typeof entry>;

/** An entry in its place: a lower `order` was made earlier, whatever the clock said. */
export interface PlacedEntry extends Entry {
  readonly order: number;
}
