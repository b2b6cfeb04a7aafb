import * as z from 'zod/mini';
import { personKey } from './common.ts';
import { endpoint } from './endpoint.ts';

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/u));

/** Public half of an outbox key: ECDH P-256 as a JWK. It may lie on the device. */
export const publicJwk = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate });
export type PublicJwk = z.infer<typeof publicJwk>;

/** Private half: held in memory only, released only to the person's own live session. */
export const privateJwk = z.strictObject({ ...publicJwk.shape, d: coordinate });
export type PrivateJwk = z.infer<typeof privateJwk>;

export const outboxKeyId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/u));

/** Keys of somebody's outbox: the one to seal with now, and every private half that entries may still lie under. The answer says whose they are. */
export const outboxKeys = z.strictObject({
  personKey,
  current: z.strictObject({ keyId: outboxKeyId, publicKey: publicJwk }),
  privateKeys: z.array(z.strictObject({ keyId: outboxKeyId, privateKey: privateJwk })),
});

/**
 * Keys for the outbox of the person signed in: the one to seal with now, and every private half that entries may still lie under.
 * The answer says whose they are: asked for apart, somebody else might sign in between the two answers.
 */
export const readOutboxKeys = endpoint({
  name: 'readOutboxKeys', method: 'GET', path: '/api/outbox-keys', permission: 'own-session',
  summary: 'Outbox keys of the person signed in',
  answers: { 200: outboxKeys },
});
