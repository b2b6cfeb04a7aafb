import { generateKeyPairSync } from 'node:crypto';
import type { readOutboxKeyState } from '#contract/left-devices.ts';
import { privateJwk, publicJwk, type readOutboxKeys } from '#contract/outbox-keys.ts';
import { mayLetGo } from '#domain/left-devices.ts';
import type { Handler, SignedInContext } from '../http/request-context.ts';
import { newToken } from '../secrets.ts';
import { inTurn } from './audit.ts';

const keysOf = ({ tx, session }: SignedInContext) =>
  tx.selectFrom('outbox_keys').selectAll().where('resident_id', '=', session.residentId).orderBy('made_at', 'desc').orderBy('key_id').execute();

async function makeKey({ tx, session, services, now }: SignedInContext): Promise<void> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y, d } = privateKey.export({ format: 'jwk' });
  await tx.insertInto('outbox_keys').values({
    key_id: newToken().slice(0, 22), resident_id: session.residentId, public_key: JSON.stringify(publicJwk.parse({ kty, crv, x, y })),
    private_key_sealed: services.secrets.seal(JSON.stringify(privateJwk.parse({ kty, crv, x, y, d }))), made_at: now, signed_out_at: null,
  }).execute();
}

/** The person's outbox keys, made at first asking. Private halves lie sealed and are opened for their own live session only. */
export const readOutboxKeysHandler: Handler<typeof readOutboxKeys> = async (context) => {
  let keys = await keysOf(context);
  if (keys.length === 0) {
    await inTurn(context.tx, context.session.residentId);
    keys = await keysOf(context);
    if (keys.length === 0) await makeKey(context);
    keys = await keysOf(context);
  }
  const [current] = keys;
  if (!current) throw new Error('an outbox key that was just made is not there');
  const opened = keys.map((key) => ({ keyId: key.key_id, privateKey: privateJwk.parse(JSON.parse(context.services.secrets.open(key.private_key_sealed))) }));
  return { status: 200, body: { personKey: context.session.view.personKey, current: { keyId: current.key_id, publicKey: current.public_key }, privateKeys: opened } };
};

export const readOutboxKeyStateHandler: Handler<typeof readOutboxKeyState> = async ({ tx, input, now }) => {
  const row = await tx.selectFrom('outbox_keys').select('signed_out_at').where('key_id', '=', input.params.keyId).executeTakeFirst();
  const signedOutAt = row?.signed_out_at ?? null;
  return { status: 200, body: { signedOutAt, over: mayLetGo(signedOutAt, now) } };
};
