import type { endDevice, endOtherDevices, listDevices } from '#contract/devices.ts';
import { Refusal } from '#contract/refusal.ts';
import { audit } from '../audit.ts';
import type { Handler, SignedInContext } from '../context.ts';
import { sessionCookie } from '../cookies.ts';
import { isLive } from '../sessions.ts';

const sessionsOf = ({ store, session }: SignedInContext) => store.sessions.filter((one) => one.residentId === session.resident.id);

export const listDevicesHandler: Handler<typeof listDevices> = (context) => {
  const live = sessionsOf(context).filter((one) => isLive(one, context.now)).toSorted((one, other) => other.seenAt.localeCompare(one.seenAt));
  const devices = live.map((one) => ({ id: one.id, device: one.device, signedInAt: one.signedInAt, seenAt: one.seenAt, current: one.id === context.session.kept.id }));
  return { status: 200, body: { devices: devices.toSorted((one, other) => Number(other.current) - Number(one.current)) } };
};

export const endDeviceHandler: Handler<typeof endDevice> = async (context) => {
  const { store, session, cookies, now, input } = context;
  const ended = sessionsOf(context).find((one) => one.id === input.params.deviceId);
  if (!ended) throw new Refusal('not-found');
  store.sessions = store.sessions.filter((one) => one !== ended);
  if (ended.id === session.kept.id) cookies.remove(sessionCookie);
  await audit(store, session.resident.id, now, 'session-ended');
  return { status: 204, body: undefined };
};

export const endOtherDevicesHandler: Handler<typeof endOtherDevices> = async (context) => {
  const { store, session, now } = context;
  const others = sessionsOf(context).filter((one) => one.id !== session.kept.id);
  store.sessions = store.sessions.filter((one) => !others.includes(one));
  if (others.length > 0) await audit(store, session.resident.id, now, 'session-ended');
  return { status: 204, body: undefined };
};
