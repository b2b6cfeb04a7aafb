import * as z from 'zod/mini';
import { id, instant } from './common.ts';
import { endpoint } from './endpoint.ts';
import { fileNamed, mostFiles } from './file-named.ts';
import { fileState, fileRefusal, sendFilePart, sentFile } from './files.ts';
import { messageText, thread } from './messages.ts';
import { recorded } from './staff.ts';

const requestParams = z.strictObject({ requestId: id });
const fileParams = z.strictObject({ requestId: id, fileId: id });

/** The messages about a request, as the desk sees them: `unread` counts those of the resident that nobody at the desk has looked at. */
export const readDeskThread = endpoint({
  name: 'readDeskThread', method: 'GET', path: '/api/desk/requests/:requestId/messages', permission: 'desk-requests',
  summary: 'Messages about one request, for the desk',
  params: requestParams,
  answers: { 200: thread },
  problems: ['not-found'],
});

/**
 * Writes to the person about their request. They are told that there is a message, and no more (law.md, Never 2): by the contact points that are theirs alone, at their safe times.
 */
export const writeDeskMessage = endpoint({
  name: 'writeDeskMessage', method: 'POST', path: '/api/desk/requests/:requestId/messages', permission: 'desk-requests',
  summary: 'Write to the person about their request',
  params: requestParams,
  body: z.strictObject({ text: messageText, files: z.array(fileNamed).check(z.maxLength(mostFiles)) }),
  answers: { 201: recorded },
  problems: ['not-found'],
  idempotency: 'key',
});

/** Notes that the desk has seen the resident's messages up to an instant. Harmless twice. */
export const markDeskThreadRead = endpoint({
  name: 'markDeskThreadRead', method: 'POST', path: '/api/desk/requests/:requestId/messages/read', permission: 'desk-requests',
  summary: 'Note that messages were read at the desk',
  params: requestParams,
  body: z.strictObject({ until: instant }),
  answers: { 204: null },
  problems: ['not-found'],
});

/** One part of a file for the person, as `sendFilePart`. */
export const sendDeskFilePart = endpoint({
  name: 'sendDeskFilePart', method: 'POST', path: '/api/desk/requests/:requestId/files/:fileId/parts/:part', permission: 'desk-requests',
  summary: 'Send one part of a file for the person',
  params: z.strictObject({ ...fileParams.shape, part: z.string().check(z.regex(/^[1-9]\d{0,2}$/u)) }),
  body: sendFilePart.body as NonNullable<typeof sendFilePart.body>,
  answers: { 201: z.strictObject({ ...recorded.shape, state: fileState, done: z.int(), refusal: z.nullable(fileRefusal) }) },
  problems: ['not-found'],
  idempotency: 'key',
});

/** The bytes of a file of a message about this request. That it was fetched is in the person's activity. */
export const readDeskFile = endpoint({
  name: 'readDeskFile', method: 'GET', path: '/api/desk/requests/:requestId/files/:fileId', permission: 'desk-requests',
  summary: 'A file of a message, for the desk',
  params: fileParams,
  answers: { 200: sentFile },
  sendsFile: true,
  problems: ['not-found'],
});

