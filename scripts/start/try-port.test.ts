import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { tryPort } from './try-port.ts';

test('a port that is taken throws before anything is done, and a free one stays free', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(tryPort(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await new Promise((resolve) => other.close(resolve));
  await tryPort(port);
  await tryPort(port);
});
