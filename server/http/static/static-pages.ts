import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Context, Hono } from 'hono';
import { findFile, type SiteNotes } from './find-file.ts';
import { rangeOf } from '../range.ts';
import { securityHeaders } from './policy.ts';
import { readSiteFiles, type SiteFile } from './site-files.ts';

interface StaticSettings {
  /** A folder that the build made: `dist/<organisation>`. */
  readonly distDir: string;
  /** The address people use, without a slash at the end. */
  readonly publicOrigin: string;
  /** Whether the portal is reached over TLS; HSTS only then. */
  readonly tls: boolean;
}

/** The best coding that the browser takes; a quality of zero is a no. */
export function codingFor(accepted: string | undefined): 'br' | 'gzip' | null {
  const offers = (accepted ?? '').split(',').map((one) => one.trim().toLowerCase().split(/\s*;\s*/u));
  const takes = (coding: string) => offers.some(([name, quality]) => name === coding && !/^q=0(?:\.0*)?$/u.test(quality ?? ''));
  return (['br', 'gzip'] as const).find(takes) ?? null;
}

/** The first of the person's languages that there is, by their own order of liking; English where there is none. */
export function languageFor(wanted: string | undefined, there: readonly string[]): string {
  const liked = (wanted ?? '').split(',').map((one) => {
    const [tag = '', quality = 'q=1'] = one.trim().split(/\s*;\s*/u);
    return { language: tag.toLowerCase().split('-')[0] ?? '', liking: Number(quality.replace('q=', '')) };
  });
  return liked.filter(({ liking }) => liking > 0).toSorted((one, other) => other.liking - one.liking).find(({ language }) => there.includes(language))?.language ?? 'en';
}

function send(context: Context, file: SiteFile, status: 200 | 404): Response {
  context.header('Content-Type', file.type);
  context.header('Cache-Control', file.cache);
  context.header('Vary', 'Accept-Encoding');
  if (file.policy) context.header('Content-Security-Policy', file.policy);
  const coding = codingFor(context.req.header('accept-encoding'));
  const coded = coding && file.coded(coding);
  // Each coding is a representation of its own and needs a tag of its own.
  const etag = `"${file.etag}${coded ? `-${coding}` : ''}"`;
  context.header('ETag', etag);
  const known = context.req.header('if-none-match')?.split(',').map((one) => one.trim().replace(/^W\//u, '')) ?? [];
  if (status === 200 && (known.includes(etag) || known.includes('*'))) return context.body(null, 304);
  if (coded) context.header('Content-Encoding', coding);
  // A recording goes on where a lost connection left it (RFC 9110, 14).
  if (file.type.startsWith('audio/')) context.header('Accept-Ranges', 'bytes');
  const range = status === 200 && file.type.startsWith('audio/') ? rangeOf(context.req.header('range'), context.req.header('if-range'), etag, file.bytes.length) : 'whole';
  if (range === 'none') {
    context.header('Content-Range', `bytes */${file.bytes.length}`);
    return context.body(null, 416);
  }
  if (range !== 'whole') {
    context.header('Content-Range', `bytes ${range.from}-${range.to}/${file.bytes.length}`);
    context.header('Content-Length', String(range.to - range.from + 1));
    return context.body(new Uint8Array(file.bytes.subarray(range.from, range.to + 1)), 206);
  }
  const bytes = coded ?? file.bytes;
  context.header('Content-Length', String(bytes.length));
  return context.req.method === 'HEAD' ? context.body(null, status) : context.body(new Uint8Array(bytes), status);
}

/** Serves the built portal: public pages, shells, files, 404 pages. Sets no cookies. Mount it last: it answers every GET that is left. */
export function staticPages({ distDir, publicOrigin, tls }: StaticSettings): Hono {
  const files = readSiteFiles(distDir, publicOrigin);
  const notes = JSON.parse(readFileSync(path.join(distDir, 'site.json'), 'utf8')) as SiteNotes;
  const headers = Object.entries(securityHeaders(tls));
  const app = new Hono();
  app.on(['GET', 'HEAD'], '*', (context) => {
    for (const [name, value] of headers) context.header(name, value);
    // A worker that does harm must be stoppable without a new build: see README.md.
    const asked = context.req.path === '/sw.js' && existsSync(path.join(distDir, 'retire-worker')) ? '/sw-retire.js' : context.req.path;
    if (context.req.path === '/verify') {
      // Addresses on paper have no language; browsers carry the part behind # along.
      context.header('Vary', 'Accept-Language');
      context.header('Cache-Control', 'no-store');
      return context.redirect(`/${languageFor(context.req.header('accept-language'), notes.shellLanguages)}/verify`, 302);
    }
    const found = findFile(asked, files, notes);
    if (found.kind === 'moved') return context.redirect(found.to + new URL(context.req.url).search, 308);
    return found.kind === 'file' ? send(context, found.file, found.status) : context.text('Not found', 404);
  });
  return app;
}
