import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

async function requestOf(asked: IncomingMessage, origin: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) if (typeof value === 'string') headers.set(name, value);
  const body = Buffer.concat(await Readable.from(asked).toArray() as Buffer[]);
  return new Request(origin + (asked.url ?? '/'), { method: asked.method ?? 'GET', headers, ...(body.length > 0 && { body }) });
}

/** Puts an answering function behind a real address on this machine. */
export async function httpFront(answer: (request: Request) => Promise<Response>): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = createServer((asked, reply) => {
    void requestOf(asked, 'http://front.test').then(answer).then(async (response) => {
      const headers: [string, string | string[]][] = [...response.headers].filter(([name]) => name !== 'set-cookie');
      const cookies = response.headers.getSetCookie();
      reply.writeHead(response.status, Object.fromEntries(cookies.length > 0 ? [...headers, ['set-cookie', cookies]] : headers));
      reply.end(Buffer.from(await response.arrayBuffer()));
    }).catch((error: unknown) => reply.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
