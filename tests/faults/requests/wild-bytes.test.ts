import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#server/database.ts';
import { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { tellsInside } from './judge.ts';

/** Sends bytes as they are and answers all that comes back until the other end closes, or stays silent. */
function exchange(port: number, bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.setTimeout(300, () => socket.destroy());
    socket.on('data', (part) => (heard += part.toString('latin1')));
    socket.on('error', () => undefined); // A connection that is cut is an answer too.
    socket.on('close', () => resolve(heard));
  });
}

const start = 'POST /api/sign-in/challenges HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n';
const odd: readonly (readonly [what: string, bytes: string])[] = [
  ['nothing but an end of line', '\r\n\r\n'],
  ['no HTTP', 'HELO example.org\r\n\r\n'],
  ['another version', 'GET /api/session HTTP/9.9\r\n\r\n'],
  ['a whole address of another host', 'GET http://elsewhere.example/api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ['an address that is no address', 'GET //[::::]/%%% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ['a host that is no host', 'GET /api/session HTTP/1.1\r\nHost: a b\\c\r\nConnection: close\r\n\r\n'],
  ['no host', 'GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['headers of 40 kB', `GET /api/session HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(40_000)}\r\n\r\n`],
  ['a control sign in a header', 'GET /api/session HTTP/1.1\r\nHost: localhost\r\nCookie: a=\x01b\r\nConnection: close\r\n\r\n'],
  ['a header folded over two lines', 'GET /api/session HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\n c=d\r\nConnection: close\r\n\r\n'],
  ['two lengths', `${start}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  ['a length below nothing', `${start}Content-Length: -1\r\n\r\n{}`],
  ['a length and pieces', `${start}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/home HTTP/1.1\r\n\r\n`],
  ['pieces of no size', `${start}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
  ['a body cut short', `${start}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"portalReference":`],
  ['a body packed in an unknown way', `${start}Content-Type: application/json\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\n{}`],
  ['a body of pieces without an end in sight', `${start}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${`1000\r\n${'x'.repeat(4096)}\r\n`.repeat(40)}`],
  ['an upgrade', 'GET /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
  ['a tunnel', 'CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n'],
  ['a trace', 'TRACE /api/session HTTP/1.1\r\nHost: localhost\r\nCookie: secret=1\r\nConnection: close\r\n\r\n'],
];

describe('bytes that no client of HTTP would send', () => {
  let harness: ReturnType<typeof serverHarness>;
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    harness = serverHarness(await openDatabase({ dataDir: null }), testPack);
    await harness.reset(makeWorld(testPack));
    server = createServer((asked, reply) => void getRequestListener(harness.handle)(asked, reply));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await harness.stop();
  });

  const check = async (bytes: string | Uint8Array) => {
    const heard = await exchange(port, bytes);
    expect(heard).not.toMatch(/^HTTP\/1\.1 5/mu);
    expect(tellsInside(heard)).toBeUndefined();
    expect(heard).not.toContain('secret=1');
    const log = harness.log.splice(0).map((line) => JSON.stringify(line)).join('\n');
    expect(log).not.toContain('"level":"error"');
    expect(tellsInside(log)).toBeUndefined();
  };

  it.each(odd)('%s: a plain refusal or a closed door, and the server goes on', async (_what, bytes) => {
    await check(bytes);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  });

  it('any bytes at all', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.concat([Buffer.from(start), bytes]))), check), { numRuns: 60 });
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  }, 120_000);
});
