import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fillPage } from './fill-page.ts';
import { pagePolicy } from './policy.ts';

/** A file ready to be sent. */
export interface SiteFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly cache: string;
  /** The page's own policy; files that are no pages have the general one. */
  readonly policy: string | null;
  /** The bytes in a coding, made once; `null` where that saves nothing. */
  readonly coded: (coding: 'br' | 'gzip') => Buffer | null;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8', '.ico': 'image/x-icon', '.mp3': 'audio/mpeg',
};
const packable = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt']);
/** Notes of the build, for the server and the next build only. */
const notServed = /^(?:\.vite\/|site\.json$|releases\.json$|retire-worker$)|\.(?:br|gz)$/u;

const brotli = (quality: number, bytes: Buffer) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** The first who asks must not wait for the best coding; it is made beside and sent to everybody after them. */
function pack(bytes: Buffer, coding: 'br' | 'gzip', better: (coded: Buffer) => void): Buffer {
  if (coding === 'gzip') return gzipSync(bytes, { level: 9 });
  brotliCompress(bytes, brotli(11, bytes), (error, coded) => { if (!error) better(coded); });
  return brotliCompressSync(bytes, brotli(7, bytes));
}

function readSiteFile(folder: string, name: string, names: ReadonlySet<string>, publicOrigin: string): SiteFile {
  const ending = path.extname(name);
  const raw = readFileSync(path.join(folder, name));
  const bytes = ending === '.html' ? Buffer.from(fillPage(raw.toString('utf8'), name, publicOrigin)) : raw;
  // Read now, not when asked for: a build may replace the folder while the server runs.
  const made = new Map<string, Buffer>((['br', 'gzip'] as const).flatMap((coding) => {
    const beside = `${name}.${coding === 'br' ? 'br' : 'gz'}`;
    return names.has(beside) ? [[coding, readFileSync(path.join(folder, beside))] as const] : [];
  }));
  return {
    type: types[ending] ?? 'application/octet-stream',
    bytes,
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    cache: name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    policy: ending === '.html' ? pagePolicy(bytes.toString('utf8')) : null,
    coded(coding) {
      if (!packable.has(ending) || bytes.length < 512) return null;
      const known = made.get(coding);
      if (known) return known;
      const coded = pack(bytes, coding, (better) => made.set(coding, better));
      made.set(coding, coded);
      return coded;
    },
  };
}

/**
 * Every file that may be served, by its path. Read once, at start: an address can only ever name one of these, so no path leads out of the folder.
 * `publicOrigin` goes into the pages before their hashes are taken.
 */
export function readSiteFiles(folder: string, publicOrigin: string): ReadonlyMap<string, SiteFile> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)).replaceAll(path.sep, '/'));
  const names = new Set(all);
  return new Map(all.filter((name) => !notServed.test(name)).map((name) => [name, readSiteFile(folder, name, names, publicOrigin)]));
}
