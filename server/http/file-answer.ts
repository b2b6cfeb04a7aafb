import { fileHeaders } from '#contract/file-headers.ts';
import type { SentFile } from '#contract/files.ts';
import { sha256 } from '../secrets.ts';
import { rangeOf } from './range.ts';

/**
 * A file goes out as its bytes. Whoever lost the connection goes on where it broke (RFC 9110, 14), by the tag of what they have: is it not the same file any more, they get it whole.
 * Nothing is kept for it: the same answer makes the same bytes.
 */
export function fileAnswer(file: SentFile, status: number, headers: Headers, asked: Headers): Response {
  const bytes = Buffer.from(file.data, 'base64');
  for (const [name, value] of Object.entries(fileHeaders(file))) headers.set(name, value);
  const etag = `"${sha256(file.data).slice(0, 32)}"`;
  headers.set('ETag', etag);
  headers.set('Accept-Ranges', 'bytes');
  const range = asked.has('if-range') ? rangeOf(asked.get('range') ?? undefined, asked.get('if-range') ?? undefined, etag, bytes.length) : 'whole';
  if (range === 'whole' || range === 'none') return new Response(bytes, { status, headers });
  headers.set('Content-Range', `bytes ${range.from}-${range.to}/${bytes.length}`);
  return new Response(bytes.subarray(range.from, range.to + 1), { status: 206, headers });
}
