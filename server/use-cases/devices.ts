import type { endDevice, endOtherDevices, listDevices } from '#contract/devices.ts';
import { Refusal } from '#contract/refusal.ts';
import type { Handler } from '../http/request-context.ts';
import { audit } from './audit.ts';
import { liveSince, sessionCookie } from './live-session.ts';

export const listDevicesHandler: Handler<typeof listDevices> = async ({ tx, session, now }) => {
  const rows = await tx.selectFrom('sessions').selectAll().where('resident_id', '=', session.residentId).where('ends_at', '>', now).where('seen_at', '>', liveSince(now)).orderBy('seen_at', 'desc').execute();
  const devices = rows.map((row) => ({ id: row.id, device: row.device, signedInAt: row.signed_in_at, seenAt: row.seen_at, current: row.token_hash === session.tokenHash }));
  return { status: 200, body: { devices: devices.toSorted((a, b) => Number(b.current) - Number(a.current)) } };
};

/** @throws Refusal not-found, also for another person's session and for one that has ended */
export const endDeviceHandler: Handler<typeof endDevice> = async ({ tx, session, now, input, cookies }) => {
  const ended = await tx.deleteFrom('sessions').where('resident_id', '=', session.residentId).where('id', '=', input.params.deviceId).returning('token_hash').executeTakeFirst();
  if (!ended) throw new Refusal('not-found');
  if (ended.token_hash === session.tokenHash) cookies.remove(sessionCookie);
  await audit(tx, session.residentId, now, 'session-ended');
  return { status: 204, body: undefined };
};

export const endOtherDevicesHandler: Handler<typeof endOtherDevices> = async ({ tx, session, now }) => {
  const { numDeletedRows } = await tx.deleteFrom('sessions').where('resident_id', '=', session.residentId).where('token_hash', '<>', session.tokenHash).executeTakeFirstOrThrow();
  if (numDeletedRows > 0n) await audit(tx, session.residentId, now, 'session-ended');
  return { status: 204, body: undefined };
};
