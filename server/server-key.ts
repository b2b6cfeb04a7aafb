import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Letters that a key has at least: 128 bits where it was made in hexadecimal. */
export const shortestKey = 32;

/** The server's key: the given one, else the one that lies in the data folder, made at first start and readable by its owner alone. @throws an error that says what to do where the file does not hold a whole key */
export async function serverKey(given: string | null, dataDir: string): Promise<string> {
  if (given) return given;
  const file = path.join(dataDir, 'server.key');
  await makeFolder(dataDir);
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = (await readFile(file, 'utf8')).trim();
  if (key.length < shortestKey) throw new Error(`${file} does not hold a whole key: put the file back from a backup. Where nothing was ever kept under it, delete it and it is made anew.`);
  return key;
}
