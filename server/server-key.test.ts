import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { serverKey, shortestKey } from './server-key.ts';

const folder = () => mkdtemp(path.join(tmpdir(), 'keyholder-key-'));

it('a key is made at first start and is the same at the next; one that is given is taken', async () => {
  const dataDir = await folder();
  const made = await serverKey(null, dataDir);
  expect(made.length).toBeGreaterThanOrEqual(shortestKey);
  expect(await serverKey(null, dataDir)).toBe(made);
  expect(await readFile(path.join(dataDir, 'server.key'), 'utf8')).toBe(made);
  expect(await serverKey('given', dataDir)).toBe('given');
});

it('a file that a full disk left empty is no key', async () => {
  const dataDir = await folder();
  await writeFile(path.join(dataDir, 'server.key'), '');
  await expect(serverKey(null, dataDir)).rejects.toThrow('does not hold a whole key: put the file back from a backup');
});
