import * as z from 'zod/mini';
import { id } from './common.ts';

/** Bytes of a part before it is written as base64: small, so that a bad connection loses little, and below the largest body of a call. */
export const filePartBytes = 45_000;
/** Most bytes of one file, and most files of one message. */
export const largestFile = 10 * 1024 * 1024;
export const mostFiles = 5;

/** A name as the device gave it. It is made safe before it is kept. */
const givenName = z.string().check(z.minLength(1), z.maxLength(1000));
/** What is said of a file before its bytes. */
export const fileShape = { name: givenName, bytes: z.int().check(z.minimum(0), z.maximum(largestFile)), parts: z.int().check(z.minimum(1), z.maximum(Math.ceil(largestFile / filePartBytes))) };

/** A file that a message names. Its id is made on the device, so that a message can be written before any of it was sent; it counts among the person's own files only. */
export const fileNamed = z.strictObject({ fileId: id, ...fileShape });
export type FileNamed = z.infer<typeof fileNamed>;
