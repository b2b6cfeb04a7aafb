import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSecureServer, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import type { Settings } from '../settings.ts';

/** What listens on a port of this machine. */
export interface Listening {
  readonly port: number;
  /** Takes no new requests and ends when those under way are answered, at the latest when the grace is over. */
  readonly close: () => Promise<void>;
}

/**
 * Node holds the end of every HTTP/2 answer back for trailers, which ours never have. Once many files are on their way the ends of all come after the last byte of all:
 * a browser then waits with words, rules and data that it has had for half a second on a slow phone. So the end goes with the last bytes.
 */
function endWithLastBytes({ stream }: Http2ServerResponse): void {
  const respond = stream.respond.bind(stream);
  stream.respond = (headers, options) => respond(headers, { ...options, waitForTrailers: false });
}

async function certificate(name: 'TLS_CERT' | 'TLS_KEY', file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Error(`The file ${file} of ${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`, { cause: error });
  }
}

/**
 * Listens on 127.0.0.1. With a certificate: HTTP/2, where a page and its dozen files share one connection and one handshake, and HTTP/1.1 for who knows no better.
 * @param grace how long requests under way may take when the server stops, in milliseconds
 * @throws when the port is taken or a file of the certificate cannot be read
 */
export async function listen(fetch: (request: Request) => Response | Promise<Response>, { port, tls }: Pick<Settings, 'port' | 'tls'>, grace = 10_000): Promise<Listening> {
  const answer = getRequestListener(fetch);
  const server = tls
    ? createSecureServer({ cert: await certificate('TLS_CERT', tls.certFile), key: await certificate('TLS_KEY', tls.keyFile), allowHTTP1: true }, (ask, reply) => {
      if ('stream' in reply) endWithLastBytes(reply); // HTTP/1.1 has none.
      void answer(ask, reply);
    })
    : createServer((ask, reply) => void answer(ask, reply));
  // A browser reads a TLS record only when all of it has come: in small ones a slow phone works on the head of a page while its end is on the way.
  server.on('secureConnection', (socket: TLSSocket) => { socket.setMaxSendFragment(4096); });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      // A browser opens connections ahead of need: one that never asked counts as busy for a minute.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
      const last = setTimeout(() => { for (const socket of sockets) socket.destroy(); }, grace);
      await closed;
      clearTimeout(last);
    },
  };
}
