import * as z from 'zod/mini';
import { id, instant } from './common.ts';
import { endpoint } from './endpoint.ts';

/** What a browser said it was at sign-in, coarsely: enough for a person to know their own, too little to follow them by. */
export const device = z.strictObject({
  browser: z.enum(['chrome', 'edge', 'firefox', 'safari', 'samsung', 'other']),
  system: z.enum(['android', 'ios', 'windows', 'mac', 'linux', 'other']),
});
export type Device = z.infer<typeof device>;

/** A browser in which the person is signed in now. */
export const signedInDevice = z.strictObject({
  id,
  device,
  signedInAt: instant,
  /** Exact to about a minute. */
  seenAt: instant,
  /** This very session. */
  current: z.boolean(),
});
export type SignedInDevice = z.infer<typeof signedInDevice>;

export const listDevices = endpoint({
  name: 'listDevices', method: 'GET', path: '/api/devices', permission: 'own-session',
  summary: 'Where the person is signed in now, this session first',
  answers: { 200: z.strictObject({ devices: z.array(signedInDevice) }) },
});

/** "Sign out there". Ending one's own session this way is the same as signing out. */
export const endDevice = endpoint({
  name: 'endDevice', method: 'DELETE', path: '/api/devices/:deviceId', permission: 'own-session',
  summary: 'End one session of the person',
  params: z.strictObject({ deviceId: id }),
  answers: { 204: null },
  problems: ['not-found'],
});

/** "Sign out everywhere else". Harmless twice. */
export const endOtherDevices = endpoint({
  name: 'endOtherDevices', method: 'DELETE', path: '/api/devices', permission: 'own-session',
  summary: 'End every other session of the person',
  answers: { 204: null },
});
