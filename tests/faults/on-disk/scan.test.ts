import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allFacts } from './canaries.ts';
import { scanFolder } from './scan.ts';

const fact = 'Zqbravelnok';
let folder: string;
beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'keyholder-scan-')); });
afterEach(() => rm(folder, { recursive: true }));

async function foundIn(name: string, content: Buffer): Promise<boolean> {
  await writeFile(path.join(folder, name), content);
  return (await scanFolder(folder, [fact])).found.get(fact)?.has(name) ?? false;
}

/** Snappy of one literal: what a packer makes of words that do not repeat. */
const snappyOf = (bytes: Buffer) => Buffer.concat([Buffer.from([bytes.length & 127 | 128, bytes.length >> 7, 60 << 2, bytes.length - 1]), bytes]);
const around = (words: string) => Buffer.from(`${'x'.repeat(140)} said ${words} to us`);

/** A LevelDB table of one packed data block. */
function tableOf(words: Buffer): Buffer {
  const data = snappyOf(words);
  const handle = (offset: number, size: number) => Buffer.from([offset & 127 | 128, offset >> 7, size & 127 | 128, size >> 7]);
  const at = Buffer.concat([data, Buffer.from([1, 0, 0, 0, 0])]);
  const value = handle(0, data.length);
  const index = Buffer.concat([Buffer.from([0, 1, value.length]), Buffer.from('k'), value, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
  const footer = Buffer.alloc(48);
  Buffer.concat([handle(0, 0), handle(at.length, index.length)]).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([at, index, Buffer.from([0, 0, 0, 0, 0]), footer]);
}

it('the 200 facts differ, and none is part of another', () => {
  expect(new Set(allFacts).size).toBe(200);
  expect(allFacts.filter((one) => allFacts.some((other) => other !== one && other.includes(one)))).toEqual([]);
});

it('finds a fact in UTF-8, UTF-16 and base64, wherever it begins', async () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    const words = `${before}${fact} and more`;
    for (const content of [Buffer.from(words), Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf16le').swap16()]) {
      expect(await foundIn('plain', content)).toBe(true);
      expect(await foundIn('encoded', Buffer.from(content.toString('base64')))).toBe(true);
      expect(await foundIn('for an address', Buffer.from(content.toString('base64url')))).toBe(true);
    }
    expect(await foundIn('plain', Buffer.from(words.replace('nok', 'nik')))).toBe(false);
  }
}, 60_000);

it('finds a fact in what Chromium packs', async () => {
  // A fact cut in two by a copy from before is in no file as it stands.
  const cut = Buffer.concat([Buffer.from([16, 11 << 2]), Buffer.from('nok!Zqbravel'), Buffer.from([1, 12])]);
  expect(cut.includes(fact)).toBe(false);
  expect(await foundIn('cut in two', Buffer.concat([Buffer.from('ff1102', 'hex'), cut]))).toBe(true);
  expect(await foundIn('value of IndexedDB', Buffer.concat([Buffer.from('ff1102', 'hex'), snappyOf(around(fact))]))).toBe(true);
  expect(await foundIn('gzip', Buffer.concat([Buffer.from('head'), gzipSync(around(fact)), Buffer.from('tail')]))).toBe(true);
  expect(await foundIn('zstd', zstdCompressSync(around(fact)))).toBe(true);
  const key = Buffer.from('1/0/https://portal/');
  const header = Buffer.alloc(24);
  Buffer.from('305c72a71b6dfbfc', 'hex').copy(header);
  header.writeUInt32LE(key.length, 12);
  expect(await foundIn('of the HTTP cache_0', Buffer.concat([header, key, brotliCompressSync(around(fact)), Buffer.from('end')]))).toBe(true);
});

it('finds a fact in tables and logs of LevelDB', async () => {
  expect(await foundIn('000005.ldb', tableOf(around(fact)))).toBe(true);
  const words = around(fact);
  const middle = words.indexOf(fact) + 4;
  const record = (part: Buffer, kind: number) => Buffer.concat([Buffer.from([0, 0, 0, 0, part.length, 0, kind]), part]);
  expect(await foundIn('000003.log', Buffer.concat([record(words.subarray(0, middle), 2), record(words.subarray(middle), 4)]))).toBe(true);
});
