import { crc32, inflateRawSync } from 'node:zlib';

/** Files of a ZIP archive, read by its central directory as any other program would. Throws where a checksum is wrong. */
export function unzip(bytes: Uint8Array): Readonly<Record<string, string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06_05_4b_50) throw new Error('no end of a ZIP archive');
  const files: Record<string, string> = {};
  let at = view.getUint32(end + 16, true);
  for (let number = view.getUint16(end + 10, true); number > 0; number -= 1) {
    const [checksum, packed, size, nameLength] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint16(at + 28, true)];
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = inflateRawSync(bytes.subarray(start, start + packed));
    if (content.length !== size || crc32(content) !== checksum) throw new Error(`${name} is damaged`);
    files[name] = content.toString('utf8');
    at += 46 + nameLength;
  }
  return files;
}
