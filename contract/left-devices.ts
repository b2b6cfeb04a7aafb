import * as z from 'zod/mini';
import { instant } from './common.ts';
import { endpoint } from './endpoint.ts';

/** As in `outbox-keys.ts`, which devices that only ask this need not load. */
const keyId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/u));

/**
 * Asked by a device that holds what a person did and did not send, while they are not signed in there: whether they signed out everywhere, when last (an instant of the server's clock),
 * and whether that is three months ago. A key that nobody knows is answered like one whose person never did: the id is random, lies on the device and says nothing about anybody.
 */
export const readOutboxKeyState = endpoint({
  name: 'readOutboxKeyState', method: 'GET', path: '/api/outbox-keys/:keyId', permission: 'public',
  summary: 'Whether the person of an outbox key has signed out everywhere',
  params: z.strictObject({ keyId }),
  answers: { 200: z.strictObject({ signedOutAt: z.nullable(instant), over: z.boolean() }) },
});
