import * as z from 'zod/mini';
import { id, instant } from './common.ts';
import { endpoint } from './endpoint.ts';

/** Bytes of a part before it is written as base64: small, so that a bad connection loses little, and below the largest body of a call. */
export const filePartBytes = 45_000;
/** Most bytes of one file, and most files of one message. */
export const largestFile = 10 * 1024 * 1024;
export const mostFiles = 5;

/** What may be sent. Pictures are kept without what the camera wrote beside them (place, time, device). */
export const fileKind = z.enum(['pdf', 'jpeg', 'png', 'text']);
export type FileKind = z.infer<typeof fileKind>;

/**
 * Why a file was not taken. `heic`: a picture as some phones keep it, which few others can open. `damaged`: cut off, or not built as its kind is.
 * `too-many-pixels`: it would unfold to more than a device bears. `active-content`: a PDF that does something by itself. `locked`: a PDF with a password.
 */
export const fileRefusal = z.enum(['empty', 'too-big', 'kind-not-taken', 'heic', 'damaged', 'too-many-pixels', 'active-content', 'locked']);
export type FileRefusal = z.infer<typeof fileRefusal>;

/** A name as the device gave it. It is made safe before it is kept. */
const givenName = z.string().check(z.minLength(1), z.maxLength(1000));
const shape = { name: givenName, bytes: z.int().check(z.minimum(0), z.maximum(largestFile)), parts: z.int().check(z.minimum(1), z.maximum(Math.ceil(largestFile / filePartBytes))) };

/** A file that a message names. Its id is made on the device, so that a message can be written before any of it was sent; it counts among the person's own files only. */
export const fileNamed = z.strictObject({ fileId: id, ...shape });
export type FileNamed = z.infer<typeof fileNamed>;

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
  body: z.strictObject({ ...shape, data: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/u), z.maxLength(filePartBytes / 3 * 4)) }),
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
