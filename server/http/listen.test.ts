import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { request } from 'node:https';
import { connect } from 'node:http2';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type Listening } from './listen.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'keyholder-tls-'));
const tls = { certFile: path.join(folder, 'cert.pem'), keyFile: path.join(folder, 'key.pem') };
let server: Listening;

beforeAll(async () => {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', tls.keyFile, '-out', tls.certFile, '-days', '2', '-subj', '/CN=localhost'], { stdio: 'pipe' });
  server = await listen(async (ask) => new Response(`${ask.method} ${new URL(ask.url).pathname} ${await ask.text()}`), { port: 0, tls });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('behind a certificate both HTTP/2 and HTTP/1.1 are answered, and an open connection does not keep the server from stopping', async () => {
  const session = connect(`https://localhost:${server.port}`, { rejectUnauthorized: false });
  const stream = session.request({ ':path': '/en/home', ':method': 'POST' });
  stream.end('words');
  let said = '';
  for await (const part of stream) said += String(part);
  expect(said).toBe('POST /en/home words');

  const older = await new Promise<string>((resolve, reject) => {
    const ask = request(`https://localhost:${server.port}/en`, { rejectUnauthorized: false }, (reply) => {
      let text = `${reply.httpVersion} `;
      reply.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve(text));
    });
    ask.on('error', reject).end();
  });
  expect(older).toBe('1.1 GET /en ');

  const begun = Date.now();
  await server.close();
  expect(Date.now() - begun).toBeLessThan(2000);
  session.destroy();
});

test('a small answer has its end before a big one that was asked for after it is on its way', async () => {
  const both = await listen((ask) => new Response(new Uint8Array(new URL(ask.url).pathname === '/big' ? 3_000_000 : 100)), { port: 0, tls });
  const session = connect(`https://localhost:${both.port}`, { rejectUnauthorized: false, settings: { initialWindowSize: 8_000_000 } });
  await once(session, 'connect');
  session.setLocalWindowSize(16_000_000);
  const [small, big] = [session.request({ ':path': '/small' }), session.request({ ':path': '/big' })];
  let come = 0;
  big.on('data', (part: Buffer) => { come += part.length; });
  await once(small.resume(), 'end');
  expect(come).toBeLessThan(300_000);
  await once(big, 'end');
  expect(come).toBe(3_000_000);
  session.destroy();
  await both.close();
});

test('neither a connection that never asked nor an answer that never ends keeps the server from stopping', async () => {
  let asked: (value?: unknown) => void = () => undefined;
  const asking = new Promise((resolve) => (asked = resolve));
  const endless = await listen(() => { asked(); return new Promise<Response>(() => undefined); }, { port: 0, tls: null }, 1500);
  const unused = createConnection(endless.port, '127.0.0.1');
  await once(unused, 'connect');
  const cut = fetch(`http://127.0.0.1:${endless.port}/`).then(() => 'answered', () => 'cut');
  await asking;
  const begun = Date.now();
  const unusedEnds = once(unused.resume(), 'close').then(() => Date.now() - begun);
  await endless.close();
  expect(await unusedEnds).toBeLessThan(1000);
  expect(Date.now() - begun).toBeGreaterThan(1400);
  expect(await cut).toBe('cut');
});

test('a port that is taken is refused', async () => {
  const first = await listen(() => new Response(''), { port: 0, tls: null });
  await expect(listen(() => new Response(''), { port: first.port, tls: null })).rejects.toThrow('EADDRINUSE');
  await first.close();
});
