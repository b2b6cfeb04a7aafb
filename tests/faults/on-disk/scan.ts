import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, constants, inflateRawSync, zstdDecompressSync } from 'node:zlib';
import { makeFinder } from './forms.ts';
import { logRecords, tableBlocks } from './leveldb.ts';
import { unsnappy } from './snappy.ts';

function trying(unpack: () => Buffer | undefined): Buffer[] {
  try {
    const unpacked = unpack();
    return unpacked && unpacked.length > 0 ? [unpacked] : [];
  } catch {
    return []; // Bytes that only look like a packed file: they were read as they are.
  }
}

function* placesOf(bytes: Buffer, mark: Buffer): Generator<number> {
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) yield at;
}

/** How Blink marks a value of IndexedDB that it packed (`idb_value_wrapping.cc`), then the first bytes of gzip and zstd. */
const packedValue = Buffer.from('ff1102', 'hex');
const gzip = Buffer.from('1f8b08', 'hex');
const gzipHeader = 10;
const zstd = Buffer.from('28b52ffd', 'hex');
/** `SimpleFileHeader` of the HTTP cache: magic, version, length of the key, its hash. The body that follows lies as it came, mostly in brotli. */
const cacheFile = Buffer.from('305c72a71b6dfbfc', 'hex');
const cacheHeader = 24;

/** What lies packed in these bytes. */
function* unpacked(bytes: Buffer, fileName: string): Generator<Buffer> {
  if (/\.(?:ldb|sst)$/u.test(fileName)) yield* tableBlocks(bytes);
  if (fileName.endsWith('.log')) yield logRecords(bytes);
  for (const at of placesOf(bytes, packedValue)) yield* trying(() => unsnappy(bytes.subarray(at + packedValue.length)));
  for (const at of placesOf(bytes, gzip)) yield* trying(() => inflateRawSync(bytes.subarray(at + gzipHeader), { finishFlush: constants.Z_SYNC_FLUSH }));
  for (const at of placesOf(bytes, zstd)) yield* trying(() => zstdDecompressSync(bytes.subarray(at)));
  if (bytes.subarray(0, 8).equals(cacheFile)) {
    const body = bytes.subarray(cacheHeader + bytes.readUInt32LE(12));
    yield* trying(() => brotliDecompressSync(body, { finishFlush: constants.BROTLI_OPERATION_FLUSH }));
  }
}

/** The bytes of a file, and of everything that lies packed in it: a packed value in a packed block is two deep. */
export function* viewsOf(bytes: Buffer, fileName: string, deep = 0): Generator<Buffer> {
  yield bytes;
  if (deep < 3) for (const inner of unpacked(bytes, fileName)) yield* viewsOf(inner, '', deep + 1);
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
}

/** Where each fact lies that was found, by fact; and how much was read. */
export interface Scan {
  readonly found: ReadonlyMap<string, ReadonlySet<string>>;
  readonly files: number;
  readonly bytes: number;
}

/** Looks for facts in every file under a folder, whatever it is. A file that goes while it is looked at is passed over: the browser may be running. */
export async function scanFolder(folder: string, facts: readonly string[]): Promise<Scan> {
  const find = makeFinder(facts);
  const found = new Map<string, Set<string>>();
  let [files, bytes] = [0, 0];
  for (const file of await filesOf(folder)) {
    const content = await readFile(file).catch((error: unknown) => ((error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : Promise.reject(error as Error)));
    if (!content) continue;
    files += 1;
    bytes += content.length;
    const name = path.relative(folder, file);
    for (const view of viewsOf(content, name)) for (const fact of find(view)) found.set(fact, (found.get(fact) ?? new Set()).add(name));
  }
  return { found, files, bytes };
}
