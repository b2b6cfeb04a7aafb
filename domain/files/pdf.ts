import type { Cleaned } from './cleaned.ts';

/** Names of what makes a PDF act by itself, carry other files, or send something. */
const active = /\/(?:JavaScript|JS|Launch|RichMedia|EmbeddedFiles?|XFA|SubmitForm|ImportData|GoToE|GoToR|Rendition|Sound|Movie)(?=[\s/<>[\](){}%]|$)/u;
const locked = /\/Encrypt(?=[\s/<>[\](){}%]|$)/u;

/** One letter a byte: PDF is written so. */
function asLatin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

/**
 * A PDF as it came, cut off behind its end, so that nothing hangs on it. One that does something by itself is not taken. What lies in packed parts of it is not looked at,
 * and what it says of its maker stays: it is only ever saved, never shown by the portal.
 */
export function cleanPdf(bytes: Uint8Array): Cleaned {
  const text = asLatin(bytes);
  const end = text.lastIndexOf('%%EOF');
  if (!/^%PDF-[12]\.\d/u.test(text) || end === -1 || !text.slice(0, end).includes('startxref')) return { refusal: 'damaged' };
  // Packed data may hold any letters by chance; a name may be written in part with numbers (`#4A` for `J`).
  const names = text.slice(0, end).replaceAll(/\bstream\r?\n[\s\S]*?endstream/gu, ' ').replaceAll(/#([0-9A-Fa-f]{2})/gu, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (locked.test(names)) return { refusal: 'locked' };
  if (active.test(names)) return { refusal: 'active-content' };
  const lineEnd = /^\r?\n?/u.exec(text.slice(end + 5))?.[0].length ?? 0;
  return { bytes: bytes.subarray(0, end + 5 + lineEnd) };
}
