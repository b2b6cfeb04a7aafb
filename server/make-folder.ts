import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

const isFolder = (folder: string): Promise<boolean> => stat(folder).then((one) => one.isDirectory(), () => false);

/**
 * Makes the folder that data go in, and those above it. Not by `recursive`: where a file system says "not there" to everything (`/proc`), Node tries again for ever.
 * @throws an error that says which folder cannot be, and what to change
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await mkdir(folder);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    // Made by somebody else meanwhile.
    if (code === 'EEXIST' && await isFolder(folder)) return;
    throw new Error(`There cannot be a folder at ${folder} (${code}). Choose another DATA_DIR.`, { cause: error });
  }
}
