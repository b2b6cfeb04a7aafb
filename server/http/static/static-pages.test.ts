import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { decodeQR } from 'qr/decode.js';
import { afterAll, expect, test } from 'vitest';
import { languageFor, staticPages } from './static-pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'keyholder-static-'));
const distDir = path.join(folder, 'dist');
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(distDir, name)), { recursive: true });
  writeFileSync(path.join(distDir, name), text);
};
const page = (words: string) => `<!doctype html><html><head><script>look()</script><style>p{margin:0}</style><link rel="canonical" href="__PUBLIC_ORIGIN__/en"></head><body>${words.repeat(100)}</body></html>`;
put('index.html', page('choose '));
put('en.html', page('landing '));
put('en/help.html', page('help '));
put('en/404.html', page('missing '));
put('shell/en.html', page('shell '));
put('assets/app-1234.js', 'console'.repeat(200));
put('assets/privacy-v1-en-0123456789.mp3', 'sound'.repeat(200));
put('en/heard.html', page('heard ').replace('<body>', '<body><audio controls src="/assets/privacy-v1-en-0123456789.mp3"></audio>'));
put('sw.js', 'worker');
put('sw-retire.js', 'retire');
put('site.json', JSON.stringify({ languages: ['en'], shellLanguages: ['en'], appSections: ['home', 'my-data'] }));
writeFileSync(path.join(folder, 'secret.txt'), 'secret');
const app = staticPages({ distDir, publicOrigin: 'https://data.example.org', tls: true });
const get = async (address: string, init?: RequestInit) => app.request(address, init);
afterAll(() => rmSync(folder, { recursive: true }));

test('public pages, app pages and unknown pages each get their file and status', async () => {
  for (const [address, status, word] of [['/', 200, 'choose'], ['/en', 200, 'landing'], ['/en/help', 200, 'help'], ['/en/home', 200, 'shell'], ['/en/my-data/contact/phone', 200, 'shell'], ['/en/none', 404, 'missing'], ['/xx/home', 404, 'missing']] as const) {
    const answer = await get(address);
    expect([address, answer.status, (await answer.text()).includes(word)]).toEqual([address, status, true]);
  }
});

test('no address leads out of the folder or to notes of the build', async () => {
  for (const address of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5csecret.txt', '//secret.txt', '/site.json', '/%00', '/%E0%A4%A']) {
    const answer = await get(address);
    expect([address, answer.status, (await answer.text()).includes('secret')]).toEqual([address, 404, false]);
  }
});

test('a slash too many leads to the page without it, and never to another site', async () => {
  for (const address of ['/en/help/', '//en///help//', '/%5Cother.example/', '/%09/other.example/', '/%5C%5Cother.example/en/', '/%0D%0ASet-Cookie:%20a=b/', '/en/a%5Cb/']) {
    const answer = await get(address);
    const to = answer.headers.get('Location') ?? '';
    expect([address, answer.status, new URL(to, 'https://data.example.org').host, to.endsWith('/')]).toEqual([address, 308, 'data.example.org', false]);
  }
  expect((await get('/en/help/')).headers.get('Location')).toBe('/en/help');
});

test('an address in another case leads to the page in ours, with its query; what names a thing stays as it is, and nothing else is found by it', async () => {
  for (const [address, to] of [['/en/HOME', '/en/home'], ['/EN/home?x=A', '/en/home?x=A'], ['/En/My-Data/Contact/aB?q=%2F%0D', '/en/my-data/Contact/aB?q=%2F%0D'], ['/en/HELP', '/en/help'], ['/EN', '/en'], ['/en/help/?x=1', '/en/help?x=1']] as const) {
    const answer = await get(address);
    expect([address, answer.status, answer.headers.get('Location')]).toEqual([address, 308, to]);
  }
  for (const address of ['/xx/HOME', '/en/NONE', '/ASSETS/app-1234.js', '/Site.json', '//EN/home', '/en//HOME']) expect([address, (await get(address)).status]).toEqual([address, 404]);
});

test('the address of the portal is in the page, and the policy names exactly its inline parts', async () => {
  const answer = await get('/en');
  const html = await answer.text();
  expect(html).toContain('href="https://data.example.org/en"');
  const policy = answer.headers.get('content-security-policy') ?? '';
  for (const inline of ['look()', 'p{margin:0}']) expect(policy).toContain(`'sha256-${createHash('sha256').update(inline).digest('base64')}'`);
  expect(policy).not.toMatch(/unsafe|nonce/u);
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('hashed files are kept for good, pages and worker are asked for anew', async () => {
  expect((await get('/assets/app-1234.js')).headers.get('cache-control')).toContain('immutable');
  for (const address of ['/en', '/sw.js']) expect((await get(address)).headers.get('cache-control')).toBe('no-cache');
});

test('a browser that takes Brotli gets it, one that refuses it does not', async () => {
  const packed = await get('/en', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toContain('landing');
  expect((await get('/en', { headers: { 'accept-encoding': 'br;q=0' } })).headers.get('content-encoding')).toBeNull();
});

test('a page that the browser has already is not sent again', async () => {
  const etag = (await get('/en')).headers.get('etag') ?? '';
  const again = await get('/en', { headers: { 'if-none-match': `W/${etag}` } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('HEAD answers with the headers of GET and without a body', async () => {
  const answer = await get('/en', { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
  expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100);
});

test('a recording goes on from where it broke off, is sent as it is, and only a page that has one may play sound', async () => {
  const address = '/assets/privacy-v1-en-0123456789.mp3';
  const whole = await get(address, { headers: { 'accept-encoding': 'br' } });
  expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges'), whole.headers.get('content-length'), whole.headers.get('content-encoding')]).toEqual([200, 'audio/mpeg', 'bytes', '1000', null]);
  const rest = await get(address, { headers: { 'range': 'bytes=995-', 'if-range': whole.headers.get('etag') ?? '' } });
  expect([rest.status, rest.headers.get('content-range'), await rest.text()]).toEqual([206, 'bytes 995-999/1000', 'sound']);
  const past = await get(address, { headers: { range: 'bytes=1000-' } });
  expect([past.status, past.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
  expect((await get('/en/heard')).headers.get('content-security-policy')).toContain(`media-src 'self'`);
  expect((await get('/en')).headers.get('content-security-policy')).not.toContain('media-src');
  expect((await get('/en', { headers: { range: 'bytes=0-1' } })).status).toBe(200);
});

test('every answer carries the security headers and no cookie', async () => {
  for (const address of ['/en', '/en/none', '/assets/app-1234.js']) {
    const { headers } = await get(address);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('while a file says so, the worker that retires the other is sent in its place', async () => {
  expect(await (await get('/sw.js')).text()).toBe('worker');
  put('retire-worker', '');
  expect(await (await get('/sw.js')).text()).toBe('retire');
  expect((await get('/retire-worker')).status).toBe(404);
  rmSync(path.join(distDir, 'retire-worker'));
  expect(await (await get('/sw.js')).text()).toBe('worker');
});

test('a code on paper leads back to the page it stands on', async () => {
  put('en/notices/privacy.html', page('notice ').replace('<body>', '<body><div>__PAGE_CODE__</div>'));
  const served = staticPages({ distDir, publicOrigin: 'https://data.example.org', tls: true });
  const html = await (await served.request('/en/notices/privacy')).text();
  expect(html).not.toContain('__PAGE_CODE__');
  const size = Number(/viewBox="0 0 (?<side>\d+)/u.exec(html)?.groups?.['side']);
  const pixels = 4; // A pixel a module is too few for a reader.
  const picture = new Uint8Array((size * pixels) ** 2 * 3).fill(255);
  for (const { groups } of html.matchAll(/M0 (?<y>\d+)\.5(?<strokes>[hm\d ]*)/gu)) {
    let x = 0;
    for (const [, kind, width] of (groups?.['strokes'] ?? '').matchAll(/(?<kind>[hm])(?<width>\d+)(?: 0)?/gu)) {
      for (let line = 0; line < pixels; line += 1) {
        const from = ((Number(groups?.['y']) * pixels + line) * size + x) * pixels * 3;
        if (kind === 'h') picture.fill(0, from, from + Number(width) * pixels * 3);
      }
      x += Number(width);
    }
  }
  expect(decodeQR({ width: size * pixels, height: size * pixels, data: picture })).toBe('https://data.example.org/en/notices/privacy');
});

test('the address on a receipt leads to the page in a language of the person', async () => {
  const answer = await get('/verify', { headers: { 'accept-language': 'cy, en;q=0.5' } });
  expect([answer.status, answer.headers.get('location'), answer.headers.get('vary')]).toEqual([302, '/en/verify', 'Accept-Language']);
  expect(languageFor('cy-GB, en;q=0.5', ['en', 'cy'])).toBe('cy');
  expect(languageFor('en;q=0.4, ur;q=0.8, pl;q=0', ['en', 'pl', 'ur'])).toBe('ur');
  expect(languageFor('*', ['en', 'pl'])).toBe('en');
  expect(languageFor(undefined, ['en'])).toBe('en');
});
