import * as z from 'zod/mini';
import { id, instant } from './common.ts';
import { endpoint } from './endpoint.ts';
import { filePartBytes, fileShape } from './file-named.ts';

/** What may be sent. Pictures are kept without what the camera wrote beside them (place, time, device). */
export const fileKind = z.enum(['pdf', 'jpeg', 'png', 'text']);
export type FileKind = z.infer<typeof fileKind>;

/**
 * Why a file was not taken. `heic`: a picture as some phones keep it, which few others can open. `damaged`: cut off, or not built as its kind is.
 * `too-many-pixels`: it would unfold to more than a device bears. `active-content`: a PDF that does something by itself. `locked`: a PDF with a password.
 */
export const fileRefusal = z.enum(['empty', 'too-big', 'kind-not-taken', 'heic', 'damaged', 'too-many-pixels', 'active-content', 'locked']);
export type FileRefusal = z.infer<typeof fileRefusal>;

/** How far a file is. `coming`: parts are missing yet. `gone`: kept long enough, and deleted; the message still says that it was there. */
export const fileState = z.enum(['coming', 'ready', 'refused', 'gone']);

/** A file of a message. */
export const attachment = z.strictObject({
  id,
  name: z.string(),
  bytes: z.int(),
  state: fileState,
  /** Parts that are here, of how many. */
  done: z.int(),
  parts: z.int(),
  kind: z.nullable(fileKind),
  refusal: z.nullable(fileRefusal),
});
export type Attachment = z.infer<typeof attachment>;

/** A file as an operation with `sendsFile` answers it; over HTTP its bytes are the body, and name and type lie in the headers (`file-headers.ts`). */
export const sentFile = z.strictObject({ name: z.string(), type: z.string(), /** Base64. */ data: z.string() });
export type SentFile = z.infer<typeof sentFile>;

const fileParams = z.strictObject({ fileId: id });

/**
 * Takes one part of a file, in any order. With the last one the file is looked at, and kept or refused. A part that is there already stays as it is.
 * The message may come before its files or after them.
 */
export const sendFilePart = endpoint({
  name: 'sendFilePart', method: 'POST', path: '/api/files/:fileId/parts/:part', permission: 'own-requests',
  summary: 'Send one part of a file, counted from 1, as base64',
  params: z.strictObject({ ...fileParams.shape, part: z.string().check(z.regex(/^[1-9]\d{0,2}$/u)) }),
  body: z.strictObject({ ...fileShape, data: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/u), z.maxLength(filePartBytes / 3 * 4)) }),
  answers: { 201: z.strictObject({ receipt: z.strictObject({ entryId: id, receivedAt: instant }), file: attachment }) },
  problems: ['too-many-requests'],
  idempotency: 'key',
});

/** Deletes a file that no message names yet, and stops one that is coming. One that is not there, and one of somebody else, answer alike. */
export const removeFile = endpoint({
  name: 'removeFile', method: 'DELETE', path: '/api/files/:fileId', permission: 'own-requests',
  summary: 'Delete a file before it belongs to a message',
  params: fileParams,
  answers: { 204: null },
  problems: ['not-found'],
});

/** The bytes of a file of a message, from either side. */
export const readFile = endpoint({
  name: 'readFile', method: 'GET', path: '/api/files/:fileId', permission: 'own-requests',
  summary: 'A file of a message',
  params: fileParams,
  answers: { 200: sentFile },
  sendsFile: true,
  problems: ['not-found'],
});
