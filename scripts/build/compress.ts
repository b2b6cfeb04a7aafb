import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Puts a Brotli and a gzip form beside every hashed script, style and file of words, so that the server need not make them. Pages are compressed at start: the portal's address goes in first. */
export function compressAssets(dist: string): void {
  const assets = path.join(dist, 'assets');
  for (const name of readdirSync(assets).filter((one) => /\.(js|css|json)$/u.test(one))) {
    const file = path.join(assets, name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
