import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Pipe } from './pipe.ts';

/** A slow link in front of a browser, as a SOCKS5 proxy on this machine: DevTools' own throttle leaves out connecting and everything that a service worker fetches. */
export interface SlowLink {
  /** For `proxy.server`. */
  readonly address: string;
  /** Bytes that came down so far, handshakes and framing included. */
  readonly down: () => number;
  readonly close: () => Promise<void>;
}

/** Target of a SOCKS5 request, once all of it is there. */
function targetOf(bytes: Buffer): { host: string; port: number; length: number } | undefined {
  if (bytes.length < 5) return undefined;
  const isName = bytes[3] === 3;
  const length = isName ? 7 + (bytes[4] ?? 0) : 10;
  if (bytes.length < length) return undefined;
  const host = isName ? bytes.subarray(5, length - 2).toString() : [...bytes.subarray(4, 8)].join('.');
  return { host, port: bytes.readUInt16BE(length - 2), length };
}

/** Opens a link. Only this machine is reached through it: every other host is refused. */
export async function openSlowLink({ down: downRate, up: upRate, roundTrip }: { down: number; up: number; roundTrip: number }): Promise<SlowLink> {
  const [down, up] = [new Pipe(downRate, roundTrip / 2), new Pipe(upRate, roundTrip / 2)];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };

  function join(client: Socket, port: number, rest: Buffer): void {
    const server = connect({ host: '127.0.0.1', port, noDelay: true });
    keep(server);
    const upFlow = up.flow((data) => (data ? server.write(data) : server.end()));
    const downFlow = down.flow((data) => (data ? client.write(data) : client.end()));
    server.on('connect', () => setTimeout(() => { // TCP's handshake: one round trip.
      client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
      if (rest.length > 0) up.push(upFlow, rest);
      client.on('data', (data) => up.push(upFlow, data)).on('end', () => up.end(upFlow)).resume();
    }, roundTrip));
    server.on('data', (data) => down.push(downFlow, data)).on('end', () => down.end(downFlow)).on('close', () => up.drop(upFlow));
    client.on('close', () => {
      down.drop(downFlow);
      server.destroy();
    });
  }

  const proxy = createServer({ noDelay: true }, (client) => {
    keep(client);
    let bytes = Buffer.alloc(0);
    let greeted = false;
    const hear = (data: Buffer) => {
      bytes = Buffer.concat([bytes, data]);
      if (!greeted && bytes.length >= 2 && bytes.length >= 2 + (bytes[1] ?? 0)) {
        bytes = bytes.subarray(2 + (bytes[1] ?? 0));
        greeted = true;
        client.write(Buffer.from([5, 0]));
      }
      const target = greeted ? targetOf(bytes) : undefined;
      if (!target) return;
      client.off('data', hear).pause();
      if (target.host === 'localhost' || target.host === '127.0.0.1') join(client, target.port, bytes.subarray(target.length));
      else client.end(Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0]));
    };
    client.on('data', hear);
  });
  await new Promise<void>((resolve) => { proxy.listen(0, '127.0.0.1', resolve); });
  return {
    address: `socks5://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    down: () => down.bytes,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => { proxy.close(resolve); });
    },
  };
}
