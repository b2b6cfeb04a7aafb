import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

let here: string;
beforeAll(() => { here = mkdtempSync(path.join(tmpdir(), 'folder-')); });
afterAll(() => rmSync(here, { recursive: true }));

it('makes a folder and those above it, and is content with one that is there', async () => {
  const folder = path.join(here, 'a/b/c');
  await makeFolder(folder);
  await makeFolder(folder);
  expect(existsSync(folder)).toBe(true);
});

it('says which folder cannot be where a file stands in the way', async () => {
  writeFileSync(path.join(here, 'file'), '');
  await expect(makeFolder(path.join(here, 'file'))).rejects.toThrow(`There cannot be a folder at ${path.join(here, 'file')} (EEXIST). Choose another DATA_DIR.`);
  await expect(makeFolder(path.join(here, 'file/within'))).rejects.toThrow('(EEXIST). Choose another DATA_DIR.');
});

it.runIf(process.platform === 'linux')('says so where nothing can be made, instead of trying for ever', async () => {
  await expect(makeFolder('/proc/keyholder/data')).rejects.toThrow('There cannot be a folder at /proc/keyholder (ENOENT). Choose another DATA_DIR.');
});
