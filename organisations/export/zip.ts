import { joinBytes } from '#domain/files/cleaned.ts';

/** A file to put into an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What server and browser each do in their own way. */
export interface Packing {
  /** Raw deflate (RFC 1951): `zlib` on the server, `CompressionStream` in a browser. */
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly utf8: (text: string) => Uint8Array;
}

const table = Uint32Array.from({ length: 256 }, (_none, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as ZIP wants it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

/** Fields of a header, two or four bytes each, lowest byte first. */
function header(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

// Names are UTF-8 (bit 11); deflated (method 8); readable by version 2.0.
const [utf8Names, deflated, version] = [0x08_00, 8, 20] as const;

/** Date and time as MS-DOS kept them, of an instant, in UTC. */
function dosTime(instant: string): [time: number, date: number] {
  const at = new Date(instant);
  return [(at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()];
}

/** A ZIP archive (APPNOTE 6.3.10, without ZIP64: under 4 GB and 65,535 files). The same entries and time make the same bytes. */
export async function zip(entries: readonly ZipEntry[], madeAt: string, { deflate, utf8 }: Packing): Promise<Uint8Array> {
  const [time, date] = dosTime(madeAt);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const nameBytes = utf8(name);
    const packed = await deflate(bytes);
    const common = [[2, version], [2, utf8Names], [2, deflated], [2, time], [2, date], [4, crc32(bytes)], [4, packed.length], [4, bytes.length], [2, nameBytes.length], [2, 0]] as const;
    const local = [header([4, 0x04_03_4b_50], ...common), nameBytes, packed];
    directory.push(header([4, 0x02_01_4b_50], [2, version], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), nameBytes);
    parts.push(...local);
    offset += local.reduce((sum, one) => sum + one.length, 0);
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = header([4, 0x06_05_4b_50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0]);
  return joinBytes([...parts, ...directory, end]);
}
