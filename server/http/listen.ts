import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
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
 * Listens on 127.0.0.1. With a certificate: HTTP/2, where a page and its dozen files share one connection and one handshake, and HTTP/1.1 for who knows no better.
 * @param grace how long requests under way may take when the server stops, in milliseconds
 * @throws when the port is taken or a file of the certificate cannot be read
 */
export async function listen(fetch: (request: Request) => Response | Promise<Response>, { port, tls }: Pick<Settings, 'port' | 'tls'>, grace = 10_000): Promise<Listening> {
  const answer = getRequestListener(fetch);
  const server = tls
    ? createSecureServer({ cert: await readFile(tls.certFile), key: await readFile(tls.keyFile), allowHTTP1: true }, (ask, reply) => void answer(ask, reply))
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
