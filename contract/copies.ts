import * as z from 'zod/mini';
import { id } from './common.ts';
import { endpoint } from './endpoint.ts';

/** `void`: its person signed out everywhere since it was made; the device removes it. Anything else is `kept`, known to the server or not. */
export const copyState = z.strictObject({ state: z.enum(['kept', 'void']) });

const byCopy = z.strictObject({ copyId: id });

/** The device has made a copy to read without a connection, or brought it up to date. A copy that is void stays so. Nothing of what is in it is told. */
export const noteCopy = endpoint({
  name: 'noteCopy', method: 'PUT', path: '/api/copies/:copyId', permission: 'own-session',
  summary: 'Note that a device keeps a copy of the person’s own pages',
  params: byCopy,
  answers: { 200: copyState },
});

/** Asked by the device at each contact, whoever is signed in: the id is random, known to that device only, and says nothing about anybody. */
export const readCopy = endpoint({
  name: 'readCopy', method: 'GET', path: '/api/copies/:copyId', permission: 'public',
  summary: 'Whether a copy on a device may stay',
  params: byCopy,
  answers: { 200: copyState },
});

/** One act ends every session of the person, this one too, and makes every copy on a device void. Harmless twice. */
export const signOutEverywhere = endpoint({
  name: 'signOutEverywhere', method: 'DELETE', path: '/api/session/everywhere', permission: 'own-session',
  summary: 'End every session of the person and make every copy on a device void',
  answers: { 204: null },
});
