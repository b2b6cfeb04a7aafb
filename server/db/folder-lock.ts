import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Another process has this data folder open. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`The data folder ${folder} is in use by another Keyholder process. Stop that one, or give another folder with DATA_DIR.`);
    this.name = 'FolderInUse';
  }
}

/** A name only one process can listen on and that the system frees with the process, however it ends. */
function lockAddress(folder: string): string {
  const name = `keyholder-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/**
 * Takes the folder for this process. The embedded database takes no lock of its own, and two processes on one folder lose committed rows.
 * Answers the release. @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error));
    server.listen(lockAddress(folder), resolve);
  });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}
