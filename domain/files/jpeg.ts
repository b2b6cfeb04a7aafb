import { longestSide, mostPixels } from './file-limits.ts';
import { type Cleaned, joinBytes } from './cleaned.ts';

const soi = [0xff, 0xd8] as const;
const eoi = [0xff, 0xd9] as const;
/** Frames that every reader knows: baseline, extended, progressive. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Tables and settings that a picture needs: DHT, DQT, DRI, and the frames. */
const needed = new Set([0xc4, 0xdb, 0xdd, ...frames]);
const [app0, app1, app14, sos] = [0xe0, 0xe1, 0xee, 0xda] as const;

const pair = (bytes: Uint8Array, at: number, little = false): number => {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  return little ? first + second * 256 : first * 256 + second;
};
const quad = (bytes: Uint8Array, at: number, little: boolean): number => (little ? pair(bytes, at, true) + pair(bytes, at + 2, true) * 65_536 : pair(bytes, at) * 65_536 + pair(bytes, at + 2));
/** Whether the bytes begin with these letters of ASCII. */
function says(bytes: Uint8Array, word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (bytes[at] !== word.charCodeAt(at)) return false;
  return true;
}

/** How the picture is to be turned (Exif tag 0x0112), 1 where nothing sensible is said. */
export function orientationIn(body: Uint8Array): number {
  if (!says(body, 'Exif\0\0')) return 1;
  const tiff = body.subarray(6);
  const little = says(tiff, 'II');
  if (!little && !says(tiff, 'MM')) return 1;
  const list = quad(tiff, 4, little);
  const many = pair(tiff, list, little);
  for (let entry = 0; entry < many && entry < 64; entry += 1) {
    const at = list + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (pair(tiff, at, little) !== 0x01_12) continue;
    const turn = pair(tiff, at + 8, little);
    return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

/** Exif with nothing in it but how the picture is to be turned: without it a photo would lie on its side. */
function exifOf(orientation: number): number[] {
  if (orientation === 1) return [];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return [0xff, app1, 0, body.length + 2, ...body];
}

/** What follows a scan's header up to the next marker: data, in which 0xFF is followed by 0 or is a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

/** Segments that are kept, made clean; nothing of one that is not. */
function keptSegment(marker: number, whole: Uint8Array): Uint8Array | undefined {
  const body = whole.subarray(4);
  if (needed.has(marker)) return whole;
  // JFIF without its small picture, which may show what was cut away from the big one.
  if (marker === app0 && says(body, 'JFIF\0') && body.length >= 12) return Uint8Array.from([0xff, app0, 0, 16, ...body.subarray(0, 12), 0, 0]);
  return marker === app14 && says(body, 'Adobe') && body.length === 12 ? whole : undefined;
}

/**
 * Rebuilds a JPEG from the parts that make up its picture, bit for bit: what cameras and programs wrote beside it (Exif with place, time and device, XMP, small pictures,
 * comments) and whatever hangs behind its end is left out. Nothing is unfolded. How it is to be turned stays.
 */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const parts: Uint8Array[] = [];
  let [orientation, seenFrame, seenScan] = [1, false, false];
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return { refusal: 'damaged' };
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return { refusal: 'damaged' };
    if (marker === eoi[1]) break;
    const length = pair(bytes, at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return { refusal: 'damaged' };
    const whole = bytes.subarray(at, end);
    if (frames.has(marker)) {
      const [high, wide] = [pair(whole, 5), pair(whole, 7)];
      if (seenFrame || high === 0 || wide === 0 || length < 8) return { refusal: 'damaged' };
      if (high > longestSide || wide > longestSide || high * wide > mostPixels) return { refusal: 'too-many-pixels' };
      seenFrame = true;
    }
    if (marker === app1 && orientation === 1) orientation = orientationIn(whole.subarray(4));
    if (marker === sos) {
      const stop = endOfScan(bytes, end);
      if (!seenFrame || stop === -1) return { refusal: 'damaged' };
      parts.push(bytes.subarray(at, stop));
      [seenScan, at] = [true, stop];
      continue;
    }
    // Other frames (lossless, arithmetic) are opened by hardly anything.
    if (marker >= 0xc3 && marker <= 0xcf && !needed.has(marker) && marker !== 0xcc && marker !== 0xc8) return { refusal: 'damaged' };
    const kept = keptSegment(marker, whole);
    if (kept) parts.push(kept);
    at = end;
  }
  if (!seenScan) return { refusal: 'damaged' };
  const exif = Uint8Array.from(exifOf(orientation));
  return { bytes: joinBytes([Uint8Array.from(soi), exif, ...parts, Uint8Array.from(eoi)]) };
}
