import { deflateSync } from 'node:zlib';
import { crc32 } from '#organisations/export/zip.ts';

type Piece = string | number | Uint8Array | readonly number[];

/** Bytes of letters, one each (ISO 8859-1), and of numbers. */
export const bytes = (...parts: readonly Piece[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(typeof part === 'number' ? [part] : part)))));
const u16 = (value: number): number[] => [value >> 8, value & 255];
const u32 = (value: number): number[] => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];

/** A segment of a JPEG. */
export const segment = (marker: number, ...body: readonly Piece[]): Uint8Array => {
  const inner = bytes(...body);
  return bytes(0xff, marker, u16(inner.length + 2), inner);
};

/** Exif as a phone writes it: how to turn the picture, the maker, a place on earth. */
export function exif(orientation: number, words = 'GPS 51.5007 N 0.1246 W, Phone of Zoë', little = false): Uint8Array {
  const [two, four] = little ? [(v: number) => u16(v).toReversed(), (v: number) => u32(v).toReversed()] : [u16, u32];
  return segment(0xe1, 'Exif\0\0', little ? 'II' : 'MM', two(42), four(8), two(2), two(0x01_0f), two(2), four(words.length), four(40), two(0x01_12), two(3), four(1), two(orientation), [0, 0], four(0), words);
}

interface Jpeg {
  readonly wide?: number;
  readonly high?: number;
  readonly frame?: number;
  /** Segments before the picture's own. */
  readonly before?: readonly Uint8Array[];
  readonly data?: Uint8Array;
  readonly after?: Uint8Array;
}

/** A JPEG, built as one; its picture says nothing. */
export function jpeg({ wide = 8, high = 8, frame = 0xc0, before = [], data = bytes(0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56), after = bytes() }: Jpeg = {}): Uint8Array {
  return bytes(
    [0xff, 0xd8], segment(0xe0, 'JFIF\0', [1, 2, 0, 0, 72, 0, 72, 0, 0]), ...before,
    segment(0xdb, 0, Array.from({ length: 64 }, () => 1)), segment(frame, 8, u16(high), u16(wide), [1, 1, 0x11, 0]), segment(0xc4, 0, Array.from({ length: 16 }, () => 0)),
    segment(0xda, [1, 1, 0, 0, 63, 0]), data, [0xff, 0xd9], after,
  );
}

/** A chunk of a PNG. */
export function chunk(name: string, ...body: readonly Piece[]): Uint8Array {
  const inner = bytes(name, ...body);
  return bytes(u32(inner.length - 4), inner, u32(crc32(inner)));
}

interface Png {
  readonly wide?: number;
  readonly high?: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly chunks?: readonly Uint8Array[];
  readonly after?: Uint8Array;
}

/** A PNG of one colour. */
export function png({ wide = 4, high = 4, depth = 8, colour = 6, chunks = [], after = bytes() }: Png = {}): Uint8Array {
  const raw = Buffer.alloc(Math.min(1_000_000, high * (1 + wide * 4)));
  return bytes(
    [0x89], 'PNG\r\n\x1A\n', chunk('IHDR', u32(wide), u32(high), [depth, colour, 0, 0, 0]), ...chunks, chunk('IDAT', [...deflateSync(raw)]), chunk('IEND'), after,
  );
}

/** A PDF with these objects. */
export const pdf = (objects = '<< /Type /Catalog >>', after = ''): Uint8Array =>
  bytes(`%PDF-1.7\n1 0 obj\n${objects}\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n${after}`);
