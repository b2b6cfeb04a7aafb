import type { readOutboxKeyState } from '#contract/left-devices.ts';
import { privateJwk, publicJwk, type readOutboxKeys } from '#contract/outbox-keys.ts';
import { mayLetGo } from '#domain/left-devices.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { newToken } from '../random.ts';

async function makeKey({ store, session }: SignedInContext): Promise<void> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', privateKey);
  store.outboxKeys.push({ residentId: session.resident.id, keyId: newToken().slice(0, 22), privateKey: privateJwk.parse({ kty, crv, x, y, d }), signedOutAt: null });
}

const keysOf = ({ store, session }: SignedInContext) => store.outboxKeys.filter((one) => one.residentId === session.resident.id);

/** The person's outbox keys, made at first asking. */
export const readOutboxKeysHandler: Handler<typeof readOutboxKeys> = async (context) => {
  if (keysOf(context).length === 0) await makeKey(context);
  const keys = keysOf(context).map(({ keyId, privateKey }) => ({ keyId, privateKey })).toReversed();
  const [current] = keys;
  if (!current) throw new Error('an outbox key that was just made is not there');
  const { kty, crv, x, y } = current.privateKey;
  return { status: 200, body: { personKey: context.session.view.personKey, current: { keyId: current.keyId, publicKey: publicJwk.parse({ kty, crv, x, y }) }, privateKeys: keys } };
};

export const readOutboxKeyStateHandler: Handler<typeof readOutboxKeyState> = ({ store, input, now }) => {
  const signedOutAt = store.outboxKeys.find(({ keyId }) => keyId === input.params.keyId)?.signedOutAt ?? null;
  return { status: 200, body: { signedOutAt, over: mayLetGo(signedOutAt, now) } };
};
