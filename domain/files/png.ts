import { type Cleaned, joinBytes } from './cleaned.ts';
import { longestSide, mostPixels, mostUnfolded } from './file-limits.ts';

/** Chunks that make up the picture and its colours. All others say something beside it: words, time, place, another program's data, frames of an animation. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']);
/** Samples a pixel, by colour type. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const table = Uint32Array.from({ length: 256 }, (_none, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  return value >>> 0;
});
function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

/** Whether a header is one of a picture, and of one that may be unfolded. */
function faultOf(header: DataView): 'damaged' | 'too-many-pixels' | undefined {
  const [wide, high, depth, colour] = [header.getUint32(0), header.getUint32(4), header.getUint8(8), header.getUint8(9)];
  const many = samples[colour];
  if (wide === 0 || high === 0 || many === undefined || ![1, 2, 4, 8, 16].includes(depth)) return 'damaged';
  if (wide > longestSide || high > longestSide || wide * high > mostPixels) return 'too-many-pixels';
  return high * (1 + Math.ceil((wide * depth * many) / 8)) > mostUnfolded ? 'too-many-pixels' : undefined;
}

/** Rebuilds a PNG from the chunks that make up its picture, each with its checksum looked at; what is beside them or behind the end is left out. Nothing is unfolded. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let seenData = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return { refusal: 'damaged' };
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (view.getUint32(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return { refusal: 'damaged' };
    const first = at === 8;
    if (first !== (name === 'IHDR') || (first && length !== 13)) return { refusal: 'damaged' };
    const fault = first ? faultOf(new DataView(bytes.buffer, bytes.byteOffset + at + 8, 13)) : undefined;
    if (fault) return { refusal: fault };
    seenData ||= name === 'IDAT' && length > 0;
    if (kept.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return seenData ? { bytes: joinBytes(parts) } : { refusal: 'damaged' };
    at = end;
  }
  return { refusal: 'damaged' };
}
