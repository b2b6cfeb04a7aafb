import type { Limit } from '../sign-in-rules.ts';

/** Most pixels of a picture, and most of one side. Looked up in its header, before anything could unfold it. */
export const mostPixels = 60_000_000;
export const longestSide = 20_000;
/** Most bytes that a PNG may unfold to, whatever its depth of colour. */
export const mostUnfolded = 256 * 1024 * 1024;
/** Most bytes of a plain text. */
export const largestText = 1024 * 1024;

/** Files that a person may begin to send in a day. A part of one that was begun is always taken. */
export const filesADay: Limit = { name: 'files', most: 100, seconds: 24 * 60 * 60 };

/** How long a file that belongs to no message yet waits for one, and how long a file is kept after its message. Days. What was written about it stays. */
export const looseFileDays = 30;
export const fileKeptDays = 2 * 365;
