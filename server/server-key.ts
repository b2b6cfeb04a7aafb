import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';

/** The server's key: the given one, else the one that lies in the data folder, made at first start and readable by its owner alone. */
export async function serverKey(given: string | null, dataDir: string): Promise<string> {
  if (given) return given;
  const file = path.join(dataDir, 'server.key');
  await makeFolder(dataDir);
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
