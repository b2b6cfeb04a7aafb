import { createServer } from 'node:net';

/** Takes the port for a moment, so that a busy one is named before anything is built or loaded. @throws as listening on it does */
export async function tryPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
