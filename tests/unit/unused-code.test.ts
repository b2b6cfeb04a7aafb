import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'keyholder-unused-'));
afterAll(() => rmSync(copy, { recursive: true }));

test('the check for unused code finds an export, a file and a dependency that nothing uses', async () => {
  for (const name of ['contract', 'domain', 'organisations', 'locales', 'src', 'mocks', 'server', 'scripts', 'tests', 'index.html', 'knip.json', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'vite.config.ts', 'vitest.config.ts', 'playwright.config.ts']) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  writeFileSync(path.join(copy, 'domain/planted-file.ts'), 'export const plantedFile = 1;\n');
  writeFileSync(path.join(copy, 'src/components/class-names.ts'), 'export const plantedExport = 1;\n', { flag: 'a' });
  // It exits with an error because it finds something.
  const said = await promisify(execFile)('node_modules/.bin/knip', ['--no-progress'], { cwd: copy }).then(() => '', (error: unknown) => (error as { stdout: string }).stdout);
  expect(said).toMatch(/domain\/planted-file\.ts/u);
  expect(said).toMatch(/plantedExport/u);
}, 120_000);
