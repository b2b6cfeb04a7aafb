import { zstdDecompressSync } from 'node:zlib';
import { readVarint, unsnappy } from './snappy.ts';

const footerBytes = 48;
const tableMagic = Buffer.from('57fb808b247547db', 'hex');

interface Handle { readonly offset: number; readonly size: number; readonly next: number }

function readHandle(bytes: Uint8Array, at: number): Handle | undefined {
  const offset = readVarint(bytes, at);
  const size = offset && readVarint(bytes, offset.next);
  return size && { offset: offset.value, size: size.value, next: size.next };
}

/** A block of a table: its last five bytes say how it was packed, and its checksum. */
function readBlock(file: Buffer, { offset, size }: Handle): Buffer | undefined {
  const packed = file.subarray(offset, offset + size);
  const how = file[offset + size];
  if (how === 0) return packed;
  return how === 1 ? unsnappy(packed) : how === 2 ? zstdDecompressSync(packed) : undefined;
}

/** Where the data blocks of a table lie, by its index block: entries of shared length, own length, value length, key, value. */
function handlesOf(index: Buffer): Handle[] {
  const handles: Handle[] = [];
  const end = index.length - 4 - index.readUInt32LE(index.length - 4) * 4;
  for (let at = 0; at < end;) {
    const shared = readVarint(index, at);
    const own = shared && readVarint(index, shared.next);
    const value = own && readVarint(index, own.next);
    const handle = value && readHandle(index, value.next + own.value);
    if (!handle) break;
    handles.push(handle);
    at = value.next + own.value + value.value;
  }
  return handles;
}

/** The unpacked blocks of a LevelDB table (`.ldb`); none where the file is not one. Keys stand there shortened by what they share with the key before. */
export function tableBlocks(file: Buffer): Buffer[] {
  if (file.length < footerBytes || !file.subarray(-8).equals(tableMagic)) return [];
  const footer = file.subarray(-footerBytes);
  const meta = readHandle(footer, 0);
  const index = meta && readHandle(footer, meta.next);
  const block = index && readBlock(file, index);
  return block ? handlesOf(block).map((handle) => readBlock(file, handle)).filter((one) => one !== undefined) : [];
}

const logBlock = 32_768;
const logHeader = 7;

/** The records of a LevelDB log one after the other, without the headers that cut long ones in pieces. */
export function logRecords(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let start = 0; start < file.length; start += logBlock) {
    const end = Math.min(start + logBlock, file.length);
    for (let at = start; at + logHeader <= end;) {
      const length = file.readUInt16LE(at + 4);
      const kind = file[at + 6] ?? 0;
      if (kind === 0 || kind > 4) break;
      parts.push(file.subarray(at + logHeader, Math.min(at + logHeader + length, end)));
      at += logHeader + length;
    }
  }
  return Buffer.concat(parts);
}
