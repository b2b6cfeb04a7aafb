import type { FileKind, FileRefusal } from '#contract/files.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean => signature.every((byte, place) => bytes[at + place] === byte);
const letters = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** Brands of ISO base media files that are pictures as phones keep them (HEIF, AVIF). */
const pictureBrands = /^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1|avif|avis)$/u;

/** Endings that a plain text may have: a text that calls itself anything else is something else. */
const textEnding = /\.(?:txt|text)$/iu;
/** What markup and scripts begin with, after blanks and a byte order mark. */
const markup = /^[\uFEFF\s]*(?:<|#!|%!PS)/u;
// What no text holds: control characters but tab, line feed, form feed, carriage return.
const control = /(?![\t\n\r\f])\p{Cc}/u;

/** The bytes as UTF-8 text, or `undefined` where they are none. The law has no TextDecoder: it stands on the language alone. */
export function asUtf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  try {
    // `decodeURIComponent` refuses what is no UTF-8: overlong forms, halves of letters, stray bytes.
    for (let at = 0; at < bytes.length;) {
      let end = Math.min(at + 4096, bytes.length);
      while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
      let text = '';
      for (const byte of bytes.subarray(at, end)) text += byte < 0x80 && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`;
      parts.push(decodeURIComponent(text));
      at = end;
    }
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  return parts.join('');
}

function isPlainText(bytes: Uint8Array, name: string): boolean {
  if (!textEnding.test(name)) return false;
  const text = asUtf8(bytes);
  return text !== undefined && !control.test(text) && !markup.test(text);
}

/** What a file is, by its first bytes and never by its name or by what the sender calls it; only a plain text, which has no mark, needs its name to say so too. */
export function kindOfFile(bytes: Uint8Array, name: string): { readonly kind: FileKind } | { readonly refusal: FileRefusal } {
  if (bytes.length === 0) return { refusal: 'empty' };
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { kind: 'jpeg' };
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: 'png' };
  if (letters(bytes, 0, 5) === '%PDF-') return { kind: 'pdf' };
  if (letters(bytes, 4, 8) === 'ftyp' && pictureBrands.test(letters(bytes, 8, 12))) return { refusal: 'heic' };
  return isPlainText(bytes, name) ? { kind: 'text' } : { refusal: 'kind-not-taken' };
}
